/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/charts/poll.h: what may be told of a vote whose result is shown. */
#pragma once

#include "campaign/ballots.h"

typedef struct
{
  ParvisOption *option; /* not owned */
  char *label;          /* owned: as it was written */
  char *merged; /* owned: the labels of the lines that are counted with it, joined, or NULL */
  guint rank;   /* 0 in a veiled vote */
  gboolean tied;
  ParvisSupport support;
  int agents, users;             /* ballots that chose it; -1 where that may not be told */
  int agents_dots, users_dots;   /* the same, of dots; -1 where each could put only one */
  const ParvisGrades *grades[2]; /* by college, of a judgment; NULL where they may not be told */
  gboolean kept;
} ParvisPollLine;

typedef struct
{
  ParvisSequence *sequence; /* owned */
  ParvisVote *vote;         /* owned */
  ParvisTarget target;
  ParvisRule rule;
  guint voted[2];    /* ballots by college */
  gboolean shown[2]; /* whether what that college chose may be told */
  /* A college has ballots, but under PARVIS_COLLEGE_FLOOR of them: no ranks, the lines as they
     stood on the ballot. */
  gboolean veiled;
  gboolean settled; /* whether something was kept after it */
  guint n_kept;
  guint n_lines;
  ParvisPollLine *lines;    /* owned; the best first */
  GPtrArray *options;       /* owned */
  ParvisTally *tally;       /* owned */
  ParvisJudgment *judgment; /* owned */
} ParvisPoll;

/* Those of @sequence, in order; none before a result is shown. (transfer full)
   (element-type ParvisPoll) */
GPtrArray *parvis_polls_list (ParvisCampaign *campaign, ParvisSequence *sequence);
