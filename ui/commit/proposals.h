/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/commit/proposals.h: the proposals that wait for their words, to choose from. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "campaign/retained.h"

#define PARVIS_TYPE_PROPOSALS (parvis_proposals_get_type ())
G_DECLARE_FINAL_TYPE (ParvisProposals, parvis_proposals, PARVIS, PROPOSALS, GtkPopover)

/* Lists them anew each time it opens.
   Signal "chosen" (ParvisCollege side, string text, ParvisRetained or NULL). */
GtkWidget *parvis_proposals_new (ParvisCampaign *campaign, ParvisSequence *sequence);
