/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/zone-view.h: one zone of the wall, with its title, its clusters and its loose notes. */
#pragma once

#include "board/cluster-view.h"
#include "campaign/zone.h"

#define PARVIS_TYPE_ZONE_VIEW (parvis_zone_view_get_type ())
G_DECLARE_FINAL_TYPE (ParvisZoneView, parvis_zone_view, PARVIS, ZONE_VIEW, GtkWidget)

/* A narrow zone shows one column. With @shaped, the title has @college's shape. */
GtkWidget *parvis_zone_view_new (ParvisZone *zone,
                                 const char *title,
                                 ParvisCollege college,
                                 gboolean shaped,
                                 gboolean narrow,
                                 const ParvisInks *inks);
ParvisZone *parvis_zone_view_get_zone (ParvisZoneView *self);
const char *parvis_zone_view_get_title (ParvisZoneView *self);
/* Of what is typed here. */
ParvisCollege parvis_zone_view_get_college (ParvisZoneView *self);
gboolean parvis_zone_view_is_narrow (ParvisZoneView *self);
void parvis_zone_view_set_prompt (ParvisZoneView *self, const char *prompt);

void parvis_zone_view_add_item (ParvisZoneView *self, ParvisItemView *item);
void parvis_zone_view_remove_item (ParvisZoneView *self, ParvisItemView *item);
/* (transfer none) (element-type ParvisItemView) */
GPtrArray *parvis_zone_view_get_items (ParvisZoneView *self);
guint parvis_zone_view_count_notes (ParvisZoneView *self);

/* Places everything in a zone at least @share wide. */
void parvis_zone_view_arrange (ParvisZoneView *self, double share);
double parvis_zone_view_get_width (ParvisZoneView *self);
/* What it needs to show all that stands in it. */
double parvis_zone_view_get_height (ParvisZoneView *self);
/* The part that is seen, in its own coordinates. */
void parvis_zone_view_set_sight (ParvisZoneView *self, const graphene_rect_t *sight);

/* What stands where, without @ignored. (transfer full) */
ParvisGrid *parvis_zone_view_survey (ParvisZoneView *self, GPtrArray *ignored);
/* Free places for @items near @wishes, as if @ignored, which may be here, stood nowhere. */
void parvis_zone_view_find_spots (ParvisZoneView *self,
                                  GPtrArray *ignored,
                                  GPtrArray *items,
                                  const ParvisSpot *wishes,
                                  ParvisSpot *spots);
/* The free place nearest to @wish for a note that is not here. */
ParvisSpot parvis_zone_view_find_spot (ParvisZoneView *self, ParvisSpot wish);
/* Where @chosen, which are here, would stand tidied up: in the whole zone where they are all that
   is here, else where they are now. */
void parvis_zone_view_find_tidy_spots (ParvisZoneView *self, GPtrArray *chosen, ParvisSpot *spots);
/* @items are seen to come from @offsets beside their places. */
void parvis_zone_view_glide (ParvisZoneView *self, GPtrArray *items, const ParvisSpot *offsets);
/* The place nearest to @spot where a cluster of @n_notes is inside the zone, and its @reach. */
ParvisSpot parvis_zone_view_fit_cluster (ParvisZoneView *self,
                                         guint n_notes,
                                         ParvisSpot spot,
                                         ParvisReach *reach);
/* Who has to step aside, and where to, so that something may reach @reach around @spot; @ignored
   are no longer in the way. Only what a person has placed is given a place, @n_covered counts all.
   (transfer full) (element-type ParvisPlace) */
GArray *parvis_zone_view_make_room (ParvisZoneView *self,
                                    ParvisSpot spot,
                                    ParvisReach reach,
                                    GPtrArray *ignored,
                                    guint *n_covered);
/* Where a note of @reach stands next if nobody places it. */
ParvisSpot parvis_zone_view_get_next_spot (ParvisZoneView *self);

/* What is being typed, where it will land; NULL for none. */
void parvis_zone_view_set_ghost (ParvisZoneView *self, const char *text);
