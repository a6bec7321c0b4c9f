/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of version 3 is opened: a second vote replaced what the first kept, a run-off settled a
   tie, papers of a closed vote were counted, engagements are being judged. */
#include <locale.h>

#include "campaign/draft.h"
#include "campaign/papers.h"
#include "old-file.h"
#include "scratch.h"
#include "store/schema.h"

static void
test_the_content_is_the_same (void)
{
  char *path = old_file_new_at (3, OLD_FILE_STEP_3);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = old_file_open (path);
  g_autofree char *copy = g_strdup (parvis_campaign_get_copy (campaign));
  g_autofree char *draft =
      parvis_campaign_get_draft (campaign, scratch_sequence (campaign, "agents", "ideal"));

  g_assert_cmpstr (draft, ==, "à moitié écr");
  g_assert_true (parvis_campaign_close (campaign, &error));
  old_file_assert_state_as (path, 3, OLD_FILE_STEP_3);
  g_assert_cmpint (old_file_read_version (path), ==, PARVIS_SCHEMA_VERSION);
  old_file_assert_state_as (copy, 3, OLD_FILE_STEP_3);
  g_assert_cmpint (old_file_read_version (copy), ==, 3);
  scratch_remove (path);
}

static void
assert_kept (ParvisCampaign *campaign, ParvisVote *vote, const char *const *labels)
{
  g_autoptr (GPtrArray) kept = parvis_campaign_get_kept_by (campaign, vote);

  g_assert_cmpuint (kept->len, ==, g_strv_length ((char **) labels));
  for (guint i = 0; i < kept->len; i++)
    g_assert_cmpstr (parvis_retained_get_label (kept->pdata[i]), ==, labels[i]);
}

/* That version knew what is kept, not what was: it is what the last vote kept. */
static void
test_what_was_kept (void)
{
  char *path = old_file_new_at (3, OLD_FILE_STEP_3);
  g_autoptr (ParvisCampaign) campaign = old_file_open (path);
  g_autoptr (GPtrArray) qualities =
      parvis_campaign_get_votes (campaign, scratch_sequence (campaign, "mixed", "qualities"));
  g_autoptr (GPtrArray) proposals =
      parvis_campaign_get_votes (campaign, scratch_sequence (campaign, "agents", "vote"));

  g_assert_cmpuint (qualities->len, ==, 2);
  assert_kept (campaign, qualities->pdata[0], (const char *const[]){ NULL });
  g_assert_cmpstr (parvis_vote_get_decision (qualities->pdata[0]), ==, "");
  assert_kept (campaign, qualities->pdata[1], (const char *const[]){ "calme", "clarté", NULL });
  g_assert_cmpstr (parvis_vote_get_decision (qualities->pdata[1]), ==, "Deux suffisent.");
  /* What the run-off did not settle is kept of the first vote. */
  assert_kept (campaign, proposals->pdata[0], (const char *const[]){ "« bonjour »", NULL });
  assert_kept (campaign, proposals->pdata[1],
               (const char *const[]){ "« bonjour »", "Annoncer l'attente", NULL });
  scratch_remove (path);
}

/* A run-off after which the room kept what it had can't be told from one after which nobody
   decided: that version remembered one decision of a sequence, and of which vote only by what is
   kept. It stays with the vote whose lines are kept. */
static void
test_a_run_off_that_kept_none (void)
{
  char *path = old_file_new_at (3, OLD_FILE_STEP_3);
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GPtrArray) votes = NULL;

  old_file_run (path, "UPDATE engagement SET retained = NULL WHERE retained = 4;"
                      "DELETE FROM retained WHERE id = 4;"
                      "UPDATE sequence SET decision = 'Un seul.' WHERE id = 7");
  campaign = old_file_open (path);
  votes = parvis_campaign_get_votes (campaign, scratch_sequence (campaign, "agents", "vote"));
  assert_kept (campaign, votes->pdata[0], (const char *const[]){ "« bonjour »", NULL });
  g_assert_cmpstr (parvis_vote_get_decision (votes->pdata[0]), ==, "Un seul.");
  g_assert_cmpstr (parvis_vote_get_decision (votes->pdata[1]), ==, "");
  g_assert_cmpstr (parvis_campaign_get_decision (campaign, votes->pdata[0]), ==, "Un seul.");
  scratch_remove (path);
}

/* Two users on paper and one on the screen; the papers are corrected, and the result is shown. */
static void
test_papers_go_on (void)
{
  char *path = old_file_new_at (3, OLD_FILE_STEP_3);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = old_file_open (path);
  ParvisSequence *sequence = scratch_sequence (campaign, "users", "vote");
  ParvisVote *vote = parvis_campaign_get_vote (campaign, sequence);
  g_autoptr (GPtrArray) papers = parvis_campaign_get_papers (campaign, vote, NULL);
  g_autoptr (ParvisTally) tally = NULL;
  ParvisPaper *paper = papers->pdata[0];
  ParvisSlip slip;

  g_assert_cmpuint (papers->len, ==, 1);
  g_assert_cmpstr (paper->name, ==, "Table 1");
  g_assert_cmpuint (parvis_paper_count_sum_row (paper->count, 0), ==, 2);
  *parvis_paper_count_at (paper->count, 1, 1) = 1;
  parvis_campaign_put_paper (campaign, vote, paper, &slip, &error);
  g_assert_no_error (error);
  g_assert_true (parvis_campaign_show_vote (campaign, sequence, &error));
  tally = parvis_campaign_tally (campaign, vote, &error);
  g_assert_cmpuint (tally->users_voted, ==, 3);
  g_assert_cmpuint (tally->rows[0].users, ==, 3);
  g_assert_cmpuint (tally->rows[1].users, ==, 2);
  g_assert_cmpuint (tally->rows[2].users, ==, 1);
  scratch_remove (path);
}

/* Of a sequence that decided something, a vote says it, and no other says more. */
static void
assert_one_decision (ParvisCampaign *campaign, const char *path)
{
  static const char sql[] =
      "SELECT count (*) FROM sequence WHERE kind = 'choose' AND decision <> ifnull ("
      "(SELECT group_concat (decision, '') FROM vote WHERE vote.sequence = sequence.id), '')";

  g_assert_cmpint (old_file_query (path, sql), ==, 0);
}

static void
test_the_history_is_undone_and_redone (void)
{
  old_file_assert_history (3, OLD_FILE_STEP_3, assert_one_decision);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/upgrade-kept/content", test_the_content_is_the_same);
  g_test_add_func ("/data/upgrade-kept/kept", test_what_was_kept);
  g_test_add_func ("/data/upgrade-kept/run-off", test_a_run_off_that_kept_none);
  g_test_add_func ("/data/upgrade-kept/papers", test_papers_go_on);
  g_test_add_func ("/data/upgrade-kept/history", test_the_history_is_undone_and_redone);
  return g_test_run ();
}
