/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Votes on paper, counted with those of the screen. */
#include <locale.h>
#include <sqlite3.h>

#include "papers.h"

static void
assert_row (Polls *polls, const ParvisTally *tally, guint place, guint agents, guint users)
{
  const ParvisTallyRow *row =
      polls_find_row (tally, polls_get_option (polls, polls_get_vote (polls), place));

  g_assert_cmpuint (row->agents, ==, agents);
  g_assert_cmpuint (row->users, ==, users);
}

/* Two of four agents and one of four users on the screen; the others on paper, one of them blank
   and one spoiled: it counts for nobody. Line 0: 2 + 1 agents of 4, 0 + 2 users of 3: ⅔ of the
   lower. Line 1: 1 + 0 agents, 1 + 1 users: ¼. Line 2: 0 + 1 agents, nobody. */
static void
test_papers_and_clicks_add_up (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 1, 1 } },
                                  { polls->agents[1], { 1 } },
                                  { polls->users[0], { 0, 1 } } };
  const PapersTable tables[] = { { PARVIS_COLLEGE_AGENTS, "A", 2, 1, 0, { 1, 0, 1 } },
                                 { PARVIS_COLLEGE_USERS, "B", 3, 0, 1, { 2, 1 } } };
  g_autoptr (ParvisTally) tally = NULL;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  papers_close_vote (polls);
  papers_put_all (polls, tables, G_N_ELEMENTS (tables));
  g_assert_cmpuint (scratch_count_answers (polls->campaign, polls->sequence), ==, 7);
  g_assert_cmpuint (papers_count (polls, PARVIS_COLLEGE_USERS), ==, 2);
  polls_show (polls);
  tally = polls_tally (polls, polls_get_vote (polls));
  g_assert_cmpuint (tally->agents_voted, ==, 4);
  g_assert_cmpuint (tally->users_voted, ==, 3);
  assert_row (polls, tally, 0, 3, 2);
  assert_row (polls, tally, 1, 1, 2);
  assert_row (polls, tally, 2, 1, 0);
  g_assert_cmpint (
      tally->rows[0].option, ==,
      parvis_record_get_id (PARVIS_RECORD (polls_get_option (polls, polls_get_vote (polls), 0))));
}

/* A number that could not be read is not 0. */
static void
test_counting_a_broken_file (Polls *polls, gconstpointer data)
{
  sqlite3 *handle;
  guint n;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  g_assert_cmpint (sqlite3_open_v2 (polls->path, &handle, SQLITE_OPEN_READWRITE, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "ALTER TABLE paper RENAME TO lost", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (handle);
  g_assert_false (parvis_campaign_count_answers (polls->campaign, polls->sequence,
                                                 PARVIS_COLLEGE_BOTH, &n, &polls->error));
  g_assert_nonnull (polls->error);
  g_clear_error (&polls->error);
  g_assert_false (
      parvis_campaign_count_uncounted (polls->campaign, polls_get_vote (polls), &n, &polls->error));
  g_assert_nonnull (polls->error);
}

/* The same ballots give the same result, on the screen or on paper. */
static void
test_paper_is_worth_a_click (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 2, 1 } },
                                  { polls->agents[1], { 1, 1, 1 } },
                                  { polls->agents[2], { 0, 0, 2 } } };
  g_autoptr (ParvisTally) by_click = NULL, by_paper = NULL;
  g_autoptr (ParvisPaper) paper = NULL;
  ParvisSlip slip;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 3, 2, 7 });
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  polls_show (polls);
  by_click = polls_tally (polls, polls_get_vote (polls));
  parvis_campaign_open_vote (polls->campaign, polls->sequence, &polls->error);
  papers_close_vote (polls);
  paper =
      parvis_campaign_new_paper (polls->campaign, polls_get_vote (polls), PARVIS_COLLEGE_AGENTS);
  paper->count->ballots = 3;
  *parvis_paper_count_at (paper->count, 0, 1) = 1;
  *parvis_paper_count_at (paper->count, 0, 2) = 1;
  *parvis_paper_count_at (paper->count, 1, 1) = 2;
  *parvis_paper_count_at (paper->count, 2, 1) = 1;
  *parvis_paper_count_at (paper->count, 2, 2) = 1;
  g_assert_true (parvis_campaign_put_paper (polls->campaign, polls_get_vote (polls), paper, &slip,
                                            &polls->error));
  polls_show (polls);
  by_paper = polls_tally (polls, polls_get_vote (polls));
  g_assert_cmpuint (by_paper->agents_voted, ==, by_click->agents_voted);
  for (guint i = 0; i < by_click->n_rows; i++)
    {
      g_assert_cmpuint (by_paper->rows[i].rank, ==, by_click->rows[i].rank);
      g_assert_cmpuint (by_paper->rows[i].agents, ==, by_click->rows[i].agents);
      g_assert_cmpuint (by_paper->rows[i].agents_dots, ==, by_click->rows[i].agents_dots);
    }
}

