/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Votes on paper: who casts one, and what a table may put in. */
#include <locale.h>
#include <string.h>

#include "papers.h"

static void
test_what_was_put_is_there (Polls *polls, gconstpointer data)
{
  const PapersTable tables[] = {
    { PARVIS_COLLEGE_USERS, " Près de la porte ", 2, 0, 0, { 1, 1, 1 } },
    { PARVIS_COLLEGE_AGENTS, "", 3, 1, 1, { 0, 0, 0, 0, 0, 0, 0, 1 } }
  };
  g_autoptr (GPtrArray) papers = NULL;
  const ParvisPaper *paper;
  g_autofree char *path = NULL;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  papers_close_vote (polls);
  papers_put_all (polls, tables, G_N_ELEMENTS (tables));
  g_assert_true (parvis_campaign_close (polls->campaign, &polls->error));
  g_object_unref (polls->campaign);
  polls->campaign = parvis_campaign_open (polls->path, &polls->error);
  polls->sequence = scratch_sequence (polls->campaign, "mixed", "qualities");
  papers = papers_get (polls);
  g_assert_cmpuint (papers->len, ==, 2);
  paper = papers->pdata[0];
  g_assert_cmpint (paper->college, ==, PARVIS_COLLEGE_AGENTS);
  g_assert_cmpstr (paper->name, ==, "Table 1");
  g_assert_cmpuint (paper->count->ballots, ==, 3);
  g_assert_cmpuint (paper->count->blank, ==, 1);
  g_assert_cmpuint (paper->count->spoiled, ==, 1);
  g_assert_cmpuint (*parvis_paper_count_at (paper->count, 7, 1), ==, 1);
  paper = papers->pdata[1];
  g_assert_cmpstr (paper->name, ==, "Près de la porte");
  g_assert_cmpuint (parvis_paper_count_sum_row (paper->count, 2), ==, 1);
  g_assert_cmpuint (parvis_paper_count_sum_row (paper->count, 3), ==, 0);
  g_assert_true (parvis_campaign_check (polls->campaign, &polls->error));
}

static void
test_a_table_is_changed_and_taken_away (Polls *polls, gconstpointer data)
{
  const PapersTable tables[] = { { PARVIS_COLLEGE_AGENTS, "A", 2, 0, 0, { 2 } },
                                 { PARVIS_COLLEGE_AGENTS, "B", 1, 0, 0, { 0, 1 } } };
  g_autoptr (GPtrArray) papers = NULL, after = NULL;
  ParvisPaper *paper;
  ParvisSlip slip;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  papers_close_vote (polls);
  papers_put_all (polls, tables, G_N_ELEMENTS (tables));
  papers = papers_get (polls);
  paper = papers->pdata[0];
  paper->college = PARVIS_COLLEGE_USERS;
  paper->count->ballots = 4;
  *parvis_paper_count_at (paper->count, 0, 1) = 0;
  *parvis_paper_count_at (paper->count, 1, 1) = 4;
  g_assert_true (parvis_campaign_put_paper (polls->campaign, polls_get_vote (polls), paper, &slip,
                                            &polls->error));
  paper = papers->pdata[1];
  g_assert_true (parvis_campaign_delete_paper (polls->campaign, polls_get_vote (polls), paper->id,
                                               &polls->error));
  after = papers_get (polls);
  g_assert_cmpuint (after->len, ==, 1);
  paper = after->pdata[0];
  g_assert_cmpint (paper->college, ==, PARVIS_COLLEGE_USERS);
  g_assert_cmpuint (parvis_paper_count_sum_row (paper->count, 0), ==, 0);
  g_assert_cmpuint (parvis_paper_count_sum_row (paper->count, 1), ==, 4);
  g_assert_cmpuint (papers_count (polls, PARVIS_COLLEGE_BOTH), ==, 4);
}

/* Not while ballots come in, and not once the room has seen the result. */
static void
test_only_while_closed (Polls *polls, gconstpointer data)
{
  const PapersTable table = { PARVIS_COLLEGE_AGENTS, "A", 2, 0, 0, { 2 } };
  ParvisCampaign *campaign = polls->campaign;
  g_autoptr (GPtrArray) papers = NULL;
  ParvisSlip slip;
  gint64 id;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_assert_refused (polls, papers_put (polls, &table, &slip), PARVIS_ERROR_NOT_CLOSED);
  papers_close_vote (polls);
  g_assert_true (papers_put (polls, &table, &slip));
  papers = papers_get (polls);
  id = ((ParvisPaper *) papers->pdata[0])->id;
  for (guint i = 0; i < 2; i++)
    {
      if (i == 0)
        g_assert_true (parvis_campaign_reopen_vote (campaign, polls->sequence, &polls->error));
      else
        polls_show (polls);
      polls_assert_refused (polls,
                            parvis_campaign_put_paper (campaign, polls_get_vote (polls),
                                                       papers->pdata[0], &slip, &polls->error),
                            PARVIS_ERROR_NOT_CLOSED);
      polls_assert_refused (
          polls, parvis_campaign_delete_paper (campaign, polls_get_vote (polls), id, &polls->error),
          PARVIS_ERROR_NOT_CLOSED);
      g_assert_cmpuint (papers_count (polls, PARVIS_COLLEGE_BOTH), ==, 2);
      if (i == 0)
        polls_assert_refused (
            polls, parvis_campaign_cancel_vote (campaign, polls->sequence, &polls->error),
            PARVIS_ERROR_HAS_BALLOTS);
    }
}

