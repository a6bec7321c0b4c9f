/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/shape/shape.h: the three shapes that say who: a disc, a square, a door. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

/* A small widget that draws one in its college's ink. It says nothing to a screen reader: a word
   always stands beside it. */
#define PARVIS_TYPE_SHAPE (parvis_shape_get_type ())
G_DECLARE_FINAL_TYPE (ParvisShape, parvis_shape, PARVIS, SHAPE, GtkWidget)

GtkWidget *parvis_shape_new (ParvisCollege college, int size);
void parvis_shape_set_college (ParvisShape *self, ParvisCollege college);

/* Its edge in the box of side @size at (@x, @y), flush left, on its base. */
void
parvis_shape_outline (GskRoundedRect *outline, ParvisCollege college, float x, float y, float size);

/* In the box of side @size at (@x, @y), flush left, on its base. */
void parvis_shape_snapshot (GtkSnapshot *snapshot,
                            ParvisCollege college,
                            float x,
                            float y,
                            float size,
                            const GdkRGBA *color);
