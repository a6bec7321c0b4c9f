/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Votes on paper, counted by table and added to those of the screen. */
#include <locale.h>
#include <string.h>

#include "campaign/papers.h"
#include "polls.h"

/* A table's count: the values of its lines by their place, one value a line. */
typedef struct
{
  ParvisCollege college;
  const char *name;
  guint ballots, blank, spoiled;
  guint counts[8];
} Table;

static ParvisPaper *
make_paper (Polls *polls, const Table *table)
{
  ParvisPaper *paper =
      parvis_campaign_new_paper (polls->campaign, polls_get_vote (polls), table->college);

  g_free (paper->name);
  paper->name = g_strdup (table->name);
  paper->count->ballots = table->ballots;
  paper->count->blank = table->blank;
  paper->count->spoiled = table->spoiled;
  for (guint i = 0; i < G_N_ELEMENTS (table->counts); i++)
    *parvis_paper_count_at (paper->count, i, 1) = table->counts[i];
  return paper;
}

static gboolean
put (Polls *polls, const Table *table, ParvisSlip *slip)
{
  g_autoptr (ParvisPaper) paper = make_paper (polls, table);

  return parvis_campaign_put_paper (polls->campaign, polls_get_vote (polls), paper, slip,
                                    &polls->error);
}

static void
put_all (Polls *polls, const Table *tables, guint n_tables)
{
  ParvisSlip slip;

  for (guint i = 0; i < n_tables; i++)
    {
      put (polls, &tables[i], &slip);
      g_assert_no_error (polls->error);
    }
}

static GPtrArray *
get_papers (Polls *polls)
{
  return parvis_campaign_get_papers (polls->campaign, polls_get_vote (polls));
}

static void
close_vote (Polls *polls)
{
  parvis_campaign_close_vote (polls->campaign, polls->sequence, &polls->error);
  g_assert_no_error (polls->error);
}

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
  const Table tables[] = { { PARVIS_COLLEGE_AGENTS, "A", 2, 1, 0, { 1, 0, 1 } },
                           { PARVIS_COLLEGE_USERS, "B", 3, 0, 1, { 2, 1 } } };
  g_autoptr (ParvisTally) tally = NULL;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  close_vote (polls);
  put_all (polls, tables, G_N_ELEMENTS (tables));
  g_assert_cmpuint (
      parvis_campaign_count_answers (polls->campaign, polls->sequence, PARVIS_COLLEGE_BOTH), ==, 7);
  g_assert_cmpuint (
      parvis_campaign_count_papers (polls->campaign, polls_get_vote (polls), PARVIS_COLLEGE_USERS),
      ==, 2);
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
  close_vote (polls);
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
  close_vote (polls);
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

static void
test_what_was_put_is_there (Polls *polls, gconstpointer data)
{
  const Table tables[] = { { PARVIS_COLLEGE_USERS, " Près de la porte ", 2, 0, 0, { 1, 1, 1 } },
                           { PARVIS_COLLEGE_AGENTS, "", 3, 1, 1, { 0, 0, 0, 0, 0, 0, 0, 1 } } };
  g_autoptr (GPtrArray) papers = NULL;
  const ParvisPaper *paper;
  g_autofree char *path = NULL;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  close_vote (polls);
  put_all (polls, tables, G_N_ELEMENTS (tables));
  g_assert_true (parvis_campaign_close (polls->campaign, &polls->error));
  g_object_unref (polls->campaign);
  polls->campaign = parvis_campaign_open (polls->path, &polls->error);
  polls->sequence = scratch_sequence (polls->campaign, "mixed", "qualities");
  papers = get_papers (polls);
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
  const Table tables[] = { { PARVIS_COLLEGE_AGENTS, "A", 2, 0, 0, { 2 } },
                           { PARVIS_COLLEGE_AGENTS, "B", 1, 0, 0, { 0, 1 } } };
  g_autoptr (GPtrArray) papers = NULL, after = NULL;
  ParvisPaper *paper;
  ParvisSlip slip;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  close_vote (polls);
  put_all (polls, tables, G_N_ELEMENTS (tables));
  papers = get_papers (polls);
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
  after = get_papers (polls);
  g_assert_cmpuint (after->len, ==, 1);
  paper = after->pdata[0];
  g_assert_cmpint (paper->college, ==, PARVIS_COLLEGE_USERS);
  g_assert_cmpuint (parvis_paper_count_sum_row (paper->count, 0), ==, 0);
  g_assert_cmpuint (parvis_paper_count_sum_row (paper->count, 1), ==, 4);
  g_assert_cmpuint (
      parvis_campaign_count_papers (polls->campaign, polls_get_vote (polls), PARVIS_COLLEGE_BOTH),
      ==, 4);
}

