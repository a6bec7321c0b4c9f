/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/results.h: what both colleges want, and what the room keeps of it. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_RESULTS (parvis_results_get_type ())
G_DECLARE_FINAL_TYPE (ParvisResults, parvis_results, PARVIS, RESULTS, AdwBin)

/* Signal "opened": another vote was. */

/* For a vote that is shown; again after each change. */
void
parvis_results_refresh (ParvisResults *self, ParvisCampaign *campaign, ParvisSequence *sequence);
/* The next result that is built comes line by line, the last first; or no longer. */
void parvis_results_set_stepwise (ParvisResults *self, gboolean stepwise);