static void
test_grades_add_up (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 7, 2 } } };
  g_autoptr (ParvisJudgment) judgment = NULL;
  g_autoptr (ParvisPaper) paper = NULL;
  ParvisSlip slip;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_JUDGMENT, 0, 1, 7 });
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  papers_close_vote (polls);
  paper =
      parvis_campaign_new_paper (polls->campaign, polls_get_vote (polls), PARVIS_COLLEGE_AGENTS);
  paper->count->ballots = 3;
  paper->count->spoiled = 1;
  *parvis_paper_count_at (paper->count, 0, 7) = 1;
  *parvis_paper_count_at (paper->count, 0, 5) = 1;
  *parvis_paper_count_at (paper->count, 1, 1) = 1;
  parvis_campaign_put_paper (polls->campaign, polls_get_vote (polls), paper, &slip, &polls->error);
  g_assert_no_error (polls->error);
  polls_show (polls);
  judgment = parvis_campaign_judge (polls->campaign, polls_get_vote (polls), &polls->error);
  g_assert_cmpuint (judgment->agents_voted, ==, 3);
  g_assert_cmpuint (judgment->rows[0].agents.counts[7], ==, 2);
  g_assert_cmpuint (judgment->rows[0].agents.counts[5], ==, 1);
  g_assert_cmpint (judgment->rows[0].agents.median, ==, 7);
  g_assert_cmpuint (judgment->rows[1].agents.counts[1], ==, 1);
  g_assert_cmpuint (judgment->rows[1].agents.counts[2], ==, 1);
  g_assert_cmpuint (judgment->rows[1].agents.unanswered, ==, 1);
}

/* Two agents on the screen chose the first line; the third, on paper, or not. */
static void
test_unanimity_needs_the_papers (Polls *polls, gconstpointer data)
{
  for (guint chosen = 0; chosen < 2; chosen++)
    {
      const PollsBallot ballots[] = { { polls->agents[0], { 1 } }, { polls->agents[1], { 1 } } };
      const PapersTable table = { PARVIS_COLLEGE_AGENTS, "", 1, 0, 0, { chosen, 1 } };
      gboolean agents, users;
      ParvisSlip slip;

      polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
      polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
      papers_close_vote (polls);
      g_assert_true (papers_put (polls, &table, &slip));
      g_assert_true (parvis_campaign_ask_unanimous (polls->campaign, polls_get_vote (polls),
                                                    &agents, &users, &polls->error));
      g_assert_cmpint (agents, ==, chosen == 1);
      g_assert_false (users);
      polls_show (polls);
    }
}

/* Three with the papers are enough to be told; a spoiled one is no third. */
static void
test_the_floor_counts_papers (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 1 } }, { polls->users[0], { 1 } } };
  const PapersTable tables[] = { { PARVIS_COLLEGE_AGENTS, "", 2, 1, 0, { 1 } },
                                 { PARVIS_COLLEGE_USERS, "", 2, 0, 1, { 1 } } };
  int agents, users;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  papers_close_vote (polls);
  papers_put_all (polls, tables, G_N_ELEMENTS (tables));
  polls_show (polls);
  parvis_campaign_count_support (
      polls->campaign, polls_get_option (polls, polls_get_vote (polls), 0), &agents, &users);
  g_assert_cmpint (agents, ==, 2);
  g_assert_cmpint (users, ==, -1);
}

static gboolean
merge (Polls *polls, guint from, guint into, const guint *recounts, ParvisSlip *slip)
{
  return parvis_campaign_merge_options (polls->campaign,
                                        polls_get_option (polls, polls_get_vote (polls), from),
                                        polls_get_option (polls, polls_get_vote (polls), into),
                                        "calme", recounts, slip, &polls->error);
}

