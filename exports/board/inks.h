/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/board/inks.h: the colours of a wall by day. */
#pragma once

#include <cairo.h>

#include "campaign/enums.h"

#define PARVIS_INK_BOARD 0xefeeebu
#define PARVIS_INK_ZONE 0xf9f8f6u
#define PARVIS_INK_TITLE 0x333333u
#define PARVIS_INK_TEXT 0x1e1e1eu
#define PARVIS_INK_DIM 0x5f5f5fu
#define PARVIS_INK_AMBER 0x7d5500u

guint32 parvis_inks_of_college (ParvisCollege college);
guint32 parvis_inks_of_paper (ParvisCollege college);
guint32 parvis_inks_of_strip (ParvisCollege college);
/* Of a cluster's area, on a zone. */
guint32 parvis_inks_of_tint (ParvisTint tint);

/* 0xrrggbb. */
void parvis_inks_set (cairo_t *cr, guint32 ink);
