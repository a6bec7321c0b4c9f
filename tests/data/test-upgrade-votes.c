/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of version 2 is opened: one vote was shown, another takes ballots. */
#include <locale.h>

#include "campaign/draft.h"
#include "old-file.h"
#include "scratch.h"
#include "store/schema.h"

static void
test_the_content_is_the_same (void)
{
  char *path = old_file_new_at (2, OLD_FILE_STEP_2);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = old_file_open (path);
  g_autofree char *copy = g_strdup (parvis_campaign_get_copy (campaign));
  g_autofree char *draft =
      parvis_campaign_get_draft (campaign, scratch_sequence (campaign, "agents", "ideal"));
  g_autoptr (GArray) stances = parvis_campaign_get_stances (
      campaign, scratch_sequence (campaign, "agents", "position"), PARVIS_COLLEGE_AGENTS, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (stances->len, ==, 4);
  g_assert_cmpint (g_array_index (stances, int, 3), ==, 70);
  g_assert_cmpstr (draft, ==, "à moitié écr");
  g_assert_true (parvis_campaign_close (campaign, &error));
  old_file_assert_state_as (path, 2, OLD_FILE_STEP_2);
  g_assert_cmpint (old_file_read_version (path), ==, PARVIS_SCHEMA_VERSION);
  old_file_assert_state_as (copy, 2, OLD_FILE_STEP_2);
  g_assert_cmpint (old_file_read_version (copy), ==, 2);
  scratch_remove (path);
}

/* Of five options, agents chose the first and, in turn, each other; users the first three in turn,
   each with the last. */
static void
test_a_shown_vote (void)
{
  char *path = old_file_new_at (2, OLD_FILE_STEP_2);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = old_file_open (path);
  ParvisSequence *sequence = scratch_sequence (campaign, "mixed", "qualities");
  ParvisVote *vote = parvis_campaign_get_vote (campaign, sequence);
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (campaign, vote);
  g_autoptr (GPtrArray) kept = parvis_campaign_get_retained_by (campaign, sequence);
  g_autoptr (ParvisTally) tally = parvis_campaign_tally (campaign, vote, &error);
  /* By rank: the option, its agents of four, its users of three. 1 and ⅓; ¼ and 1; two of ¼ and ⅓;
     ¼ and nobody. */
  const guint expected[][4] = {
    { 1, 0, 4, 1 }, { 2, 4, 1, 3 }, { 3, 1, 1, 1 }, { 3, 2, 1, 1 }, { 5, 3, 1, 0 }
  };

  g_assert_no_error (error);
  g_assert_cmpint (parvis_vote_get_kind (vote), ==, PARVIS_ROUND_FIRST);
  g_assert_cmpint (parvis_vote_get_rule (vote), ==, PARVIS_RULE_DOTS);
  g_assert_cmpint (parvis_vote_get_dots (vote), ==, 2);
  g_assert_cmpuint (tally->agents_voted, ==, 4);
  g_assert_cmpuint (tally->users_voted, ==, 3);
  g_assert_cmpuint (tally->n_rows, ==, 5);
  for (guint i = 0; i < tally->n_rows; i++)
    {
      g_assert_cmpuint (tally->rows[i].rank, ==, expected[i][0]);
      g_assert_cmpint (tally->rows[i].option, ==,
                       parvis_record_get_id (options->pdata[expected[i][1]]));
      g_assert_cmpuint (tally->rows[i].agents, ==, expected[i][2]);
      g_assert_cmpuint (tally->rows[i].users, ==, expected[i][3]);
    }
  g_assert_cmpuint (kept->len, ==, 3);
  g_assert_cmpstr (parvis_retained_get_label (kept->pdata[1]), ==, "Sérénité");
  g_assert_cmpstr (parvis_vote_get_decision (vote), ==, "La salle garde les trois.");
  /* It may be settled now. */
  g_assert_true (parvis_campaign_open_runoff (campaign, sequence,
                                              (ParvisOption *const *) options->pdata, 2, &error));
  scratch_remove (path);
}

/* Who had voted has, and the others still may. */
static void
test_an_open_vote (void)
{
  char *path = old_file_new_at (2, OLD_FILE_STEP_2);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = old_file_open (path);
  ParvisSequence *sequence = scratch_sequence (campaign, "agents", "vote");
  GListModel *people = parvis_campaign_get_participants (campaign);
  guint n_answered = 0;

  g_assert_cmpint (parvis_campaign_get_vote_phase (campaign, sequence), ==, PARVIS_PHASE_OPEN);
  g_assert_cmpuint (scratch_count_answers (campaign, sequence), ==, 2);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (ParvisParticipant) person = g_list_model_get_item (people, i);
      gboolean answered = parvis_campaign_has_answered (campaign, sequence, person);

      g_assert_true (parvis_campaign_cast_ballot (campaign, sequence, person, NULL, 0, NULL) !=
                     answered);
      n_answered += answered ? 1 : 0;
    }
  g_assert_cmpuint (n_answered, ==, 2);
  g_assert_cmpuint (scratch_count_answers (campaign, sequence), ==,
                    g_list_model_get_n_items (people));
  g_assert_true (parvis_campaign_show_vote (campaign, sequence, &error));
  scratch_remove (path);
}

static void
test_the_history_is_undone_and_redone (void)
{
  old_file_assert_history (2, OLD_FILE_STEP_2, NULL);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/upgrade-votes/content", test_the_content_is_the_same);
  g_test_add_func ("/data/upgrade-votes/shown", test_a_shown_vote);
  g_test_add_func ("/data/upgrade-votes/open", test_an_open_vote);
  g_test_add_func ("/data/upgrade-votes/history", test_the_history_is_undone_and_redone);
  return g_test_run ();
}
