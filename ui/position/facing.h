/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/position/facing.h: the positions that those of @sequence are seen beside. */
#pragma once

#include "campaign/campaign.h"

/* The last positioning before @sequence, of the other college, where it is shown; else NULL.
   (transfer none) */
ParvisSequence *parvis_facing_find (ParvisCampaign *campaign, ParvisSequence *sequence);
