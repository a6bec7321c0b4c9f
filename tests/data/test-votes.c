/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The votes of a sequence: their rules, rounds and phases. */
#include <locale.h>

#include "polls.h"

static void
test_a_rule_that_is_none (Polls *polls, gconstpointer data)
{
  const ParvisVoteRule rules[] = { { PARVIS_RULE_DOTS, -1, 1, 7 },
                                   { PARVIS_RULE_DOTS, 100, 1, 7 },
                                   { PARVIS_RULE_DOTS, 3, 0, 7 },
                                   { PARVIS_RULE_DOTS, 3, 3, 7 },
                                   { PARVIS_RULE_JUDGMENT, 0, 1, 6 } };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    polls_assert_refused (
        polls,
        parvis_campaign_set_vote_rule (polls->campaign, polls->sequence, &rules[i], &polls->error),
        PARVIS_ERROR_BAD_VALUE);
}

/* The rule is that of the moment it opened, whatever is set or undone after. */
static void
test_an_open_vote_keeps_its_rule (Polls *polls, gconstpointer data)
{
  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 3, 2, 7 });
  g_assert_true (parvis_campaign_set_vote_rule (polls->campaign, polls->sequence,
                                                &(ParvisVoteRule){ PARVIS_RULE_JUDGMENT, 1, 1, 5 },
                                                &polls->error));
  g_assert_cmpint (parvis_vote_get_rule (polls_get_vote (polls)), ==, PARVIS_RULE_DOTS);
  g_assert_cmpint (parvis_vote_get_dots (polls_get_vote (polls)), ==, 3);
  g_assert_cmpint (parvis_vote_get_cap (polls_get_vote (polls)), ==, 2);
  /* What was set before can't be undone any more: it would seem to change this vote. */
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  g_assert_cmpint (parvis_sequence_get_rule (polls->sequence), ==, PARVIS_RULE_DOTS);
  g_assert_cmpint (parvis_sequence_get_dots (polls->sequence), ==, 3);
  while (parvis_campaign_get_undoable (polls->campaign) != NULL)
    {
      g_assert_cmpint (parvis_campaign_get_undoable (polls->campaign)->kind, !=,
                       PARVIS_DEED_SET_RULE);
      g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
    }
  g_assert_cmpint (parvis_sequence_get_dots (polls->sequence), ==, 3);
  g_assert_cmpint (parvis_vote_get_dots (polls_get_vote (polls)), ==, 3);
  g_assert_cmpint (parvis_vote_get_cap (polls_get_vote (polls)), ==, 2);
}

/* How another sequence votes can still be undone. */
static void
test_an_open_vote_leaves_other_rules (Polls *polls, gconstpointer data)
{
  ParvisSequence *other = scratch_sequence (polls->campaign, "agents", "vote");
  const int dots = parvis_sequence_get_dots (other);

  g_assert_cmpint (dots, !=, 5);
  g_assert_true (parvis_campaign_set_vote_rule (
      polls->campaign, other, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 5, 1, 7 }, &polls->error));
  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 3, 1, 7 });
  g_assert_cmpint (parvis_campaign_get_undoable (polls->campaign)->kind, ==, PARVIS_DEED_SET_RULE);
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  g_assert_cmpint (parvis_sequence_get_dots (other), ==, dots);
  g_assert_cmpint (parvis_sequence_get_dots (polls->sequence), ==, 3);
  g_assert_true (parvis_campaign_redo (polls->campaign, &polls->error));
  g_assert_cmpint (parvis_sequence_get_dots (other), ==, 5);
}

