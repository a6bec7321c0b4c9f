/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/results.h: what both colleges want, and what the room keeps of it. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_RESULTS (parvis_results_get_type ())
G_DECLARE_FINAL_TYPE (ParvisResults, parvis_results, PARVIS, RESULTS, AdwBin)

/* For a vote that is shown; again after each change. */
void
parvis_results_refresh (ParvisResults *self, ParvisCampaign *campaign, ParvisSequence *sequence);
