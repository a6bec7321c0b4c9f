/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/vote-row.h: one line of a result as the room sees it, and the head over them. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "campaign/retained.h"
#include "vote/outcome.h"

/* @i: the line's, of @outcome, which is that of @sequence; @kept: what was recorded of it, or NULL.
 */
GtkWidget *parvis_vote_row_new (ParvisCampaign *campaign,
                                ParvisSequence *sequence,
                                const ParvisOutcome *outcome,
                                guint i,
                                ParvisRetained *kept);
GtkWidget *parvis_vote_row_new_head (ParvisCampaign *campaign,
                                     ParvisSequence *sequence,
                                     const ParvisOutcome *outcome);
