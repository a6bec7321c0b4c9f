/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/say.h: an error of an export as a sentence. */
#pragma once

#include <glib.h>

/* Of any domain, about @path. (transfer full) */
char *parvis_say_error (const GError *error, const char *path);