/* Not while ballots come in, and not once the room has seen the result. */
static void
test_only_while_closed (Polls *polls, gconstpointer data)
{
  const Table table = { PARVIS_COLLEGE_AGENTS, "A", 2, 0, 0, { 2 } };
  ParvisCampaign *campaign = polls->campaign;
  g_autoptr (GPtrArray) papers = NULL;
  ParvisSlip slip;
  gint64 id;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_assert_refused (polls, put (polls, &table, &slip), PARVIS_ERROR_NOT_CLOSED);
  close_vote (polls);
  g_assert_true (put (polls, &table, &slip));
  papers = get_papers (polls);
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
      g_assert_cmpuint (
          parvis_campaign_count_papers (campaign, polls_get_vote (polls), PARVIS_COLLEGE_BOTH), ==,
          2);
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
  Table table = { PARVIS_COLLEGE_AGENTS, "", 2, 0, 0, { 2 } };
  g_autoptr (GPtrArray) papers = NULL;
  ParvisSlip slip = { 0 };

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_cast_all (polls, &ballot, 1);
  close_vote (polls);
  g_assert_true (put (polls, &table, &slip));
  /* A spoiled one was somebody's too. */
  table.spoiled = 1;
  table.counts[0] = 1;
  polls_assert_refused (polls, put (polls, &table, &slip), PARVIS_ERROR_MISCOUNT);
  g_assert_cmpint (slip.kind, ==, PARVIS_SLIP_PEOPLE);
  g_assert_cmpuint (slip.found, ==, 5);
  g_assert_cmpuint (slip.limit, ==, 4);
  table.ballots = 1;
  table.counts[0] = 0;
  g_assert_true (put (polls, &table, &slip));
  /* What a table said before does not count beside what it says now. */
  papers = get_papers (polls);
  g_assert_true (parvis_campaign_put_paper (polls->campaign, polls_get_vote (polls),
                                            papers->pdata[0], &slip, &polls->error));
  table = (Table){ PARVIS_COLLEGE_USERS, "", 4, 0, 0, { 4 } };
  g_assert_true (put (polls, &table, &slip));
}

/* Nothing is kept of a count that can't be; dots only bind where there are dots. */
static void
test_the_first_mistake_is_told (Polls *polls, gconstpointer data)
{
  const Table table = { PARVIS_COLLEGE_AGENTS, "", 2, 0, 0, { 2, 2, 1 } };
  g_autoptr (GPtrArray) papers = NULL;
  ParvisSlip slip = { 0 };

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  close_vote (polls);
  polls_assert_refused (polls, put (polls, &table, &slip), PARVIS_ERROR_MISCOUNT);
  g_assert_cmpint (slip.kind, ==, PARVIS_SLIP_DOTS);
  g_assert_cmpuint (slip.row, ==, 2);
  papers = get_papers (polls);
  g_assert_cmpuint (papers->len, ==, 0);
  polls_show (polls);
  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_APPROVAL, 2, 1, 7 });
  close_vote (polls);
  g_assert_true (put (polls, &table, &slip));
}

static void
assert_name (Polls *polls, ParvisCollege college, const char *wished, const char *expected)
{
  const Table table = { college, wished, 1, 0, 0, { 1 } };
  g_autoptr (GPtrArray) papers = NULL;
  const ParvisPaper *last = NULL;
  ParvisSlip slip;

  if (expected == NULL)
    {
      polls_assert_refused (polls, put (polls, &table, &slip), PARVIS_ERROR_NAME_TAKEN);
      return;
    }
  g_assert_true (put (polls, &table, &slip));
  papers = get_papers (polls);
  for (guint i = 0; i < papers->len; i++)
    if (last == NULL || ((ParvisPaper *) papers->pdata[i])->id > last->id)
      last = papers->pdata[i];
  g_assert_true (last != NULL && g_str_equal (last->name, expected));
}