/* Four agents: one on the screen, two and one more on paper are all of them. */
static void
test_no_more_ballots_than_people (Polls *polls, gconstpointer data)
{
  const PollsBallot ballot = { polls->agents[0], { 1 } };
  PapersTable table = { PARVIS_COLLEGE_AGENTS, "", 2, 0, 0, { 2 } };
  g_autoptr (GPtrArray) papers = NULL;
  ParvisSlip slip = { 0 };

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_cast_all (polls, &ballot, 1);
  papers_close_vote (polls);
  g_assert_true (papers_put (polls, &table, &slip));
  /* A spoiled one was somebody's too. */
  table.spoiled = 1;
  table.counts[0] = 1;
  polls_assert_refused (polls, papers_put (polls, &table, &slip), PARVIS_ERROR_MISCOUNT);
  g_assert_cmpint (slip.kind, ==, PARVIS_SLIP_PEOPLE);
  g_assert_cmpuint (slip.found, ==, 5);
  g_assert_cmpuint (slip.limit, ==, 4);
  table.ballots = 1;
  table.counts[0] = 0;
  g_assert_true (papers_put (polls, &table, &slip));
  /* What a table said before does not count beside what it says now. */
  papers = papers_get (polls);
  g_assert_true (parvis_campaign_put_paper (polls->campaign, polls_get_vote (polls),
                                            papers->pdata[0], &slip, &polls->error));
  table = (PapersTable){ PARVIS_COLLEGE_USERS, "", 4, 0, 0, { 4 } };
  g_assert_true (papers_put (polls, &table, &slip));
}

/* Nothing is kept of a count that can't be; dots only bind where there are dots. */
static void
test_the_first_mistake_is_told (Polls *polls, gconstpointer data)
{
  const PapersTable table = { PARVIS_COLLEGE_AGENTS, "", 2, 0, 0, { 2, 2, 1 } };
  g_autoptr (GPtrArray) papers = NULL;
  ParvisSlip slip = { 0 };

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  papers_close_vote (polls);
  polls_assert_refused (polls, papers_put (polls, &table, &slip), PARVIS_ERROR_MISCOUNT);
  g_assert_cmpint (slip.kind, ==, PARVIS_SLIP_DOTS);
  g_assert_cmpuint (slip.row, ==, 2);
  papers = papers_get (polls);
  g_assert_cmpuint (papers->len, ==, 0);
  polls_show (polls);
  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_APPROVAL, 2, 1, 7 });
  papers_close_vote (polls);
  g_assert_true (papers_put (polls, &table, &slip));
}

static void
assert_name (Polls *polls, ParvisCollege college, const char *wished, const char *expected)
{
  const PapersTable table = { college, wished, 1, 0, 0, { 1 } };
  g_autoptr (GPtrArray) papers = NULL;
  const ParvisPaper *last = NULL;
  ParvisSlip slip;

  if (expected == NULL)
    {
      polls_assert_refused (polls, papers_put (polls, &table, &slip), PARVIS_ERROR_NAME_TAKEN);
      return;
    }
  g_assert_true (papers_put (polls, &table, &slip));
  papers = papers_get (polls);
  for (guint i = 0; i < papers->len; i++)
    if (last == NULL || ((ParvisPaper *) papers->pdata[i])->id > last->id)
      last = papers->pdata[i];
  g_assert_true (last != NULL && g_str_equal (last->name, expected));
}

static void
test_names (Polls *polls, gconstpointer data)
{
  const PapersTable long_name = { PARVIS_COLLEGE_USERS,
                                  "0123456789012345678901234567890123456789012345678901234567890",
                                  1,
                                  0,
                                  0,
                                  { 1 } };
  g_autoptr (GPtrArray) papers = NULL;
  ParvisPaper *first;
  ParvisSlip slip;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  papers_close_vote (polls);
  assert_name (polls, PARVIS_COLLEGE_AGENTS, "Table 2", "Table 2");
  assert_name (polls, PARVIS_COLLEGE_AGENTS, " ", "Table 3");
  assert_name (polls, PARVIS_COLLEGE_AGENTS, "table 3", NULL);
  assert_name (polls, PARVIS_COLLEGE_USERS, "", "Table 1");
  assert_name (polls, PARVIS_COLLEGE_USERS, "Table 2", "Table 2");
  polls_assert_refused (polls, papers_put (polls, &long_name, &slip), PARVIS_ERROR_TOO_LONG);
  papers = papers_get (polls);
  first = papers->pdata[0];
  g_free (first->name);
  first->name = g_strdup ("TABLE 2");
  g_assert_true (parvis_campaign_put_paper (polls->campaign, polls_get_vote (polls), first, &slip,
                                            &polls->error));
}

