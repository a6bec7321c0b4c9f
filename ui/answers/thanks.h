/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/answers/thanks.h: what is left on the screen between two persons: nothing of the last. */
#pragma once

#include <adwaita.h>

#define PARVIS_TYPE_THANKS (parvis_thanks_get_type ())
G_DECLARE_FINAL_TYPE (ParvisThanks, parvis_thanks, PARVIS, THANKS, AdwBin)

/* Property "sentence". Signal "next". */
