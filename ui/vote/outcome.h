/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/outcome.h: one vote that is shown, counted, and where its ranks cut. */
#pragma once

#include "campaign/ballots.h"
#include "campaign/retained.h"

typedef struct
{
  ParvisOption *option; /* owned */
  guint rank;
  gboolean tied;
  const ParvisTallyRow *tally;       /* NULL in a judgment */
  const ParvisJudgmentRow *judgment; /* NULL but in a judgment */
} ParvisOutcomeLine;

typedef struct
{
  ParvisVote *vote;   /* owned */
  ParvisTally *tally; /* owned; NULL in a judgment */
  ParvisJudgment *judgment;
  guint agents_voted, users_voted;
  /* A college has so few ballots that a rank would tell what they chose: the lines are in the order
     of the ballot, and nothing is kept by rank. */
  gboolean veiled;
  guint n_lines;
  ParvisOutcomeLine *lines; /* owned; the best first */
  guint n_first; /* that the ranks keep where nobody says otherwise: none that nobody chose */
  guint tie_first, tie_end; /* both 0 where the cut is clean */
  guint32 lot_number;       /* that a tie is drawn with; 0 where the cut is clean */

  /* Of a run-off. */
  GPtrArray *before;   /* owned; of ParvisOption: what earlier votes keep */
  guint settled_place; /* of the tie that it settles; 0: none */
} ParvisOutcome;

/* The votes of @sequence whose results are shown, in order. (transfer full) (element-type
   ParvisVote) */
GPtrArray *parvis_outcome_list_shown (ParvisCampaign *campaign, ParvisSequence *sequence);

/* Counts @vote of @sequence. */
ParvisOutcome *parvis_outcome_new (ParvisCampaign *campaign,
                                   ParvisSequence *sequence,
                                   ParvisVote *vote,
                                   GError **error);
void parvis_outcome_free (ParvisOutcome *outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisOutcome, parvis_outcome_free)

/* How many lines are to be kept: as many as @sequence wants and, once the @whole result is seen,
   none that nobody chose. */
guint parvis_outcome_count_wanted (const ParvisOutcome *outcome,
                                   ParvisSequence *sequence,
                                   gboolean whole);
/* The tied lines in the order drawn, with the number of @outcome. (transfer container)
   (element-type ParvisOption) */
GPtrArray *parvis_outcome_draw_lots (const ParvisOutcome *outcome, ParvisCampaign *campaign);
/* Whether the lines that are counted together are still the same. */
gboolean parvis_outcome_is_current (const ParvisOutcome *outcome, ParvisCampaign *campaign);
/* What of @retained, of ParvisRetained, is the line @option, or was it before run-offs. (transfer
   none) (nullable) */
ParvisRetained *
parvis_outcome_find_retained (ParvisCampaign *campaign, GPtrArray *retained, ParvisOption *option);
/* Whether @vote, of which @retained, of ParvisRetained, is kept, decided it: what an earlier vote
   kept stands until then, and is not its result. */
gboolean parvis_outcome_was_decided (ParvisVote *vote, GPtrArray *retained);
