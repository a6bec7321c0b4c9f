/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Papers that go to people, and come back; nobody votes twice. */
#include "campaign/answers.h"
#include "campaign/ballots.h"
#include "campaign/papers.h"
#include "polls.h"

static const ParvisVoteRule two_dots = { PARVIS_RULE_DOTS, 2, 1, 7 };

static gboolean
hand_out (Polls *polls, ParvisParticipant *person)
{
  return parvis_campaign_vote_on_paper (polls->campaign, polls->sequence, person, &polls->error);
}

static gboolean
take_back (Polls *polls, ParvisParticipant *person)
{
  return parvis_campaign_take_back_paper (polls->campaign, polls->sequence, person, &polls->error);
}

static gboolean
has_paper (Polls *polls, ParvisParticipant *person)
{
  return parvis_campaign_has_paper (polls->campaign, polls->sequence, person);
}

static void
test_taken_back (Polls *polls, gconstpointer data)
{
  polls_assert_refused (polls, take_back (polls, polls->agents[0]), PARVIS_ERROR_NOT_OPEN);
  polls_open (polls, &two_dots);
  g_assert_false (has_paper (polls, polls->agents[0]));
  polls_assert_refused (polls, take_back (polls, polls->agents[0]), PARVIS_ERROR_ANSWERED);
  g_assert_true (hand_out (polls, polls->agents[0]));
  g_assert_true (hand_out (polls, polls->users[0]));
  g_assert_true (has_paper (polls, polls->agents[0]));
  g_assert_true (take_back (polls, polls->agents[0]));
  g_assert_false (has_paper (polls, polls->agents[0]));
  g_assert_true (has_paper (polls, polls->users[0]));
  g_assert_false (
      parvis_campaign_has_answered (polls->campaign, polls->sequence, polls->agents[0]));
  polls_assert_refused (polls, take_back (polls, polls->agents[0]), PARVIS_ERROR_ANSWERED);
  /* On the screen now, and that is for good. */
  g_assert_true (polls_cast (polls, &(PollsBallot){ polls->agents[0], { 1, 1 } }));
  polls_assert_refused (polls, take_back (polls, polls->agents[0]), PARVIS_ERROR_ANSWERED);
  polls_assert_refused (polls, hand_out (polls, polls->agents[0]), PARVIS_ERROR_ANSWERED);
  g_assert_false (has_paper (polls, polls->agents[0]));
  /* Nothing of it can be undone. */
  g_assert_cmpint (parvis_campaign_get_undoable (polls->campaign)->kind, ==, PARVIS_DEED_ADD_NOTE);
  g_assert_true (take_back (polls, polls->users[0]));
  g_assert_cmpuint (scratch_count_answers (polls->campaign, polls->sequence), ==, 1);
}

/* Who got a paper may have voted or not: only what is in counts. */
static void
test_a_paper_is_no_vote_yet (Polls *polls, gconstpointer data)
{
  guint n_out;

  polls_open (polls, &two_dots);
  g_assert_true (hand_out (polls, polls->agents[0]));
  g_assert_true (hand_out (polls, polls->users[0]));
  g_assert_true (polls_cast (polls, &(PollsBallot){ polls->agents[1], { 1, 1 } }));
  g_assert_cmpuint (scratch_count_answers (polls->campaign, polls->sequence), ==, 1);
  g_assert_true (parvis_campaign_count_uncounted (polls->campaign, polls_get_vote (polls), &n_out,
                                                  &polls->error));
  g_assert_cmpuint (n_out, ==, 2);
  g_assert_true (take_back (polls, polls->users[0]));
  g_assert_true (parvis_campaign_count_uncounted (polls->campaign, polls_get_vote (polls), &n_out,
                                                  &polls->error));
  g_assert_cmpuint (n_out, ==, 1);
}

/* Papers may be counted as soon as a vote is closed: whose they were is forgotten. */
static void
test_forgotten (Polls *polls, gconstpointer data)
{
  polls_open (polls, &two_dots);
  g_assert_true (hand_out (polls, polls->agents[0]));
  g_assert_true (parvis_campaign_close_vote (polls->campaign, polls->sequence, &polls->error));
  g_assert_false (has_paper (polls, polls->agents[0]));
  polls_assert_refused (polls, take_back (polls, polls->agents[0]), PARVIS_ERROR_NOT_OPEN);
  g_assert_true (parvis_campaign_reopen_vote (polls->campaign, polls->sequence, &polls->error));
  g_assert_false (has_paper (polls, polls->agents[0]));
  polls_assert_refused (polls, take_back (polls, polls->agents[0]), PARVIS_ERROR_ANSWERED);
  g_assert_true (hand_out (polls, polls->agents[1]));
  g_assert_true (has_paper (polls, polls->agents[1]));
  polls_show (polls);
  g_assert_true (parvis_campaign_open_vote (polls->campaign, polls->sequence, &polls->error));
  g_assert_false (has_paper (polls, polls->agents[1]));
}

/* Who opens the file learns who has answered, and of nobody on what. */
static void
test_nothing_is_left (Polls *polls, gconstpointer data)
{
  g_autoptr (ParvisParticipant) person = NULL;

  polls_open (polls, &two_dots);
  g_assert_true (hand_out (polls, polls->agents[0]));
  g_clear_object (&polls->campaign);
  polls->campaign = parvis_campaign_open (polls->path, &polls->error);
  g_assert_no_error (polls->error);
  polls->sequence = scratch_sequence (polls->campaign, "mixed", "qualities");
  person = g_list_model_get_item (parvis_campaign_get_participants (polls->campaign), 0);
  g_assert_true (parvis_campaign_has_answered (polls->campaign, polls->sequence, person));
  g_assert_false (has_paper (polls, person));
  polls_assert_refused (polls, take_back (polls, person), PARVIS_ERROR_ANSWERED);
}

static void
add (const char *name, void (*test) (Polls *, gconstpointer))
{
  g_test_add (name, Polls, NULL, polls_set_up, test, polls_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/data/hand-out/taken-back", test_taken_back);
  add ("/data/hand-out/a-paper-is-no-vote-yet", test_a_paper_is_no_vote_yet);
  add ("/data/hand-out/forgotten", test_forgotten);
  add ("/data/hand-out/nothing-is-left", test_nothing_is_left);
  return g_test_run ();
}
