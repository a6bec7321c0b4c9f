/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/demo/play.h: a script, played on a new campaign through its commands. For data/demo only. */
#pragma once

#include "campaign/campaign.h"

/* The groups of @script, in order; @notes is the CSV that it imports. */
gboolean
parvis_demo_play (ParvisCampaign *campaign, GKeyFile *script, GBytes *notes, GError **error);
