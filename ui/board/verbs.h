/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/verbs.h: what a person does to the things on a wall, each one command of the campaign.
   @items are of ParvisItemView; a cluster among them stands for its notes where that makes sense.
   FALSE with @error unset where there is nothing to do. */
#pragma once

#include "board/plane.h"

/* The notes among @items and those of the clusters among them, each once.
   (transfer container) (element-type ParvisNote) */
GPtrArray *parvis_verbs_list_notes (GPtrArray *items);

/* Moves @items by (@dx, @dy), to the free places nearest to where they would be in @zone. */
gboolean parvis_verbs_place (ParvisPlane *plane,
                             ParvisCampaign *campaign,
                             GPtrArray *items,
                             ParvisZoneView *zone,
                             double dx,
                             double dy,
                             GError **error);
/* Where that would put them, in @zone. (transfer full) (element-type ParvisSpot) */
GArray *parvis_verbs_find_spots (ParvisPlane *plane,
                                 GPtrArray *items,
                                 ParvisZoneView *zone,
                                 double dx,
                                 double dy);
/* One cluster of all, at the first of them, or into the first cluster or clustered note among
   them. (transfer none) */
ParvisCluster *
parvis_verbs_group (ParvisPlane *plane, ParvisCampaign *campaign, GPtrArray *items, GError **error);
/* Clusters fall apart, notes leave theirs. */
gboolean parvis_verbs_ungroup (ParvisPlane *plane,
                               ParvisCampaign *campaign,
                               GPtrArray *items,
                               GError **error);
gboolean
parvis_verbs_park (ParvisPlane *plane, ParvisCampaign *campaign, GPtrArray *items, GError **error);
/* A cell in a direction, over what is in the way; beyond its edge, into the next zone. */
gboolean parvis_verbs_step (ParvisPlane *plane,
                            ParvisCampaign *campaign,
                            GPtrArray *items,
                            GtkDirectionType direction,
                            GError **error);
