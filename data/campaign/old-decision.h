/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/old-decision.h: what version 3 of the file said of a whole sequence, its votes say
   since. Only for data/. */
#pragma once

#include "campaign/campaign.h"

/* In the transaction in which a step of the history, @changes, was undone or redone: where that
   version recorded it, the decision goes to the vote that bringing up the file would give it. */
gboolean parvis_campaign_carry_old_decision (ParvisCampaign *self, GBytes *changes, GError **error);
