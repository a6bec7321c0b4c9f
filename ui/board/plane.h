/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/plane.h: the zones of a sequence side by side, and a view for each thing in them,
   following the campaign. */
#pragma once

#include "board/zone-view.h"
#include "campaign/campaign.h"

/* Around the zones. */
#define PARVIS_PLANE_EDGE 18

#define PARVIS_TYPE_PLANE (parvis_plane_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPlane, parvis_plane, PARVIS, PLANE, GtkWidget)

/* Signal "changed": after its views have followed the campaign. Signal "item-removed"
   (ParvisItemView). */
GtkWidget *parvis_plane_new (ParvisCampaign *campaign, ParvisSequence *sequence);

ParvisSequence *parvis_plane_get_sequence (ParvisPlane *self);
/* (transfer none) (element-type ParvisZoneView) */
GPtrArray *parvis_plane_get_zones (ParvisPlane *self);
ParvisZoneView *parvis_plane_find_zone (ParvisPlane *self, ParvisItemView *item);
ParvisZoneView *parvis_plane_find_parking (ParvisPlane *self);
/* The zone under (@x, @y), or the nearest. */
ParvisZoneView *parvis_plane_get_zone_at (ParvisPlane *self, double x, double y);
/* The upper left corner of @zone. */
ParvisSpot parvis_plane_get_origin (ParvisPlane *self, ParvisZoneView *zone);
/* Of the note with this number, or of the cluster where it is negative; NULL. */
ParvisItemView *parvis_plane_find_item (ParvisPlane *self, gint64 id);
/* All that can be chosen now: notes but those in folded clusters, and clusters.
   (transfer container) (element-type ParvisItemView) */
GPtrArray *parvis_plane_list_items (ParvisPlane *self);
/* Where a note, a folded cluster or an open cluster's head is. */
graphene_rect_t parvis_plane_get_box (ParvisPlane *self, ParvisItemView *item);
guint parvis_plane_count_notes (ParvisPlane *self);
/* Says again to screen readers where each note is and what it looks like, little by little. */
void parvis_plane_describe (ParvisPlane *self);

/* For a window of this size at zoom 1; returns what it takes. */
graphene_size_t parvis_plane_arrange (ParvisPlane *self, double width, double height);
/* What all that stands on it takes, as it was arranged last. */
graphene_size_t parvis_plane_get_extent (ParvisPlane *self);
void parvis_plane_set_sight (ParvisPlane *self, const graphene_rect_t *sight);
void parvis_plane_set_zoom (ParvisPlane *self, double zoom);
/* Nothing on it can be read. */
gboolean parvis_plane_is_distant (ParvisPlane *self);
/* The folded words that are marked in notes while something is looked for, or NULL. */
void parvis_plane_set_sought (ParvisPlane *self, char *const *words);
/* Drawn above all, in the plane's coordinates. */
typedef void (*ParvisPlaneOverlay) (GtkSnapshot *snapshot, gpointer data);
void parvis_plane_set_overlay (ParvisPlane *self, ParvisPlaneOverlay overlay, gpointer data);
