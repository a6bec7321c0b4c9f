/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a vote that are counted together. */
#include <locale.h>

#include "polls.h"

static void
assert_counts (Polls *polls, guint place, guint agents, guint dots, guint n_rows)
{
  g_autoptr (ParvisTally) result = polls_tally (polls, polls_get_vote (polls));
  const ParvisTallyRow *row =
      polls_find_row (result, polls_get_option (polls, polls_get_vote (polls), place));

  g_assert_cmpuint (result->n_rows, ==, n_rows);
  g_assert_cmpuint (row->agents, ==, agents);
  g_assert_cmpuint (row->agents_dots, ==, dots);
}

/* METHOD: {a, b}, {a}, {b} on a ∪ b is 3. */
static void
test_merged_options_count_once (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 1, 1 } },
                                  { polls->agents[1], { 1, 0, 1 } },
                                  { polls->agents[2], { 0, 1 } } };
  ParvisOption *a, *b, *c;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  a = polls_get_option (polls, polls_get_vote (polls), 0);
  b = polls_get_option (polls, polls_get_vote (polls), 1);
  c = polls_get_option (polls, polls_get_vote (polls), 2);
  polls_assert_refused (
      polls,
      parvis_campaign_merge_options (polls->campaign, a, b, "a∪b", NULL, NULL, &polls->error),
      PARVIS_ERROR_NOT_SHOWN);
  polls_show (polls);
  assert_counts (polls, 1, 2, 2, 8);
  g_assert_true (
      parvis_campaign_merge_options (polls->campaign, a, b, "a∪b", NULL, NULL, &polls->error));
  assert_counts (polls, 1, 3, 3, 7);
  g_assert_cmpstr (parvis_option_get_label (b), ==, "a∪b");
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  assert_counts (polls, 1, 2, 2, 8);
  g_assert_cmpstr (parvis_option_get_label (b), ==, "calme");
  g_assert_true (parvis_campaign_redo (polls->campaign, &polls->error));
  /* What was merged goes along. */
  g_assert_true (
      parvis_campaign_merge_options (polls->campaign, b, c, "clarté", NULL, NULL, &polls->error));
  assert_counts (polls, 2, 3, 3, 6);
  g_assert_cmpint (parvis_option_get_merged (a), ==, parvis_record_get_id (PARVIS_RECORD (c)));
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  g_assert_cmpint (parvis_option_get_merged (a), ==, parvis_record_get_id (PARVIS_RECORD (b)));
  assert_counts (polls, 1, 3, 3, 7);
  g_assert_true (parvis_campaign_check (polls->campaign, &polls->error));
}

static void
test_merge_refuses (Polls *polls, gconstpointer data)
{
  ParvisCampaign *campaign = polls->campaign;
  ParvisOption *lines[3], *again;
  GError **error = &polls->error;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_show (polls);
  for (guint i = 0; i < 3; i++)
    lines[i] = polls_get_option (polls, polls_get_vote (polls), i);
  polls_assert_refused (
      polls, parvis_campaign_merge_options (campaign, lines[0], lines[0], "x", NULL, NULL, error),
      PARVIS_ERROR_BAD_VALUE);
  polls_assert_refused (
      polls, parvis_campaign_merge_options (campaign, lines[0], lines[1], " ", NULL, NULL, error),
      PARVIS_ERROR_EMPTY);
  g_assert_true (
      parvis_campaign_merge_options (campaign, lines[0], lines[1], "x", NULL, NULL, error));
  polls_assert_refused (
      polls, parvis_campaign_merge_options (campaign, lines[0], lines[2], "x", NULL, NULL, error),
      PARVIS_ERROR_BAD_VALUE);
  polls_assert_refused (
      polls, parvis_campaign_merge_options (campaign, lines[2], lines[0], "x", NULL, NULL, error),
      PARVIS_ERROR_BAD_VALUE);
  polls_assert_refused (polls,
                        parvis_campaign_retain (campaign, polls->sequence, lines, 1, "", error),
                        PARVIS_ERROR_BAD_VALUE);
  polls_assert_refused (polls,
                        parvis_campaign_open_runoff (campaign, polls->sequence, lines, 3, error),
                        PARVIS_ERROR_BAD_VALUE);
  g_assert_true (parvis_campaign_open_vote (campaign, polls->sequence, error));
  again = polls_get_option (polls, polls_get_vote (polls), 0);
  polls_assert_refused (
      polls, parvis_campaign_merge_options (campaign, again, lines[1], "x", NULL, NULL, error),
      PARVIS_ERROR_BAD_VALUE);
}

