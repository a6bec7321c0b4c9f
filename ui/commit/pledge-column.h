/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/commit/pledge-column.h: what one side commits to, and the place that is left for more. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "campaign/engagement.h"

/* Engagements that a side has on the poster at most, or so. */
#define PARVIS_PLEDGE_PLACES 4

#define PARVIS_TYPE_PLEDGE_COLUMN (parvis_pledge_column_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPledgeColumn, parvis_pledge_column, PARVIS, PLEDGE_COLUMN, GtkWidget)

/* Property "side". An engagement that is dropped on it activates the page's "commit.move" (xii). */
void parvis_pledge_column_set_campaign (ParvisPledgeColumn *self, ParvisCampaign *campaign);
/* Follows the campaign: cards that stay keep their focus and what is typed. */
void parvis_pledge_column_refresh (ParvisPledgeColumn *self);
/* FALSE where the engagement is not in the column. */
gboolean parvis_pledge_column_focus_card (ParvisPledgeColumn *self,
                                          ParvisEngagement *engagement,
                                          gboolean edit);
gboolean parvis_pledge_column_focus_first (ParvisPledgeColumn *self);
