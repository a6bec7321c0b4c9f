/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/ballots.h: the votes of a sequence. A ballot has no voter, no time and a random
   key, stands in the file by key whatever the order of arrival, is in no undo step, and says
   nothing until the result is shown. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/option.h"
#include "campaign/participant.h"
#include "campaign/vote.h"
#include "rules/colleges.h"
#include "rules/judgment.h"
#include "rules/paper-count.h"

typedef struct
{
  ParvisRule rule;
  int dots;   /* each; 0: by METHOD's rule on the number of lines */
  int cap;    /* dots of one person on one line: 1 or 2 */
  int grades; /* 5 or 7 */
} ParvisVoteRule;

/* What a voter says of one line. */
typedef struct
{
  ParvisOption *option;
  int value; /* dots; 1 for an approval; a grade from 1, the worst */
} ParvisMark;

/* The vote of @sequence that runs or was the last; NULL before the first. (transfer none) */
ParvisVote *parvis_campaign_get_vote (ParvisCampaign *self, ParvisSequence *sequence);
/* In order. (transfer full) (element-type ParvisVote) */
GPtrArray *parvis_campaign_get_votes (ParvisCampaign *self, ParvisSequence *sequence);
/* WAITING before the first one. */
ParvisPhase parvis_campaign_get_vote_phase (ParvisCampaign *self, ParvisSequence *sequence);

/* How the next vote of @sequence goes. BAD_VALUE. */
gboolean parvis_campaign_set_vote_rule (ParvisCampaign *self,
                                        ParvisSequence *sequence,
                                        const ParvisVoteRule *rule,
                                        GError **error);
/* What the vote would be about: a cluster or a loose note of the sequence's zones, or for an
   engagement vote the engagements. What lies face down is not put to the vote. Not yet in the file:
   id 0. (transfer full) (element-type ParvisOption) */
GPtrArray *parvis_campaign_propose_options (ParvisCampaign *self, ParvisSequence *sequence);
/* Dots each in a vote on @n_options: those of @sequence, or METHOD's rule. */
guint parvis_campaign_get_dots (ParvisCampaign *self, ParvisSequence *sequence, guint n_options);

/* Freezes the lines and the rule. A first vote, or the same again once the last result is shown,
   which stays. The rule can't be undone from then on. TOO_FEW under two lines, NOT_OPEN when one is
   open already. */
gboolean parvis_campaign_open_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error);
/* Between @options, lines of the last vote, once its result is shown: by the rule of the next vote,
   with fewer dots than lines. A line that is counted with another is none: BAD_VALUE. */
gboolean parvis_campaign_open_runoff (ParvisCampaign *self,
                                      ParvisSequence *sequence,
                                      ParvisOption *const *options,
                                      guint n_options,
                                      GError **error);
/* Only while no ballot is in, and nobody votes on paper. HAS_BALLOTS. */
gboolean
parvis_campaign_cancel_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error);
/* No more ballots; the result is not shown yet. NOT_OPEN. */
gboolean
parvis_campaign_close_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error);
/* Takes ballots again, which the vote remembers. Only until the result is shown: NOT_OPEN; TOLD
   once parvis_campaign_ask_unanimous() said anything. */
gboolean
parvis_campaign_reopen_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error);
/* Closes the vote if it is open. It can't be undone. */
gboolean parvis_campaign_show_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error);

/* The lines, frozen. (transfer full) (element-type ParvisOption) */
GPtrArray *parvis_campaign_get_vote_options (ParvisCampaign *self, ParvisVote *vote);
/* In the open vote of @sequence. No mark is a blank ballot. TOO_MANY_DOTS; BAD_VALUE; ANSWERED for
   a second ballot; NOT_OPEN. */
gboolean parvis_campaign_cast_ballot (ParvisCampaign *self,
                                      ParvisSequence *sequence,
                                      ParvisParticipant *participant,
                                      const ParvisMark *marks,
                                      guint n_marks,
                                      GError **error);
/* Ranked, the best first; a line that is counted with another is not there. NOT_SHOWN before the
   result is. (transfer full) */
ParvisTally *parvis_campaign_tally (ParvisCampaign *self, ParvisVote *vote, GError **error);
/* The same of a judgment. Where lines are counted together, a ballot's grade is the lowest that it
   gave to them. (transfer full) */
ParvisJudgment *parvis_campaign_judge (ParvisCampaign *self, ParvisVote *vote, GError **error);
/* Whether the result would tell what each of a college chose, or the grade each gave: to say so
   just before it is shown. That it would not tells something too: either way the vote remembers
   that somebody was told, takes no more ballots and no more papers. NOT_SHOWN while ballots come
   in. */
gboolean parvis_campaign_ask_unanimous (ParvisCampaign *self,
                                        ParvisVote *vote,
                                        gboolean *agents,
                                        gboolean *users,
                                        GError **error);

/* Once the result is shown, @from, and what was counted with it, is counted with @into, under
   @label. What was kept as @from is then kept as @into. @recounts: where there are papers, how many
   ballots have each value, from 1, for either line, for each of parvis_campaign_get_recounted();
   else NULL. BAD_VALUE between two votes, or where one of them is counted with another already;
   NOT_SHOWN; NEEDS_RECOUNT; MISCOUNT with the first mistake in @slip. */
gboolean parvis_campaign_merge_options (ParvisCampaign *self,
                                        ParvisOption *from,
                                        ParvisOption *into,
                                        const char *label,
                                        const guint *recounts,
                                        ParvisSlip *slip,
                                        GError **error);
/* Ballots of each college that chose @option; -1 for a college where that may not be told, under
   three ballots, or where lines were graded instead. */
void
parvis_campaign_count_support (ParvisCampaign *self, ParvisOption *option, int *agents, int *users);