static void
assert_agents (Polls *polls, guint place, guint agents, guint dots)
{
  g_autoptr (ParvisTally) tally = polls_tally (polls, polls_get_vote (polls));
  const ParvisTallyRow *row =
      polls_find_row (tally, polls_get_option (polls, polls_get_vote (polls), place));

  g_assert_cmpuint (row->agents, ==, agents);
  g_assert_cmpuint (row->agents_dots, ==, dots);
}

static void
assert_counts_as_typed (Polls *polls)
{
  g_autoptr (GPtrArray) papers = papers_get (polls);

  g_assert_cmpuint (parvis_paper_count_sum_row (((ParvisPaper *) papers->pdata[0])->count, 0), ==,
                    2);
  g_assert_cmpuint (parvis_paper_count_sum_row (((ParvisPaper *) papers->pdata[0])->count, 1), ==,
                    1);
  g_assert_cmpuint (parvis_paper_count_sum_row (((ParvisPaper *) papers->pdata[1])->count, 0), ==,
                    1);
}

/* A table tells how many chose a line, not which of them chose two: one clicked both; of the first
   table's two and one it is the same person, the other's one chose the first line only. Then a
   third line comes to them, which the last had chosen too. */
static void
test_merged_lines_are_counted_again (Polls *polls, gconstpointer data)
{
  const PollsBallot ballot = { polls->agents[0], { 1, 1 } };
  const PapersTable tables[] = { { PARVIS_COLLEGE_AGENTS, "", 2, 0, 0, { 2, 1, 0, 1 } },
                                 { PARVIS_COLLEGE_AGENTS, "", 1, 0, 0, { 1, 0, 1 } } };
  ParvisSlip slip = { 0 };

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_cast_all (polls, &ballot, 1);
  papers_close_vote (polls);
  papers_put_all (polls, tables, G_N_ELEMENTS (tables));
  polls_show (polls);
  polls_assert_refused (polls, merge (polls, 0, 1, NULL, NULL), PARVIS_ERROR_NEEDS_RECOUNT);
  polls_assert_refused (polls, merge (polls, 0, 1, (guint[]){ 2, 2 }, &slip),
                        PARVIS_ERROR_MISCOUNT);
  g_assert_cmpint (slip.kind, ==, PARVIS_SLIP_MERGED);
  g_assert_cmpuint (slip.row, ==, 1);
  g_assert_cmpuint (slip.found, ==, 2);
  g_assert_cmpuint (slip.limit, ==, 1);
  assert_agents (polls, 1, 2, 2);
  g_assert_true (merge (polls, 0, 1, (guint[]){ 2, 1 }, &slip));
  assert_agents (polls, 1, 4, 4);
  assert_counts_as_typed (polls);
  polls_assert_refused (polls, merge (polls, 2, 1, (guint[]){ 2, 0 }, &slip),
                        PARVIS_ERROR_MISCOUNT);
  g_assert_true (merge (polls, 2, 1, (guint[]){ 2, 1 }, &slip));
  assert_agents (polls, 1, 4, 4);
  g_assert_true (merge (polls, 1, 3, (guint[]){ 2, 1 }, &slip));
  assert_agents (polls, 3, 4, 4);
  assert_counts_as_typed (polls);
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  assert_agents (polls, 3, 1, 1);
  assert_agents (polls, 1, 4, 4);
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  assert_agents (polls, 2, 1, 1);
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  assert_agents (polls, 0, 4, 4);
  assert_agents (polls, 1, 2, 2);
  g_assert_true (parvis_campaign_redo (polls->campaign, &polls->error));
  assert_agents (polls, 1, 4, 4);
  g_assert_true (parvis_campaign_check (polls->campaign, &polls->error));
}

/* One of two gave both lines a grade: the worse one counts. */
static void
test_merged_grades_are_counted_again (Polls *polls, gconstpointer data)
{
  const guint recounts[] = { 0, 1, 0, 0, 1, 0, 0 };
  g_autoptr (ParvisJudgment) judgment = NULL;
  g_autoptr (ParvisPaper) paper = NULL;
  ParvisSlip slip;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_JUDGMENT, 0, 1, 7 });
  papers_close_vote (polls);
  paper =
      parvis_campaign_new_paper (polls->campaign, polls_get_vote (polls), PARVIS_COLLEGE_AGENTS);
  paper->count->ballots = 2;
  *parvis_paper_count_at (paper->count, 0, 2) = 1;
  *parvis_paper_count_at (paper->count, 1, 5) = 1;
  *parvis_paper_count_at (paper->count, 1, 7) = 1;
  g_assert_true (parvis_campaign_put_paper (polls->campaign, polls_get_vote (polls), paper, &slip,
                                            &polls->error));
  polls_show (polls);
  g_assert_true (merge (polls, 0, 1, recounts, &slip));
  judgment = parvis_campaign_judge (polls->campaign, polls_get_vote (polls), &polls->error);
  g_assert_cmpuint (judgment->n_rows, ==, 7);
  g_assert_cmpuint (judgment->rows[0].agents.counts[2], ==, 1);
  g_assert_cmpuint (judgment->rows[0].agents.counts[5], ==, 1);
  g_assert_cmpuint (judgment->rows[0].agents.counts[7], ==, 0);
}

