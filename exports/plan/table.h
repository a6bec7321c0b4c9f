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

/* @actions and their @numbers, in the roadmap's order, under the names of the columns, which each
   page that the table goes on on repeats. (element-type ParvisAction) (element-type guint) */
void parvis_plan_put_table (const ParvisPlanTable *self, GPtrArray *actions, const GArray *numbers);
