/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/history-card.h: the states that an action was in, the last first. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/action.h"
#include "campaign/campaign.h"

#define PARVIS_TYPE_HISTORY_CARD (parvis_history_card_get_type ())
G_DECLARE_FINAL_TYPE (ParvisHistoryCard, parvis_history_card, PARVIS, HISTORY_CARD, GtkWidget)

/* Where nothing was noted yet, says so. */
void
parvis_history_card_show (ParvisHistoryCard *self, ParvisCampaign *campaign, ParvisAction *action);