/* Who knows that a college agrees, or that none does, may let nobody vote any more. */
static void
test_nothing_comes_after_it_was_told (Polls *polls, gconstpointer data)
{
  ParvisCampaign *campaign = polls->campaign;

  for (int agreed = 0; agreed < 2; agreed++)
    {
      const PollsBallot ballots[] = { { polls->agents[0], { 1 } },
                                      { polls->agents[1], { agreed, 1 - agreed } } };
      const PapersTable table = { PARVIS_COLLEGE_AGENTS, "", 1, 0, 0, { 1 } };
      gboolean agents, users;
      ParvisSlip slip;

      polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
      polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
      papers_close_vote (polls);
      g_assert_true (parvis_campaign_reopen_vote (campaign, polls->sequence, &polls->error));
      papers_close_vote (polls);
      g_assert_false (parvis_vote_get_told (polls_get_vote (polls)));
      g_assert_true (parvis_campaign_ask_unanimous (campaign, polls_get_vote (polls), &agents,
                                                    &users, &polls->error));
      g_assert_true (agents == agreed && !users);
      polls_assert_refused (polls,
                            parvis_campaign_reopen_vote (campaign, polls->sequence, &polls->error),
                            PARVIS_ERROR_TOLD);
      polls_assert_refused (polls, papers_put (polls, &table, &slip), PARVIS_ERROR_TOLD);
      polls_show (polls);
    }
}

/* A part that can't be read is an error, never fewer papers. */
static void
test_what_cannot_be_read_is_told (Polls *polls, gconstpointer data)
{
  const PapersTable table = { PARVIS_COLLEGE_AGENTS, "", 1, 0, 0, { 1 } };
  ParvisSlip slip;
  guint n_papers;
  sqlite3 *other;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  papers_close_vote (polls);
  g_assert_true (papers_put (polls, &table, &slip));
  polls_show (polls);
  g_assert_cmpint (sqlite3_open (polls->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "ALTER TABLE paper RENAME TO lost", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (other);
  polls_assert_refused (
      polls,
      parvis_campaign_get_papers (polls->campaign, polls_get_vote (polls), &polls->error) != NULL,
      PARVIS_ERROR_IO);
  polls_assert_refused (polls,
                        parvis_campaign_get_recounted (polls->campaign, polls_get_vote (polls),
                                                       &polls->error) != NULL,
                        PARVIS_ERROR_IO);
  polls_assert_refused (polls,
                        parvis_campaign_count_papers (polls->campaign, polls_get_vote (polls),
                                                      PARVIS_COLLEGE_BOTH, &n_papers,
                                                      &polls->error),
                        PARVIS_ERROR_IO);
  polls_assert_refused (
      polls, parvis_campaign_tally (polls->campaign, polls_get_vote (polls), &polls->error) != NULL,
      PARVIS_ERROR_IO);
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
  add ("/data/papers-count/add-up", test_papers_and_clicks_add_up);
  add ("/data/papers-count/broken-file", test_counting_a_broken_file);
  add ("/data/papers-count/worth", test_paper_is_worth_a_click);
  add ("/data/papers-count/grades", test_grades_add_up);
  add ("/data/papers-count/unanimity", test_unanimity_needs_the_papers);
  add ("/data/papers-count/floor", test_the_floor_counts_papers);
  add ("/data/papers-count/merge", test_merged_lines_are_counted_again);
  add ("/data/papers-count/merge-grades", test_merged_grades_are_counted_again);
  add ("/data/papers-count/told", test_nothing_comes_after_it_was_told);
  add ("/data/papers-count/unreadable", test_what_cannot_be_read_is_told);
  return g_test_run ();
}
