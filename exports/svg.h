/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/svg.h: what cairo leaves out of an SVG. */
#pragma once

#include <glib.h>

/* The drawing in @bytes with a title. (transfer full) */
GBytes *parvis_svg_name (const GByteArray *bytes, const char *title);
