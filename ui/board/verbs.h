/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/verbs.h: what a person does to the things on a wall, each one command of the campaign.
   @items are of ParvisItemView; a cluster among them stands for its notes where that makes sense.
   FALSE with @error unset where there is nothing to do. */
#pragma once

#include "board/plane.h"

/* The notes among @items and those of the clusters among them, each once.
   (transfer container) (element-type ParvisNote) */
GPtrArray *parvis_verbs_list_notes (GPtrArray *items);

/* Those that move by themselves: not the notes whose cluster is among them.
   (transfer container) (element-type ParvisItemView) */
GPtrArray *parvis_verbs_list_movable (GPtrArray *items);
/* Where @item stands, in the coordinates of @zone, whichever zone it is in. */
ParvisSpot parvis_verbs_get_spot (ParvisPlane *plane, ParvisItemView *item, ParvisZoneView *zone);

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