static void
test_phases (Polls *polls, gconstpointer data)
{
  ParvisCampaign *campaign = polls->campaign;
  ParvisSequence *sequence = polls->sequence;
  GError **error = &polls->error;
  gboolean agents, users;

  polls_assert_refused (polls, parvis_campaign_close_vote (campaign, sequence, error),
                        PARVIS_ERROR_NOT_OPEN);
  polls_assert_refused (polls, parvis_campaign_show_vote (campaign, sequence, error),
                        PARVIS_ERROR_NOT_OPEN);
  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_assert_refused (polls, parvis_campaign_open_vote (campaign, sequence, error),
                        PARVIS_ERROR_NOT_OPEN);
  polls_assert_refused (polls, parvis_campaign_reopen_vote (campaign, sequence, error),
                        PARVIS_ERROR_NOT_OPEN);
  polls_cast_all (polls, &(PollsBallot){ polls->agents[0], { 1, 1 } }, 1);
  polls_assert_refused (
      polls,
      parvis_campaign_ask_unanimous (campaign, polls_get_vote (polls), &agents, &users, error),
      PARVIS_ERROR_NOT_SHOWN);
  g_assert_true (parvis_campaign_close_vote (campaign, sequence, error));
  polls_assert_refused (polls, polls_cast (polls, &(PollsBallot){ polls->agents[1], { 1 } }),
                        PARVIS_ERROR_NOT_OPEN);
  polls_assert_refused (polls,
                        parvis_campaign_tally (campaign, polls_get_vote (polls), error) != NULL,
                        PARVIS_ERROR_NOT_SHOWN);
  polls_assert_refused (polls, parvis_campaign_cancel_vote (campaign, sequence, error),
                        PARVIS_ERROR_NOT_OPEN);
  polls_assert_refused (polls, parvis_campaign_open_vote (campaign, sequence, error),
                        PARVIS_ERROR_NOT_OPEN);
  g_assert_true (parvis_campaign_reopen_vote (campaign, sequence, error));
  g_assert_cmpint (parvis_vote_get_reopened (polls_get_vote (polls)), ==, 1);
  polls_assert_refused (polls, polls_cast (polls, &(PollsBallot){ polls->agents[0], { 1 } }),
                        PARVIS_ERROR_ANSWERED);
  polls_cast_all (polls, &(PollsBallot){ polls->agents[1], { 1 } }, 1);
  g_assert_true (parvis_campaign_close_vote (campaign, sequence, error));
  g_assert_true (
      parvis_campaign_ask_unanimous (campaign, polls_get_vote (polls), &agents, &users, error));
  g_assert_true (agents);
  g_assert_false (users);
  polls_show (polls);
  polls_assert_refused (polls, parvis_campaign_reopen_vote (campaign, sequence, error),
                        PARVIS_ERROR_NOT_OPEN);
  polls_assert_refused (polls, parvis_campaign_show_vote (campaign, sequence, error),
                        PARVIS_ERROR_NOT_OPEN);
  polls_assert_refused (polls, polls_cast (polls, &(PollsBallot){ polls->agents[2], { 1 } }),
                        PARVIS_ERROR_NOT_OPEN);
}

/* A phase outlives the program; the next one finds it in the file. */
static void
test_phases_are_in_the_file (Polls *polls, gconstpointer data)
{
  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_APPROVAL, 0, 1, 7 });
  polls_cast_all (polls, &(PollsBallot){ polls->agents[0], { 1, 1, 1 } }, 1);
  g_assert_true (parvis_campaign_close_vote (polls->campaign, polls->sequence, &polls->error));
  g_assert_true (parvis_campaign_reopen_vote (polls->campaign, polls->sequence, &polls->error));
  g_assert_true (parvis_campaign_close_vote (polls->campaign, polls->sequence, &polls->error));
  g_assert_true (parvis_campaign_close (polls->campaign, &polls->error));
  g_clear_object (&polls->campaign);
  polls->campaign = parvis_campaign_open (polls->path, &polls->error);
  g_assert_no_error (polls->error);
  polls->sequence = scratch_sequence (polls->campaign, "mixed", "qualities");
  g_assert_cmpint (parvis_vote_get_phase (polls_get_vote (polls)), ==, PARVIS_PHASE_CLOSED);
  g_assert_cmpint (parvis_vote_get_reopened (polls_get_vote (polls)), ==, 1);
  g_assert_cmpint (parvis_vote_get_rule (polls_get_vote (polls)), ==, PARVIS_RULE_APPROVAL);
  g_assert_cmpuint (scratch_count_answers (polls->campaign, polls->sequence), ==, 1);
}

static void
test_approval (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 1, 1, 1, 1, 1, 1, 1, 1 } },
                                  { polls->agents[1], { 0 } },
                                  { polls->users[0], { 0, 0, 1 } } };
  g_autoptr (ParvisTally) result = NULL;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_APPROVAL, 2, 2, 7 });
  polls_assert_refused (polls, polls_cast (polls, &(PollsBallot){ polls->agents[2], { 2 } }),
                        PARVIS_ERROR_BAD_VALUE);
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  polls_show (polls);
  result = polls_tally (polls, polls_get_vote (polls));
  g_assert_cmpuint (result->agents_voted, ==, 2);
  g_assert_cmpuint (result->n_rows, ==, 8);
  g_assert_cmpint (
      result->rows[0].option, ==,
      parvis_record_get_id (PARVIS_RECORD (polls_get_option (polls, polls_get_vote (polls), 2))));
  g_assert_cmpuint (result->rows[0].agents, ==, 1);
  g_assert_cmpuint (result->rows[0].users, ==, 1);
  g_assert_cmpuint (result->rows[1].rank, ==, 2);
  g_assert_cmpuint (result->rows[7].rank, ==, 2);
}

