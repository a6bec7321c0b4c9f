/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/wall.h: the plane in a window that pans and zooms over it, with what can be done there
   by pointer and by keys. */
#pragma once

#include "board/plane.h"
#include "board/selection.h"

#define PARVIS_TYPE_WALL (parvis_wall_get_type ())
G_DECLARE_FINAL_TYPE (ParvisWall, parvis_wall, PARVIS, WALL, GtkWidget)

/* Signals "zoomed", and "plane-changed": after what is on it followed the campaign, or a note began
   or ceased to be written there. */
GtkWidget *parvis_wall_new (ParvisCampaign *campaign, ParvisSequence *sequence);
ParvisCampaign *parvis_wall_get_campaign (ParvisWall *self);
ParvisPlane *parvis_wall_get_plane (ParvisWall *self);
ParvisSelection *parvis_wall_get_selection (ParvisWall *self);

double parvis_wall_get_zoom (ParvisWall *self);
/* Around the middle of what is seen. */
void parvis_wall_set_zoom (ParvisWall *self, double zoom);
/* So that what is at (@x, @y) stays there. */
void parvis_wall_zoom_at (ParvisWall *self, double zoom, double x, double y);
/* All that there is, in view. */
void parvis_wall_show_all (ParvisWall *self);
/* Zoom 1, as wide as the window. */
void parvis_wall_show_normal (ParvisWall *self);
/* Moves what is seen by (@dx, @dy). */
void parvis_wall_pan (ParvisWall *self, double dx, double dy);
/* From the wall's coordinates to the plane's, and back. */
ParvisSpot parvis_wall_to_plane (ParvisWall *self, double x, double y);
graphene_rect_t parvis_wall_from_plane (ParvisWall *self, const graphene_rect_t *box);
/* Gives everything its place now, not with the next frame. */
void parvis_wall_settle (ParvisWall *self);
/* Brings @box, in the plane's coordinates, into sight. */
void parvis_wall_reveal (ParvisWall *self, const graphene_rect_t *box);

/* The keys go to the note that had them last, in sight or not; FALSE where there is none. */
gboolean parvis_wall_focus_item (ParvisWall *self);
/* The bar of verbs is there only while the pointer holds nothing. */
void parvis_wall_set_held (ParvisWall *self, gboolean held);
gboolean parvis_wall_is_held (ParvisWall *self);
/* Puts back what the pointer holds, or drops its band; FALSE where there is neither. */
gboolean parvis_wall_put_back (ParvisWall *self);
/* The same, or else chooses nothing; FALSE where nothing was. */
gboolean parvis_wall_cancel (ParvisWall *self);
