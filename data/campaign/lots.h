/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/lots.h: the number that the ties of a vote are drawn with. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/vote.h"

/* Sets @number to what parvis_lot_make_seed() makes of the ballots of @vote: their random keys in
   hexadecimal, then for each line and value on paper "OPTION:VALUE:BALLOTS", each part sorted as
   text and each with a line end. So nobody chooses it, and drawing again draws the same. NOT_SHOWN.
 */
gboolean parvis_campaign_get_lot_number (ParvisCampaign *self,
                                         ParvisVote *vote,
                                         guint32 *number,
                                         GError **error);
