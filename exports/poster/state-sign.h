/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/state-sign.h: how far an action is, as a sign that stands before its word. */
#pragma once

#include <cairo.h>

#include "campaign/enums.h"

/* 0xRRGGBB, of the sign. */
guint32 parvis_state_sign_get_ink (ParvisState state);
/* Adds its outline to cairo's path: in a square of 1, on the origin. */
void parvis_state_sign_trace (cairo_t *cr, ParvisState state);
/* In its ink, in the same square; @state is a ParvisState in a pointer. */
void parvis_state_sign_draw (cairo_t *cr, gpointer state);
