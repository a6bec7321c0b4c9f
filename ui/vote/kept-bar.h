/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/kept-bar.h: what an earlier vote of a sequence kept, and how it was settled. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"
#include "campaign/vote.h"

#define PARVIS_TYPE_KEPT_BAR (parvis_kept_bar_get_type ())
G_DECLARE_FINAL_TYPE (ParvisKeptBar, parvis_kept_bar, PARVIS, KEPT_BAR, AdwBin)

void parvis_kept_bar_set (ParvisKeptBar *self, ParvisCampaign *campaign, ParvisVote *vote);
