/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/lineage-card.h: where an engagement comes from: notes, cluster, proposal, votes. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "campaign/engagement.h"

#define PARVIS_TYPE_LINEAGE_CARD (parvis_lineage_card_get_type ())
G_DECLARE_FINAL_TYPE (ParvisLineageCard, parvis_lineage_card, PARVIS, LINEAGE_CARD, GtkWidget)

void parvis_lineage_card_show (ParvisLineageCard *self,
                               ParvisCampaign *campaign,
                               ParvisEngagement *engagement);