/* Two dots on a line are one choice; where choices are equal they tell apart. */
static void
test_two_dots_on_a_line (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 2, 1 } },
                                  { polls->agents[1], { 1, 0, 2 } },
                                  { polls->users[0], { 1, 1, 1 } } };
  const ParvisTallyRow *row;
  g_autoptr (ParvisTally) result = NULL;
  ParvisVote *vote;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 3, 2, 7 });
  vote = polls_get_vote (polls);
  polls_assert_refused (polls, polls_cast (polls, &(PollsBallot){ polls->agents[2], { 3 } }),
                        PARVIS_ERROR_BAD_VALUE);
  polls_assert_refused (polls, polls_cast (polls, &(PollsBallot){ polls->agents[2], { 2, 2 } }),
                        PARVIS_ERROR_TOO_MANY_DOTS);
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  polls_show (polls);
  result = polls_tally (polls, vote);
  row = polls_find_row (result, polls_get_option (polls, vote, 0));
  g_assert_cmpuint (row->agents, ==, 2);
  g_assert_cmpuint (row->agents_dots, ==, 3);
  g_assert_cmpuint (row->rank, ==, 1);
  /* One agent of two and the user chose both; two dots and one. */
  row = polls_find_row (result, polls_get_option (polls, vote, 2));
  g_assert_cmpuint (row->agents, ==, 1);
  g_assert_cmpuint (row->agents_dots, ==, 2);
  g_assert_cmpuint (row->rank, ==, 2);
  g_assert_false (row->tied);
  g_assert_cmpuint (polls_find_row (result, polls_get_option (polls, vote, 1))->rank, ==, 3);
}

static void
test_judgment (Polls *polls, gconstpointer data)
{
  /* The method's example among the agents, on the first two lines: a lower median of 3 each, and
     then 4 before 3. The users have the first at 4, the second at 3. */
  const PollsBallot ballots[] = {
    { polls->agents[0], { 5, 6, 1 } }, { polls->agents[1], { 5, 4, 7 } },
    { polls->agents[2], { 4, 4 } },    { polls->agents[3], { 2, 4 } },
    { polls->users[0], { 5, 4, 7 } },  { polls->users[1], { 0 } },
  };
  const ParvisJudgmentRow *row;
  g_autoptr (ParvisJudgment) result = NULL;
  ParvisVote *vote;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_JUDGMENT, 0, 1, 7 });
  vote = polls_get_vote (polls);
  polls_assert_refused (polls, polls_cast (polls, &(PollsBallot){ polls->users[2], { 8 } }),
                        PARVIS_ERROR_BAD_VALUE);
  polls_assert_refused (polls, polls_cast (polls, &(PollsBallot){ polls->users[2], { 0, -1 } }),
                        PARVIS_ERROR_BAD_VALUE);
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  polls_assert_refused (polls, parvis_campaign_judge (polls->campaign, vote, &polls->error) != NULL,
                        PARVIS_ERROR_NOT_SHOWN);
  polls_show (polls);
  result = parvis_campaign_judge (polls->campaign, vote, &polls->error);
  g_assert_no_error (polls->error);
  g_assert_cmpuint (result->n_rows, ==, 8);
  row = &result->rows[0];
  g_assert_cmpint (row->option, ==,
                   parvis_record_get_id (PARVIS_RECORD (polls_get_option (polls, vote, 0))));
  g_assert_cmpuint (row->agents.counts[5], ==, 2);
  g_assert_cmpuint (row->users.counts[5], ==, 1);
  g_assert_cmpuint (row->both.counts[5], ==, 3);
  g_assert_cmpuint (row->users.unanswered, ==, 1);
  g_assert_cmpint (row->agents.median, ==, 4);
  g_assert_cmpint (row->both.median, ==, 5);
  g_assert_cmpint (result->rows[1].option, ==,
                   parvis_record_get_id (PARVIS_RECORD (polls_get_option (polls, vote, 1))));
  g_assert_cmpuint (result->rows[1].rank, ==, 2);
  /* The agents' 1 and 7: 1. */
  g_assert_cmpint (result->rows[2].agents.median, ==, 1);
  g_assert_cmpuint (result->rows[2].agents.unanswered, ==, 2);
  g_assert_cmpuint (result->rows[3].rank, ==, 4);
  g_assert_true (result->rows[3].tied);
}

