/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/viewport.h: the part of a plane that a window shows: how large, and from where. It
   follows two adjustments, which scroll bars share. */
#pragma once

#include <gtk/gtk.h>

#include "wall/grid.h"

#define PARVIS_ZOOM_LEAST .05
#define PARVIS_ZOOM_MOST 3.

typedef struct _ParvisViewport ParvisViewport;

/* @scrolled hears of each move along an axis, but not of those of the viewport's own size. */
ParvisViewport *parvis_viewport_new (void (*scrolled) (gpointer data), gpointer data);
void parvis_viewport_free (ParvisViewport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisViewport, parvis_viewport_free)

/* Of GtkOrientation @axis; NULL for one of its own. */
void parvis_viewport_set_adjustment (ParvisViewport *self,
                                     GtkOrientation axis,
                                     GtkAdjustment *adjustment);
GtkAdjustment *parvis_viewport_get_adjustment (ParvisViewport *self, GtkOrientation axis);

double parvis_viewport_get_zoom (ParvisViewport *self);
/* Within the least and the most; FALSE where that changes nothing. */
gboolean parvis_viewport_set_zoom (ParvisViewport *self, double zoom);
/* For a plane of this size in a window of @width × @height. */
void parvis_viewport_configure (ParvisViewport *self,
                                const graphene_size_t *plane,
                                double width,
                                double height);

/* From the window's coordinates to the plane's, and back. */
ParvisSpot parvis_viewport_to_plane (ParvisViewport *self, double x, double y);
graphene_rect_t parvis_viewport_from_plane (ParvisViewport *self, const graphene_rect_t *box);
/* What of the plane is seen in a window of @width × @height. */
graphene_rect_t parvis_viewport_get_sight (ParvisViewport *self, double width, double height);
/* What the plane is drawn with, in whole pixels. (transfer full) */
GskTransform *parvis_viewport_get_transform (ParvisViewport *self);

void parvis_viewport_pan (ParvisViewport *self, double dx, double dy);
/* So that @spot of the plane is at (@x, @y), as far as it goes. */
void parvis_viewport_pin (ParvisViewport *self, ParvisSpot spot, double x, double y);
/* The shortest way that brings @box, of the plane, into sight with a little around it. */
void parvis_viewport_reveal (ParvisViewport *self, const graphene_rect_t *box);

/* The zoom that shows all of a plane of this size, whose own edge is @edge wide, with some air
   around; never more than @most. */
double parvis_viewport_fit (const graphene_size_t *plane,
                            double edge,
                            double width,
                            double height,
                            double most);