/* With two dots on a line, one ballot has no more on both than on one. */
static void
test_merged_dots_are_capped (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 1, 1, 1 } },
                                  { polls->agents[1], { 2, 1 } },
                                  { polls->agents[2], { 0, 1 } } };

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 3, 2, 7 });
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  polls_show (polls);
  g_assert_true (parvis_campaign_merge_options (
      polls->campaign, polls_get_option (polls, polls_get_vote (polls), 0),
      polls_get_option (polls, polls_get_vote (polls), 1), "calme", NULL, NULL, &polls->error));
  assert_counts (polls, 1, 3, 5, 7);
}

static void
test_merged_grades_are_the_lowest (Polls *polls, gconstpointer data)
{
  const PollsBallot ballots[] = { { polls->agents[0], { 5, 2 } }, { polls->agents[1], { 0, 7 } } };
  g_autoptr (ParvisJudgment) result = NULL;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_JUDGMENT, 0, 1, 7 });
  polls_cast_all (polls, ballots, G_N_ELEMENTS (ballots));
  polls_show (polls);
  g_assert_true (parvis_campaign_merge_options (
      polls->campaign, polls_get_option (polls, polls_get_vote (polls), 0),
      polls_get_option (polls, polls_get_vote (polls), 1), "calme", NULL, NULL, &polls->error));
  result = parvis_campaign_judge (polls->campaign, polls_get_vote (polls), &polls->error);
  g_assert_cmpuint (result->n_rows, ==, 7);
  g_assert_cmpuint (result->rows[0].agents.counts[2], ==, 1);
  g_assert_cmpuint (result->rows[0].agents.counts[7], ==, 1);
  g_assert_cmpuint (result->rows[0].agents.counts[5], ==, 0);
}

static void
assert_kept (Polls *polls, const char *const *labels)
{
  g_autoptr (GPtrArray) kept = parvis_campaign_get_retained_by (polls->campaign, polls->sequence);

  g_assert_cmpuint (kept->len, ==, g_strv_length ((char **) labels));
  for (guint i = 0; i < kept->len; i++)
    g_assert_cmpstr (parvis_retained_get_label (kept->pdata[i]), ==, labels[i]);
}