static guint
count_uncounted (Polls *polls)
{
  guint n_papers;

  g_assert_true (parvis_campaign_count_uncounted (polls->campaign, polls_get_vote (polls),
                                                  &n_papers, &polls->error));
  return n_papers;
}

/* On paper or on the screen: once, and it can't be told on which. */
static void
test_nobody_votes_twice (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 1 } }, { polls->agents[1], { 1 } } };
  ParvisCampaign *campaign = polls->campaign;
  GError **error = &polls->error;
  ParvisSlip slip;

  polls_assert_refused (
      polls, parvis_campaign_vote_on_paper (campaign, polls->sequence, polls->agents[0], error),
      PARVIS_ERROR_NOT_OPEN);
  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  g_assert_true (
      parvis_campaign_vote_on_paper (campaign, polls->sequence, polls->agents[0], error));
  polls_assert_refused (polls, polls_cast (polls, &ballots[0]), PARVIS_ERROR_ANSWERED);
  polls_assert_refused (
      polls, parvis_campaign_vote_on_paper (campaign, polls->sequence, polls->agents[0], error),
      PARVIS_ERROR_ANSWERED);
  polls_assert_refused (polls, parvis_campaign_cancel_vote (campaign, polls->sequence, error),
                        PARVIS_ERROR_HAS_BALLOTS);
  g_assert_true (polls_cast (polls, &ballots[1]));
  polls_assert_refused (
      polls, parvis_campaign_vote_on_paper (campaign, polls->sequence, polls->agents[1], error),
      PARVIS_ERROR_ANSWERED);
  for (guint i = 0; i < 2; i++)
    g_assert_true (parvis_campaign_has_answered (campaign, polls->sequence, polls->agents[i]));
  papers_close_vote (polls);
  polls_assert_refused (
      polls, parvis_campaign_vote_on_paper (campaign, polls->sequence, polls->agents[2], error),
      PARVIS_ERROR_NOT_OPEN);
  g_assert_cmpuint (count_uncounted (polls), ==, 1);
  g_assert_true (papers_put (polls, &(PapersTable){ PARVIS_COLLEGE_AGENTS, "", 1, 0, 1 }, &slip));
  g_assert_cmpuint (count_uncounted (polls), ==, 0);
  polls_show (polls);
  /* Another vote is another time. */
  g_assert_true (parvis_campaign_open_vote (campaign, polls->sequence, error));
  g_assert_true (polls_cast (polls, &ballots[0]));
}

static gboolean
holds (const char *path, const char *text)
{
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  return memmem (data, size, text, strlen (text)) != NULL;
}

/* What was put and taken away is in no byte of the file, nor can undo bring it back. */
static void
test_nothing_stays_of_what_is_taken_away (Polls *polls, gconstpointer data)
{
  const PapersTable table = { PARVIS_COLLEGE_AGENTS, "Zéphyrine", 2, 0, 0, { 2 } };
  g_autoptr (GPtrArray) papers = NULL, after = NULL;
  g_autofree char *wal = g_strconcat (polls->path, "-wal", NULL);
  ParvisSlip slip;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  papers_close_vote (polls);
  g_assert_true (papers_put (polls, &table, &slip));
  g_assert_true (holds (polls->path, "Zéphyrine"));
  g_assert_false (holds (wal, "Zéphyrine"));
  papers = papers_get (polls);
  g_assert_true (parvis_campaign_delete_paper (polls->campaign, polls_get_vote (polls),
                                               ((ParvisPaper *) papers->pdata[0])->id,
                                               &polls->error));
  g_assert_false (holds (polls->path, "Zéphyrine"));
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  after = papers_get (polls);
  g_assert_cmpuint (after->len, ==, 0);
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
  add ("/data/papers/put", test_what_was_put_is_there);
  add ("/data/papers/change", test_a_table_is_changed_and_taken_away);
  add ("/data/papers/closed", test_only_while_closed);
  add ("/data/papers/people", test_no_more_ballots_than_people);
  add ("/data/papers/mistake", test_the_first_mistake_is_told);
  add ("/data/papers/names", test_names);
  add ("/data/papers/twice", test_nobody_votes_twice);
  add ("/data/papers/trace", test_nothing_stays_of_what_is_taken_away);
  return g_test_run ();
}
