/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/glide.h: draws things on their way to where they already are. */
#pragma once

#include <gtk/gtk.h>

#include "wall/grid.h"

typedef struct _ParvisGlide ParvisGlide;

/* For the children of @widget, which outlives it. */
ParvisGlide *parvis_glide_new (GtkWidget *widget);
void parvis_glide_free (ParvisGlide *self);
/* @children come from @offsets beside their places. Nothing is seen of it where the desktop has no
   animations. */
void parvis_glide_start (ParvisGlide *self, GPtrArray *children, const ParvisSpot *offsets);
/* Draws @child where it is on its way. */
void parvis_glide_snapshot_child (ParvisGlide *self, GtkWidget *child, GtkSnapshot *snapshot);
