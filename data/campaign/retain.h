/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/retain.h: what the room keeps of its votes. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/option.h"
#include "campaign/retained.h"
#include "campaign/vote.h"

/* What the room keeps, in order, after the last vote, instead of what it kept before; @decision
   says how a tie at the cut was settled, or is empty. A quality that was reworded keeps its words,
   and an engagement that rewords a line stays its own, whether the line is kept again or no more.
   For an engagement vote, the engagements that are not among @options leave the poster. */
gboolean parvis_campaign_retain (ParvisCampaign *self,
                                 ParvisSequence *sequence,
                                 ParvisOption *const *options,
                                 guint n_options,
                                 const char *decision,
                                 GError **error);
/* The actions that people have worked on and that would leave the roadmap, with their engagement,
   were @options, of ParvisOption, what parvis_campaign_retain() keeps: in the roadmap's order. They
   stay in the file, with their history, and come back with the engagement. (transfer full)
   (element-type ParvisAction) */
GPtrArray *
parvis_campaign_get_leaving (ParvisCampaign *self, ParvisSequence *sequence, GPtrArray *options);
gboolean parvis_campaign_reword_retained (ParvisCampaign *self,
                                          ParvisRetained *retained,
                                          const char *label,
                                          GError **error);
/* What is kept for this target, in order. (transfer container)
   (element-type ParvisRetained) */
GPtrArray *parvis_campaign_get_retained_for (ParvisCampaign *self, ParvisTarget target);
/* What is kept of the votes of @sequence. (transfer container) (element-type ParvisRetained) */
GPtrArray *parvis_campaign_get_retained_by (ParvisCampaign *self, ParvisSequence *sequence);
/* The last of the run-offs that settle @vote, or itself. (transfer none) */
ParvisVote *parvis_campaign_get_settling (ParvisCampaign *self, ParvisVote *vote);
/* How what was kept of @vote was settled: what the last of the run-offs that settle it says, or
   where none does its own; empty where nothing was to be said. (transfer none) */
const char *parvis_campaign_get_decision (ParvisCampaign *self, ParvisVote *vote);
/* What was kept after @vote, until the decision of a later one, with those of its lines that the
   run-offs which settled it kept. (transfer container) (element-type ParvisRetained) */
GPtrArray *parvis_campaign_get_kept_by (ParvisCampaign *self, ParvisVote *vote);
