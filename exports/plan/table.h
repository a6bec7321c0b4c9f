/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/plan/table.h: the actions of the printed roadmap, a row each; only for exports/plan. */
#pragma once

#include "campaign/campaign.h"
#include "document/flow.h"

typedef struct
{
  ParvisFlow *flow; /* not owned */
  ParvisCampaign *campaign;
  GDate *today;
  gboolean alone; /* of one service, which the title says */
} ParvisPlanTable;

/* The names of the columns, at @y: again on each page that the table goes on on, where they are no
   part of what is read on (@again). Returns their lower edge. */
double parvis_plan_put_heads (ParvisDocument *document, double x, double y, gboolean again);
/* @actions and their @numbers, in the roadmap's order. A page that it goes on on is flagged.
   (element-type ParvisAction) (element-type guint) */
void parvis_plan_put_table (const ParvisPlanTable *self, GPtrArray *actions, const GArray *numbers);
