/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of version 3 is opened: a second vote replaced what the first kept, a run-off settled a
   tie, papers of a closed vote were counted, engagements are being judged. */
#include <locale.h>

#include "campaign/draft.h"
#include "campaign/papers.h"
#include "old-file.h"
#include "scratch.h"
#include "store/schema.h"

static char *
write_old (void)
{
  char *path = scratch_path ();

  old_file_write_of (path, 3);
  old_file_assert_state_as (path, 3, OLD_FILE_STEP_3);
  return path;
}

static ParvisCampaign *
open_old (const char *path)
{
  g_autoptr (GError) error = NULL;
  ParvisCampaign *campaign = parvis_campaign_open (path, &error);

  g_assert_no_error (error);
  g_assert_true (parvis_campaign_check (campaign, &error));
  return campaign;
}

static void
test_the_content_is_the_same (void)
{
  char *path = write_old ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = open_old (path);
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
  char *path = write_old ();
  g_autoptr (ParvisCampaign) campaign = open_old (path);
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

/* Two users on paper and one on the screen; the papers are corrected, and the result is shown. */
static void
test_papers_go_on (void)
{
  char *path = write_old ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = open_old (path);
  ParvisSequence *sequence = scratch_sequence (campaign, "users", "vote");
  ParvisVote *vote = parvis_campaign_get_vote (campaign, sequence);
  g_autoptr (GPtrArray) papers = parvis_campaign_get_papers (campaign, vote);
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

static void
test_the_history_is_undone_and_redone (void)
{
  char *path = write_old ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = open_old (path);
  g_auto (GStrv) states = old_file_load_states_of (3);
  guint n_states = g_strv_length (states);
  guint step = OLD_FILE_STEP_3;

  while (step > 0)
    {
      parvis_campaign_undo (campaign, &error);
      g_assert_no_error (error);
      old_file_assert_state_as (path, 3, --step);
    }
  g_assert_null (parvis_campaign_get_undoable (campaign));
  while (++step < n_states)
    {
      parvis_campaign_redo (campaign, &error);
      g_assert_no_error (error);
      old_file_assert_state_as (path, 3, step);
    }
  g_assert_null (parvis_campaign_get_redoable (campaign));
  g_assert_true (parvis_campaign_check (campaign, &error));
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/upgrade-kept/content", test_the_content_is_the_same);
  g_test_add_func ("/data/upgrade-kept/kept", test_what_was_kept);
  g_test_add_func ("/data/upgrade-kept/papers", test_papers_go_on);
  g_test_add_func ("/data/upgrade-kept/history", test_the_history_is_undone_and_redone);
  return g_test_run ();
}
