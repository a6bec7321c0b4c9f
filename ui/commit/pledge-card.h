/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/commit/pledge-card.h: one engagement, reworded where it stands. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "campaign/engagement.h"

/* Words that an engagement has at most, or so. */
#define PARVIS_PLEDGE_WORDS 12

#define PARVIS_TYPE_PLEDGE_CARD (parvis_pledge_card_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPledgeCard, parvis_pledge_card, PARVIS, PLEDGE_CARD, GtkWidget)

/* @engagement: NULL for one that is being written: the card adds it to @side.
   Signal "gone": the new one was added, or given up.
   Activates the page's actions "commit.preview" (xs), "commit.nudge" (xii) and "commit.delete" (x).
 */
GtkWidget *
parvis_pledge_card_new (ParvisCampaign *campaign, ParvisCollege side, ParvisEngagement *engagement);
ParvisEngagement *parvis_pledge_card_get_engagement (ParvisPledgeCard *self);
void parvis_pledge_card_edit (ParvisPledgeCard *self);
/* Words of a text, split at spaces; a sign alone is none. */
int parvis_pledge_count_words (const char *text);