static void
test_names (Polls *polls, gconstpointer data)
{
  const Table long_name = { PARVIS_COLLEGE_USERS,
                            "0123456789012345678901234567890123456789012345678901234567890",
                            1,
                            0,
                            0,
                            { 1 } };
  g_autoptr (GPtrArray) papers = NULL;
  ParvisPaper *first;
  ParvisSlip slip;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  close_vote (polls);
  assert_name (polls, PARVIS_COLLEGE_AGENTS, "Table 2", "Table 2");
  assert_name (polls, PARVIS_COLLEGE_AGENTS, " ", "Table 3");
  assert_name (polls, PARVIS_COLLEGE_AGENTS, "table 3", NULL);
  assert_name (polls, PARVIS_COLLEGE_USERS, "", "Table 1");
  assert_name (polls, PARVIS_COLLEGE_USERS, "Table 2", "Table 2");
  polls_assert_refused (polls, put (polls, &long_name, &slip), PARVIS_ERROR_TOO_LONG);
  papers = get_papers (polls);
  first = papers->pdata[0];
  g_free (first->name);
  first->name = g_strdup ("TABLE 2");
  g_assert_true (parvis_campaign_put_paper (polls->campaign, polls_get_vote (polls), first, &slip,
                                            &polls->error));
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
  close_vote (polls);
  polls_assert_refused (
      polls, parvis_campaign_vote_on_paper (campaign, polls->sequence, polls->agents[2], error),
      PARVIS_ERROR_NOT_OPEN);
  g_assert_cmpuint (parvis_campaign_count_uncounted (campaign, polls_get_vote (polls)), ==, 1);
  g_assert_true (put (polls, &(Table){ PARVIS_COLLEGE_AGENTS, "", 1, 0, 1 }, &slip));
  g_assert_cmpuint (parvis_campaign_count_uncounted (campaign, polls_get_vote (polls)), ==, 0);
  polls_show (polls);
  /* Another vote is another time. */
  g_assert_true (parvis_campaign_open_vote (campaign, polls->sequence, error));
  g_assert_true (polls_cast (polls, &ballots[0]));
}

static void
test_unanimity_needs_the_papers (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 1 } }, { polls->agents[1], { 1 } } };
  Table table = { PARVIS_COLLEGE_AGENTS, "", 1, 0, 0, { 0, 1 } };
  g_autoptr (GPtrArray) papers = NULL;
  gboolean agents, users;
  ParvisSlip slip;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  close_vote (polls);
  g_assert_true (put (polls, &table, &slip));
  g_assert_true (parvis_campaign_ask_unanimous (polls->campaign, polls_get_vote (polls), &agents,
                                                &users, &polls->error));
  g_assert_false (agents);
  table.counts[0] = 1;
  papers = get_papers (polls);
  parvis_campaign_delete_paper (polls->campaign, polls_get_vote (polls),
                                ((ParvisPaper *) papers->pdata[0])->id, &polls->error);
  g_assert_true (put (polls, &table, &slip));
  g_assert_true (parvis_campaign_ask_unanimous (polls->campaign, polls_get_vote (polls), &agents,
                                                &users, &polls->error));
  g_assert_true (agents);
  g_assert_false (users);
}

