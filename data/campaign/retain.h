/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/retain.h: what the room keeps of its votes. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/option.h"
#include "campaign/retained.h"

/* What the room keeps, in order, instead of what it kept before; @decision says how a tie at the
   cut was settled, or is empty. A quality that was reworded keeps its words. For an engagement
   vote, the engagements that are not among @options leave the poster. */
gboolean parvis_campaign_retain (ParvisCampaign *self,
                                 ParvisSequence *sequence,
                                 ParvisOption *const *options,
                                 guint n_options,
                                 const char *decision,
                                 GError **error);
gboolean parvis_campaign_reword_retained (ParvisCampaign *self,
                                          ParvisRetained *retained,
                                          const char *label,
                                          GError **error);
/* What all votes kept for this target, in order. (transfer container)
   (element-type ParvisRetained) */
GPtrArray *parvis_campaign_get_retained_for (ParvisCampaign *self, ParvisTarget target);
/* What this vote kept. (transfer container) (element-type ParvisRetained) */
GPtrArray *parvis_campaign_get_retained_by (ParvisCampaign *self, ParvisSequence *sequence);
