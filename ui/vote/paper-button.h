/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/paper-button.h: paper ballots of an open vote: to print them, and to hand them out. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_PAPER_BUTTON (parvis_paper_button_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPaperButton, parvis_paper_button, PARVIS, PAPER_BUTTON, GtkWidget)

/* Signal "hand-out". Printing activates the action "win.export-ballots": the sequence, how many for
   agents, how many for users. */

void parvis_paper_button_refresh (ParvisPaperButton *self,
                                  ParvisCampaign *campaign,
                                  ParvisSequence *sequence);
