/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/raster.h: a picture of thousands of plain rectangles. One path of them all would be cut
   into trapezoids first, and a node each costs as much as what it paints. */
#pragma once

#include <gtk/gtk.h>

typedef struct _ParvisRaster ParvisRaster;

/* Clear, in pixels. */
ParvisRaster *parvis_raster_new (int width, int height);
void parvis_raster_free (ParvisRaster *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisRaster, parvis_raster_free)

/* The parts of pixels at the edges are painted in part. */
void parvis_raster_fill (ParvisRaster *self, const graphene_rect_t *box, const GdkRGBA *colour);
/* With so many pixels a unit, its upper left corner at @origin. */
void parvis_raster_snapshot (ParvisRaster *self,
                             const graphene_point_t *origin,
                             double pixels,
                             GtkSnapshot *snapshot);