static void
test_five_grades (Polls *polls, gconstpointer data)
{
  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_JUDGMENT, 0, 1, 5 });
  polls_assert_refused (polls, polls_cast (polls, &(PollsBallot){ polls->users[0], { 6 } }),
                        PARVIS_ERROR_BAD_VALUE);
  polls_cast_all (polls, &(PollsBallot){ polls->users[0], { 5, 1 } }, 1);
}

static void
test_bad_marks_leave_nothing (Polls *polls, gconstpointer data)
{
  ParvisVote *vote;
  ParvisOption *line;
  ParvisOption *elsewhere;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 2, 7 });
  elsewhere = polls_get_option (polls, polls_get_vote (polls), 0);
  polls_show (polls);
  g_assert_true (parvis_campaign_open_vote (polls->campaign, polls->sequence, &polls->error));
  vote = polls_get_vote (polls);
  line = polls_get_option (polls, vote, 0);
  g_assert_true (line != elsewhere);
  polls_assert_refused (polls,
                        parvis_campaign_cast_ballot (
                            polls->campaign, polls->sequence, polls->agents[0],
                            (ParvisMark[]){ { line, 1 }, { elsewhere, 1 } }, 2, &polls->error),
                        PARVIS_ERROR_BAD_VALUE);
  polls_assert_refused (
      polls,
      parvis_campaign_cast_ballot (polls->campaign, polls->sequence, polls->agents[0],
                                   (ParvisMark[]){ { line, 1 }, { line, 1 } }, 2, &polls->error),
      PARVIS_ERROR_BAD_VALUE);
  g_assert_cmpuint (scratch_count_answers (polls->campaign, polls->sequence), ==, 0);
  g_assert_false (
      parvis_campaign_has_answered (polls->campaign, polls->sequence, polls->agents[0]));
}

static void
assert_first_tally (Polls *polls, ParvisVote *first)
{
  g_autoptr (ParvisTally) result = polls_tally (polls, first);
  const ParvisTallyRow *row = polls_find_row (result, polls_get_option (polls, first, 0));

  g_assert_cmpuint (result->n_rows, ==, 8);
  g_assert_cmpuint (result->agents_voted, ==, 2);
  g_assert_cmpuint (result->users_voted, ==, 1);
  g_assert_cmpuint (row->agents, ==, 2);
  g_assert_cmpuint (row->users, ==, 1);
}

