/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/data/polls.h: four agents and four users, and eight qualities to vote on. */
#pragma once

#include "scratch.h"

typedef struct
{
  char *path;
  ParvisCampaign *campaign;
  ParvisSequence *sequence;
  ParvisParticipant *agents[4];
  ParvisParticipant *users[4];
  GError *error;
} Polls;

/* One ballot: a value for each line, by its place. */
typedef struct
{
  ParvisParticipant *voter;
  int values[8];
} PollsBallot;

void polls_set_up (Polls *polls, gconstpointer data);
void polls_tear_down (Polls *polls, gconstpointer data);
/* With polls->error, which it clears. */
void polls_assert_refused (Polls *polls, gboolean done, ParvisError code);

/* Of polls->sequence, the last. (transfer none) */
ParvisVote *polls_get_vote (Polls *polls);
ParvisOption *polls_get_option (Polls *polls, ParvisVote *vote, guint place);
void polls_open (Polls *polls, const ParvisVoteRule *rule);
gboolean polls_cast (Polls *polls, const PollsBallot *ballot);
void polls_cast_all (Polls *polls, const PollsBallot *ballots, guint n_ballots);
void polls_show (Polls *polls);
ParvisTally *polls_tally (Polls *polls, ParvisVote *vote);
const ParvisTallyRow *polls_find_row (const ParvisTally *tally, gpointer option);
