/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/zone-layout.h: which of a zone's things stands where. */
#pragma once

#include "board/cluster-view.h"

/* Where a person put it; FALSE where nobody did. */
gboolean parvis_zone_layout_get_wish (ParvisItemView *item, ParvisSpot *wish);

/* Gives each of @items a spot: first those that a person has placed, at their place or the nearest
   free one; then the others at their home or the first free place. (transfer full) */
ParvisGrid *parvis_zone_layout_arrange (GPtrArray *items, double share, double inset);
/* As they stand now on @ground, without @ignored. (transfer full) */
ParvisGrid *parvis_zone_layout_survey (GPtrArray *items, ParvisGrid *ground, GPtrArray *ignored);
/* As wide as @items and @share need. */
double parvis_zone_layout_get_width (GPtrArray *items, double share, double inset);
/* Fills @displaced with those of @items that a person has placed and that something reaching
   @reach around @spot would cover, and returns where they can go; the others give way by
   themselves. @n_covered: how many are covered in all. (transfer full) (element-type ParvisSpot) */
GArray *parvis_zone_layout_make_room (GPtrArray *items,
                                      ParvisGrid *ground,
                                      ParvisSpot spot,
                                      ParvisReach reach,
                                      GPtrArray *ignored,
                                      GPtrArray *displaced,
                                      guint *n_covered);
/* Free @spots for @items near @wishes, in the same order to each other where there is room. */
void parvis_zone_layout_put_together (ParvisGrid *ground,
                                      GPtrArray *items,
                                      const ParvisSpot *wishes,
                                      ParvisSpot *spots);
/* Where @chosen, which are some of @items, would stand tidied up. */
void parvis_zone_layout_tidy (GPtrArray *items,
                              GPtrArray *chosen,
                              double width,
                              double inset,
                              ParvisSpot *spots);
