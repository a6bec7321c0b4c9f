/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/wall-plan.h: what of a sequence’s wall the room may see, and where it stands there.
   The parking is no part of it. */
#pragma once

#include <graphene.h>

#include "campaign/campaign.h"
#include "campaign/cluster.h"
#include "campaign/note.h"
#include "wall/arrange.h"

/* What a zone has at its sides. */
#define PARVIS_WALL_INSET 24

typedef struct
{
  ParvisCluster *cluster; /* owned; NULL: a loose note */
  GPtrArray *notes;       /* owned; of ParvisNote, by creation */
  guint columns;          /* of an open cluster */
  ParvisThing thing;
} ParvisWallItem;

typedef struct
{
  gint64 id;
  char *title; /* owned */
  ParvisCollege college;
  gboolean guest;  /* of another workshop: its title has the college's shape */
  GArray *items;   /* owned; of ParvisWallItem */
  double x, width; /* from the left of the first zone */
  double bottom;   /* of the lowest thing */
} ParvisWallZone;

typedef struct
{
  GArray *zones;        /* of ParvisWallZone */
  double width, height; /* of all, as they were arranged last */
  double top;           /* above it there is nothing: a zone that is alone has no title */
} ParvisWallPlan;

ParvisWallPlan *parvis_wall_plan_new (ParvisCampaign *campaign, ParvisSequence *sequence);
void parvis_wall_plan_free (ParvisWallPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisWallPlan, parvis_wall_plan_free)

ParvisWallZone *parvis_wall_plan_get_zone (ParvisWallPlan *self, guint n);
ParvisWallItem *parvis_wall_zone_get_item (const ParvisWallZone *self, guint n);
/* A cluster that is not folded. */
gboolean parvis_wall_item_is_open (const ParvisWallItem *self);
guint parvis_wall_plan_count_notes (ParvisWallPlan *self);

/* Where its newest note is, alone or in a cluster; FALSE where it has none. */
gboolean parvis_wall_plan_find_newest (ParvisWallPlan *self,
                                       const ParvisWallZone **zone,
                                       const ParvisWallItem **item,
                                       gint64 *newest);
/* The zones side by side in @width, or wider where what people placed takes more. @homes: where
   things that nobody placed were found a place before, by record; what is new is added.
   (element-type ParvisRecord ParvisSpot) */
void parvis_wall_plan_arrange (ParvisWallPlan *self, double width, GHashTable *homes);
/* As it was arranged last, from the left of the first zone and the top of all. */
graphene_rect_t parvis_wall_plan_get_box (const ParvisWallPlan *self,
                                          const ParvisWallZone *zone,
                                          const ParvisWallItem *item);
/* Where pages of @height begin, so that nothing is cut which fits on one; the first at @top.
   (transfer full) (element-type double) */
GArray *parvis_wall_plan_break (ParvisWallPlan *self, double top, double height);
