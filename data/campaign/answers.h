/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/answers.h: stances and ballots. They have no voter, no time and random keys, stand
   in the file by key whatever the order of arrival, are in no undo step, and say nothing until all
   are shown together. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/option.h"
#include "campaign/participant.h"
#include "campaign/retained.h"
#include "rules/colleges.h"
#include "rules/stances.h"

gboolean parvis_campaign_has_answered (ParvisCampaign *self,
                                       ParvisSequence *sequence,
                                       ParvisParticipant *participant);
/* Stances or ballots of @college so far; PARVIS_COLLEGE_BOTH: of both together. */
guint parvis_campaign_count_answers (ParvisCampaign *self,
                                     ParvisSequence *sequence,
                                     ParvisCollege college);

/* @value from 0 (chaos) to 100 (ideal). ANSWERED for a second answer, NOT_OPEN once they are shown.
 */
gboolean parvis_campaign_cast_stance (ParvisCampaign *self,
                                      ParvisSequence *sequence,
                                      ParvisParticipant *participant,
                                      int value,
                                      GError **error);
/* Shows the stances of @sequence, or closes its vote and shows the result. It can't be undone. */
gboolean
parvis_campaign_show_answers (ParvisCampaign *self, ParvisSequence *sequence, GError **error);
/* The values of a college, sorted. NOT_SHOWN before they are. (transfer full)
   (element-type int) */
GArray *parvis_campaign_get_stances (ParvisCampaign *self,
                                     ParvisSequence *sequence,
                                     ParvisCollege college,
                                     GError **error);

/* What the vote would be about: a cluster or a loose note of the sequence's zones, or for an
   engagement vote the engagements. What lies face down is not put to the vote. Not yet in the file:
   id 0. (transfer full) (element-type ParvisOption) */
GPtrArray *parvis_campaign_propose_options (ParvisCampaign *self, ParvisSequence *sequence);
/* Freezes them as the ballot. TOO_FEW under two options, NOT_OPEN when it is open already. */
gboolean parvis_campaign_open_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error);
/* Only while no ballot is in. */
gboolean
parvis_campaign_cancel_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error);
/* The ballot's lines, frozen. (transfer container) (element-type ParvisOption) */
GPtrArray *parvis_campaign_get_vote_options (ParvisCampaign *self, ParvisSequence *sequence);
/* Dots each, by METHOD's rule on the number of options. */
guint parvis_campaign_get_dots (ParvisCampaign *self, ParvisSequence *sequence);
/* At most parvis_campaign_get_dots() different options; none is a blank ballot. TOO_MANY_DOTS;
   ANSWERED for a second ballot; NOT_OPEN. */
gboolean parvis_campaign_cast_ballot (ParvisCampaign *self,
                                      ParvisSequence *sequence,
                                      ParvisParticipant *participant,
                                      ParvisOption *const *options,
                                      guint n_options,
                                      GError **error);
/* Ranked, the best first. NOT_SHOWN before the result is. (transfer full) */
ParvisTally *parvis_campaign_tally (ParvisCampaign *self, ParvisSequence *sequence, GError **error);

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