/* What was kept as either is kept as the one that stays; an engagement that rewords it follows. */
static void
test_merged_options_stay_kept (Polls *polls, gconstpointer data)
{
  ParvisCampaign *campaign = polls->campaign;
  GError **error = &polls->error;
  ParvisOption *lines[4];
  g_autoptr (GPtrArray) kept = NULL;
  ParvisEngagement *engagement;
  ParvisLineage *lineage;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_show (polls);
  for (guint i = 0; i < 4; i++)
    lines[i] = polls_get_option (polls, polls_get_vote (polls), i);
  g_assert_true (parvis_campaign_retain (campaign, polls->sequence, lines, 3, "", error));
  kept = parvis_campaign_get_retained_by (campaign, polls->sequence);
  engagement = parvis_campaign_add_engagement (campaign, PARVIS_COLLEGE_AGENTS, "Respecter",
                                               kept->pdata[0], error);
  g_assert_true (parvis_campaign_reword_retained (campaign, kept->pdata[2], "Limpide", error));
  /* Both are kept. */
  g_assert_true (parvis_campaign_merge_options (campaign, lines[0], lines[1], "Respect et calme",
                                                NULL, NULL, error));
  assert_kept (polls, (const char *[]){ "Respect et calme", "Limpide", NULL });
  g_assert_cmpint (parvis_engagement_get_retained (engagement), ==,
                   parvis_record_get_id (kept->pdata[1]));
  lineage = parvis_campaign_trace (campaign, engagement);
  g_assert_cmpuint (lineage->notes->len, ==, 2);
  parvis_lineage_free (lineage);
  /* One is, in words of its own, and is merged into one that is not. */
  g_assert_true (
      parvis_campaign_merge_options (campaign, lines[2], lines[3], "écoute", NULL, NULL, error));
  assert_kept (polls, (const char *[]){ "Respect et calme", "Limpide", NULL });
  g_assert_cmpint (parvis_retained_get_option (kept->pdata[2]), ==,
                   parvis_record_get_id (PARVIS_RECORD (lines[3])));
  g_assert_true (parvis_campaign_undo (campaign, error));
  g_assert_true (parvis_campaign_undo (campaign, error));
  assert_kept (polls, (const char *[]){ "respect", "calme", "Limpide", NULL });
  g_assert_cmpint (parvis_engagement_get_retained (engagement), ==,
                   parvis_record_get_id (kept->pdata[0]));
  g_assert_true (parvis_campaign_check (campaign, error));
}

/* The poster has the merged engagement only, in the words that the room gave it. */
static void
test_merged_engagements (Polls *polls, gconstpointer data)
{
  static const char *const texts[] = { "Dire bonjour", "Saluer", "Expliquer" };
  ParvisCampaign *campaign = polls->campaign;
  GError **error = &polls->error;
  ParvisEngagement *engagements[3];
  ParvisOption *lines[3];

  polls->sequence = scratch_sequence (campaign, "mixed", "final");
  for (guint i = 0; i < 3; i++)
    engagements[i] =
        parvis_campaign_add_engagement (campaign, PARVIS_COLLEGE_BOTH, texts[i], NULL, error);
  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_JUDGMENT, 0, 1, 7 });
  polls_show (polls);
  for (guint i = 0; i < 3; i++)
    lines[i] = polls_get_option (polls, polls_get_vote (polls), i);
  /* Nothing is decided yet: all stay where they are. */
  g_assert_true (parvis_campaign_merge_options (campaign, lines[0], lines[1], "Saluer chacun", NULL,
                                                NULL, error));
  for (guint i = 0; i < 3; i++)
    g_assert_true (parvis_engagement_get_kept (engagements[i]));
  g_assert_cmpstr (parvis_engagement_get_text (engagements[1]), ==, "Saluer chacun");
  g_assert_true (parvis_campaign_undo (campaign, error));
  g_assert_cmpstr (parvis_engagement_get_text (engagements[1]), ==, "Saluer");
  g_assert_true (parvis_campaign_retain (campaign, polls->sequence, lines, 1, "", error));
  g_assert_false (parvis_engagement_get_kept (engagements[1]));
  g_assert_true (
      parvis_campaign_merge_options (campaign, lines[0], lines[1], "Saluer", NULL, NULL, error));
  g_assert_false (parvis_engagement_get_kept (engagements[0]));
  g_assert_true (parvis_engagement_get_kept (engagements[1]));
  g_assert_false (parvis_engagement_get_kept (engagements[2]));
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
  add ("/data/merge/merged-options", test_merged_options_count_once);
  add ("/data/merge/merge-refuses", test_merge_refuses);
  add ("/data/merge/merged-dots", test_merged_dots_are_capped);
  add ("/data/merge/merged-grades", test_merged_grades_are_the_lowest);
  add ("/data/merge/merged-options-stay-kept", test_merged_options_stay_kept);
  add ("/data/merge/merged-engagements", test_merged_engagements);
  return g_test_run ();
}