/* Three with the papers are enough to be told; a spoiled one is no third. */
static void
test_the_floor_counts_papers (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 1 } }, { polls->users[0], { 1 } } };
  const Table tables[] = { { PARVIS_COLLEGE_AGENTS, "", 2, 1, 0, { 1 } },
                           { PARVIS_COLLEGE_USERS, "", 2, 0, 1, { 1 } } };
  int agents, users;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  close_vote (polls);
  put_all (polls, tables, G_N_ELEMENTS (tables));
  polls_show (polls);
  parvis_campaign_count_support (
      polls->campaign, polls_get_option (polls, polls_get_vote (polls), 0), &agents, &users);
  g_assert_cmpint (agents, ==, 2);
  g_assert_cmpint (users, ==, -1);
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
  const Table table = { PARVIS_COLLEGE_AGENTS, "Zéphyrine", 2, 0, 0, { 2 } };
  g_autoptr (GPtrArray) papers = NULL, after = NULL;
  g_autofree char *wal = g_strconcat (polls->path, "-wal", NULL);
  ParvisSlip slip;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  close_vote (polls);
  g_assert_true (put (polls, &table, &slip));
  g_assert_true (holds (polls->path, "Zéphyrine"));
  g_assert_false (holds (wal, "Zéphyrine"));
  papers = get_papers (polls);
  g_assert_true (parvis_campaign_delete_paper (polls->campaign, polls_get_vote (polls),
                                               ((ParvisPaper *) papers->pdata[0])->id,
                                               &polls->error));
  g_assert_false (holds (polls->path, "Zéphyrine"));
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  after = get_papers (polls);
  g_assert_cmpuint (after->len, ==, 0);
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
  g_autoptr (GPtrArray) papers = get_papers (polls);

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
  const Table tables[] = { { PARVIS_COLLEGE_AGENTS, "", 2, 0, 0, { 2, 1, 0, 1 } },
                           { PARVIS_COLLEGE_AGENTS, "", 1, 0, 0, { 1, 0, 1 } } };
  ParvisSlip slip = { 0 };

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_cast_all (polls, &ballot, 1);
  close_vote (polls);
  put_all (polls, tables, G_N_ELEMENTS (tables));
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
  close_vote (polls);
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

/* Who knows that all agents agree may let nobody vote any more. */
static void
test_nothing_comes_after_it_was_told (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 1 } }, { polls->agents[1], { 0, 1 } } };
  Table table = { PARVIS_COLLEGE_AGENTS, "", 1, 0, 0, { 1, 1 } };
  ParvisCampaign *campaign = polls->campaign;
  gboolean agents, users;
  ParvisSlip slip;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  for (guint i = 0; i < 2; i++)
    {
      close_vote (polls);
      g_assert_true (parvis_campaign_ask_unanimous (campaign, polls_get_vote (polls), &agents,
                                                    &users, &polls->error));
      g_assert_false (agents || users);
      g_assert_true (parvis_campaign_reopen_vote (campaign, polls->sequence, &polls->error));
    }
  close_vote (polls);
  table.college = PARVIS_COLLEGE_USERS;
  g_assert_true (put (polls, &table, &slip));
  g_assert_true (parvis_campaign_ask_unanimous (campaign, polls_get_vote (polls), &agents, &users,
                                                &polls->error));
  g_assert_true (users && !agents);
  polls_assert_refused (polls,
                        parvis_campaign_reopen_vote (campaign, polls->sequence, &polls->error),
                        PARVIS_ERROR_TOLD);
  polls_assert_refused (polls, put (polls, &table, &slip), PARVIS_ERROR_TOLD);
  polls_show (polls);
  g_assert_true (parvis_campaign_open_vote (campaign, polls->sequence, &polls->error));
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
  add ("/data/papers/add-up", test_papers_and_clicks_add_up);
  add ("/data/papers/worth", test_paper_is_worth_a_click);
  add ("/data/papers/grades", test_grades_add_up);
  add ("/data/papers/put", test_what_was_put_is_there);
  add ("/data/papers/change", test_a_table_is_changed_and_taken_away);
  add ("/data/papers/closed", test_only_while_closed);
  add ("/data/papers/people", test_no_more_ballots_than_people);
  add ("/data/papers/mistake", test_the_first_mistake_is_told);
  add ("/data/papers/names", test_names);
  add ("/data/papers/twice", test_nobody_votes_twice);
  add ("/data/papers/unanimity", test_unanimity_needs_the_papers);
  add ("/data/papers/floor", test_the_floor_counts_papers);
  add ("/data/papers/trace", test_nothing_stays_of_what_is_taken_away);
  add ("/data/papers/merge", test_merged_lines_are_counted_again);
  add ("/data/papers/merge-grades", test_merged_grades_are_counted_again);
  add ("/data/papers/told", test_nothing_comes_after_it_was_told);
  return g_test_run ();
}
