/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/decision-bar.h: under a result, what the room keeps of it and why. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"
#include "vote/outcome.h"

#define PARVIS_TYPE_DECISION_BAR (parvis_decision_bar_get_type ())
G_DECLARE_FINAL_TYPE (ParvisDecisionBar, parvis_decision_bar, PARVIS, DECISION_BAR, AdwBin)

/* Signal "opened": a run-off was. */

/* @outcome, of the last vote of @sequence, outlives this; @rows: of ParvisResultRow, a line each.
 */
void parvis_decision_bar_set (ParvisDecisionBar *self,
                              ParvisCampaign *campaign,
                              ParvisSequence *sequence,
                              const ParvisOutcome *outcome,
                              GPtrArray *rows);
/* Before @outcome goes. */
void parvis_decision_bar_clear (ParvisDecisionBar *self);
/* After each change. */
void parvis_decision_bar_refresh (ParvisDecisionBar *self);