/* Everybody votes once in each round, and each round keeps what it was. */
static void
test_rounds (Polls *polls, gconstpointer data)
{
  ParvisCampaign *campaign = polls->campaign;
  ParvisSequence *sequence = polls->sequence;
  const PollsBallot ballots[] = { { polls->agents[0], { 1, 1 } },
                                  { polls->agents[1], { 1, 0, 1 } },
                                  { polls->users[0], { 1, 1 } } };
  g_autoptr (GPtrArray) votes = NULL;
  g_autoptr (ParvisTally) result = NULL;
  ParvisOption *tied[2], *taken;
  ParvisVote *first;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  first = polls_get_vote (polls);
  tied[0] = polls_get_option (polls, first, 2);
  tied[1] = polls_get_option (polls, first, 5);
  polls_assert_refused (polls,
                        parvis_campaign_open_runoff (campaign, sequence, tied, 2, &polls->error),
                        PARVIS_ERROR_NOT_SHOWN);
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  polls_show (polls);
  polls_assert_refused (polls,
                        parvis_campaign_open_runoff (campaign, sequence, tied, 1, &polls->error),
                        PARVIS_ERROR_TOO_FEW);
  g_assert_true (parvis_campaign_set_vote_rule (
      campaign, sequence, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 4, 2, 7 }, &polls->error));
  g_assert_true (parvis_campaign_open_runoff (campaign, sequence, tied, 2, &polls->error));
  g_assert_cmpint (parvis_vote_get_kind (polls_get_vote (polls)), ==, PARVIS_ROUND_RUNOFF);
  g_assert_cmpint (parvis_vote_get_dots (polls_get_vote (polls)), ==, 1);
  taken = polls_get_option (polls, polls_get_vote (polls), 1);
  g_assert_cmpint (parvis_option_get_source (taken), ==,
                   parvis_record_get_id (PARVIS_RECORD (tied[1])));
  g_assert_cmpstr (parvis_option_get_label (taken), ==, parvis_option_get_label (tied[1]));
  g_assert_false (parvis_campaign_has_answered (campaign, sequence, polls->agents[0]));
  g_assert_cmpuint (scratch_count_answers (campaign, sequence), ==, 0);
  polls_cast_all (polls, &(PollsBallot){ polls->agents[0], { 0, 1 } }, 1);
  polls_assert_refused (polls, polls_cast (polls, &(PollsBallot){ polls->agents[0], { 1 } }),
                        PARVIS_ERROR_ANSWERED);
  assert_first_tally (polls, first);
  polls_show (polls);
  result = polls_tally (polls, polls_get_vote (polls));
  g_assert_cmpuint (result->n_rows, ==, 2);
  g_assert_cmpint (result->rows[0].option, ==, parvis_record_get_id (PARVIS_RECORD (taken)));
  polls_assert_refused (polls,
                        parvis_campaign_open_runoff (campaign, sequence, tied, 2, &polls->error),
                        PARVIS_ERROR_BAD_VALUE);
  g_assert_true (parvis_campaign_open_vote (campaign, sequence, &polls->error));
  g_assert_cmpint (parvis_vote_get_kind (polls_get_vote (polls)), ==, PARVIS_ROUND_AGAIN);
  polls_cast_all (polls, &(PollsBallot){ polls->agents[0], { 0, 0, 0, 1 } }, 1);
  assert_first_tally (polls, first);
  /* A round that nobody answered is called off; the others stay. */
  polls_show (polls);
  g_assert_true (parvis_campaign_open_vote (campaign, sequence, &polls->error));
  g_assert_true (parvis_campaign_cancel_vote (campaign, sequence, &polls->error));
  votes = parvis_campaign_get_votes (campaign, sequence);
  g_assert_cmpuint (votes->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (parvis_vote_get_round (votes->pdata[i]), ==, (int) i + 1);
  assert_first_tally (polls, first);
  g_assert_true (parvis_campaign_check (campaign, &polls->error));
}

/* What an engagement says of its proposal: how many chose it, not how many graded it. */
static void
test_support (Polls *polls, gconstpointer data)
{
  int agents, users;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_APPROVAL, 0, 1, 7 });
  for (guint i = 0; i < 3; i++)
    polls_cast (polls, &(PollsBallot){ polls->agents[i], { 1, i == 0 } });
  polls_cast (polls, &(PollsBallot){ polls->users[0], { 1 } });
  parvis_campaign_count_support (
      polls->campaign, polls_get_option (polls, polls_get_vote (polls), 0), &agents, &users);
  g_assert_cmpint (agents, ==, -1);
  polls_show (polls);
  parvis_campaign_count_support (
      polls->campaign, polls_get_option (polls, polls_get_vote (polls), 1), &agents, &users);
  g_assert_cmpint (agents, ==, 1);
  g_assert_cmpint (users, ==, -1);
  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_JUDGMENT, 0, 1, 7 });
  for (guint i = 0; i < 3; i++)
    polls_cast (polls, &(PollsBallot){ polls->agents[i], { 1 } });
  polls_show (polls);
  parvis_campaign_count_support (
      polls->campaign, polls_get_option (polls, polls_get_vote (polls), 0), &agents, &users);
  g_assert_cmpint (agents, ==, -1);
}

static void
add (const char *name, void (*test) (Polls *, gconstpointer))
{
  g_test_add (name, Polls, NULL, polls_set_up, test, polls_tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add ("/data/votes/a-rule-that-is-none", test_a_rule_that_is_none);
  add ("/data/votes/an-open-vote-keeps-its-rule", test_an_open_vote_keeps_its_rule);
  add ("/data/votes/an-open-vote-leaves-other-rules", test_an_open_vote_leaves_other_rules);
  add ("/data/votes/phases", test_phases);
  add ("/data/votes/phases-are-in-the-file", test_phases_are_in_the_file);
  add ("/data/votes/approval", test_approval);
  add ("/data/votes/two-dots-on-a-line", test_two_dots_on_a_line);
  add ("/data/votes/judgment", test_judgment);
  add ("/data/votes/five-grades", test_five_grades);
  add ("/data/votes/bad-marks", test_bad_marks_leave_nothing);
  add ("/data/votes/rounds", test_rounds);
  add ("/data/votes/support", test_support);
  return g_test_run ();
}
