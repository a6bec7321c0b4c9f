/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "demo/demo.h"

#include <math.h>
#include <string.h>

#include "scratch.h"
#include "words/words.h"

static ParvisCampaign *
play (const char *name, const char *path)
{
  g_autoptr (GError) error = NULL;
  ParvisCampaign *campaign = parvis_demo_create (name, path, &error);

  g_assert_no_error (error);
  g_assert_true (parvis_campaign_check (campaign, &error));
  g_assert_no_error (error);
  return campaign;
}

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
close_demo (ParvisCampaign *campaign, char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (parvis_campaign_close (campaign, &error));
  g_assert_no_error (error);
  scratch_remove (path);
}

typedef struct
{
  const char *name;
  guint n_notes;
  guint n_agents, n_users, n_mixed;
  const char *const qualities[7];
  guint n_sides[3];
} Expected;

static const Expected demos[] = {
  { "service-funeraire",
    39,
    12,
    10,
    11,
    { "Écoute", "Disponibilité", "Discrétion", "Calme", "Rapidité", "Reconnaissance" },
    { 4, 4, 3 } },
  { "maison-de-hautepierre",
    49,
    12,
    8,
    10,
    { "Respect", "Politesse", "Accueil", "Clarté", "Patience", "Confiance" },
    { 4, 4, 3 } },
};

static void
assert_people (ParvisCampaign *campaign, const Expected *expected)
{
  GListModel *workshops = parvis_campaign_get_workshops (campaign);
  const guint present[] = { expected->n_agents, expected->n_users, expected->n_mixed };

  g_assert_cmpuint (parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_AGENTS), ==,
                    expected->n_agents);
  g_assert_cmpuint (parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_USERS), ==,
                    expected->n_users);
  for (guint i = 0; i < count (workshops); i++)
    {
      g_autoptr (ParvisWorkshop) workshop = g_list_model_get_item (workshops, i);
      g_autoptr (GPtrArray) there = parvis_campaign_get_present (campaign, workshop);

      g_assert_cmpuint (there->len, ==, present[i]);
      g_assert_cmpstr (parvis_workshop_get_date (workshop), !=, "");
    }
  g_assert_cmpint (parvis_identity_get_validated (parvis_campaign_get_identity (campaign)), ==,
                   (int) expected->n_mixed);
}

/* All who were there have answered, and all is shown. */
static void
assert_answers (ParvisCampaign *campaign)
{
  GListModel *sequences = parvis_campaign_get_sequences (campaign);
  guint n_votes = 0;

  for (guint i = 0; i < count (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);
      ParvisWorkshop *workshop = parvis_campaign_find_workshop (campaign, sequence);
      g_autoptr (GPtrArray) present = parvis_campaign_get_present (campaign, workshop);
      g_autoptr (GPtrArray) kept = NULL;

      if (parvis_sequence_get_kind (sequence) != PARVIS_KIND_POSITION &&
          parvis_sequence_get_kind (sequence) != PARVIS_KIND_CHOOSE)
        continue;
      g_assert_cmpint (parvis_sequence_get_kind (sequence) == PARVIS_KIND_CHOOSE
                           ? parvis_campaign_get_vote_phase (campaign, sequence)
                           : parvis_sequence_get_phase (sequence),
                       ==, PARVIS_PHASE_SHOWN);
      g_assert_cmpuint (scratch_count_answers (campaign, sequence), ==, present->len);
      if (parvis_sequence_get_kind (sequence) != PARVIS_KIND_CHOOSE)
        continue;
      kept = parvis_campaign_get_retained_by (campaign, sequence);
      g_assert_cmpint ((int) kept->len, >=, parvis_sequence_get_keep_least (sequence));
      g_assert_cmpint ((int) kept->len, <=, parvis_sequence_get_keep_most (sequence));
      n_votes++;
    }
  g_assert_cmpuint (n_votes, ==, 4);
}

static void
assert_qualities (ParvisCampaign *campaign, const Expected *expected)
{
  g_autoptr (GPtrArray) qualities =
      parvis_campaign_get_retained_for (campaign, PARVIS_TARGET_QUALITY);

  g_assert_cmpuint (qualities->len, ==, 6);
  for (guint i = 0; i < qualities->len; i++)
    g_assert_cmpstr (parvis_retained_get_label (qualities->pdata[i]), ==, expected->qualities[i]);
}

/* What the room kept is what the ballots say: nothing kept ranks after what was left. */
static void
assert_kept_by_rank (ParvisCampaign *campaign)
{
  GListModel *sequences = parvis_campaign_get_sequences (campaign);

  for (guint i = 0; i < count (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);
      g_autoptr (ParvisTally) tally = NULL;
      g_autoptr (GPtrArray) kept = NULL;
      guint first, end;

      if (parvis_sequence_get_kind (sequence) != PARVIS_KIND_CHOOSE)
        continue;
      tally = parvis_campaign_tally (campaign, parvis_campaign_get_vote (campaign, sequence), NULL);
      kept = parvis_campaign_get_retained_by (campaign, sequence);
      for (guint j = 0; j < kept->len; j++)
        for (guint k = 0; k < tally->n_rows; k++)
          if (tally->rows[k].option == parvis_retained_get_option (kept->pdata[j]))
            g_assert_cmpuint (tally->rows[k].rank, <=, tally->rows[kept->len - 1].rank);
      if (parvis_tally_get_tie (tally, kept->len, &first, &end))
        g_assert_cmpstr (parvis_vote_get_decision (parvis_campaign_get_vote (campaign, sequence)),
                         !=, "");
    }
}

static void
assert_engagements (ParvisCampaign *campaign, const Expected *expected)
{
  for (int side = PARVIS_COLLEGE_AGENTS; side <= PARVIS_COLLEGE_BOTH; side++)
    {
      g_autoptr (GPtrArray) engagements = parvis_campaign_get_side (campaign, (ParvisCollege) side);

      g_assert_cmpuint (engagements->len, ==, expected->n_sides[side]);
      for (guint i = 0; i < engagements->len; i++)
        {
          ParvisEngagement *engagement = engagements->pdata[i];
          g_autoptr (ParvisLineage) lineage = parvis_campaign_trace (campaign, engagement);
          g_auto (GStrv) words = g_strsplit (parvis_engagement_get_text (engagement), " ", -1);

          g_assert_true (parvis_engagement_get_kept (engagement));
          g_assert_cmpuint (g_strv_length (words), <=, 12);
          g_assert_nonnull (lineage->retained);
          g_assert_cmpuint (lineage->notes->len, >=, 1);
          g_assert_cmpint (MAX (lineage->agents, lineage->users), >=, 1);
        }
    }
}

static void
assert_roadmap (ParvisCampaign *campaign)
{
  GListModel *actions = parvis_campaign_get_actions (campaign);
  GDate today;
  guint n_states[PARVIS_STATE_DROPPED + 1] = { 0 }, n_late = 0;

  g_date_set_dmy (&today, 22, G_DATE_NOVEMBER, 2026);
  for (guint i = 0; i < count (actions); i++)
    {
      g_autoptr (ParvisAction) action = g_list_model_get_item (actions, i);
      ParvisState state = parvis_action_get_state (action);

      n_states[state]++;
      n_late += parvis_action_is_late (action, &today) ? 1 : 0;
      g_assert_cmpstr (parvis_action_get_action (action), !=, "");
      g_assert_cmpstr (parvis_action_get_pilot (action), !=, "");
      g_assert_cmpint (parvis_action_get_service (action), !=, 0);
      g_assert_true ((state == PARVIS_STATE_DROPPED) ==
                     (*parvis_action_get_reason (action) != '\0'));
      if (state == PARVIS_STATE_DROPPED)
        continue;
      g_assert_cmpstr (parvis_action_get_due (action), !=, "");
      g_assert_cmpstr (parvis_action_get_first_step (action), !=, "");
      g_assert_cmpstr (parvis_action_get_indicator (action), !=, "");
    }
  g_assert_cmpuint (count (actions), ==, 11);
  g_assert_cmpuint (n_late, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (n_states); i++)
    g_assert_cmpuint (n_states[i], >, 0);
}

/* Notes stay as they were written, and where nobody has placed them. */
static void
assert_notes (ParvisCampaign *campaign, const Expected *expected)
{
  GListModel *notes = parvis_campaign_get_notes (campaign);
  g_autofree char *file = g_strconcat (expected->name, ".csv", NULL);
  g_autofree char *path = g_build_filename (PARVIS_TEST_DEMO, file, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpuint (count (notes), ==, expected->n_notes);
  for (guint i = 0; i < count (notes); i++)
    {
      g_autoptr (ParvisNote) note = g_list_model_get_item (notes, i);

      g_assert_nonnull (strstr (text, parvis_note_get_text (note)));
      g_assert_true (isnan (parvis_note_get_x (note)));
    }
}

static void
test_played_to_the_end (gconstpointer data)
{
  const Expected *expected = data;
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = play (expected->name, path);

  assert_notes (campaign, expected);
  assert_people (campaign, expected);
  assert_answers (campaign);
  assert_qualities (campaign, expected);
  assert_kept_by_rank (campaign);
  assert_engagements (campaign, expected);
  assert_roadmap (campaign);
  g_assert_cmpint (parvis_campaign_get_stop (campaign), ==, 0);
  g_assert_cmpint (parvis_campaign_get_furthest (campaign), ==,
                   parvis_campaign_get_n_stops (campaign) - 1);
  close_demo (campaign, path);
}

static void
test_opens_again_the_same (gconstpointer data)
{
  const Expected *expected = data;
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = play (expected->name, path);
  g_autoptr (ParvisCampaign) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = scratch_describe (campaign), *after = NULL;

  g_assert_true (parvis_campaign_close (campaign, &error));
  again = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  after = scratch_describe (again);
  g_assert_cmpstr (after, ==, before);
  close_demo (again, path);
}

/* French it is, even where the user's language is another; nothing straight is left in it. */
static void
test_french_everywhere (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = NULL;
  GListModel *sequences, *actions;
  g_autoptr (ParvisSequence) first = NULL;

  g_setenv ("LANGUAGE", "en", TRUE);
  campaign = play ("maison-de-hautepierre", path);
  sequences = parvis_campaign_get_sequences (campaign);
  first = g_list_model_get_item (sequences, 0);
  g_assert_cmpstr (parvis_sequence_get_title (first), ==, "Accueil et cadre");

  g_setenv ("LANGUAGE", "fr", TRUE);
  actions = parvis_campaign_get_actions (campaign);
  for (guint i = 0; i < count (actions); i++)
    {
      static const char *const properties[] = { "action",    "contributors", "first-step",
                                                "indicator", "means",        "reason",
                                                "risks",     "decision",     "follow-up" };
      g_autoptr (ParvisAction) action = g_list_model_get_item (actions, i);

      for (gsize j = 0; j < G_N_ELEMENTS (properties); j++)
        {
          g_autofree char *text = NULL, *set = NULL;

          g_object_get (action, properties[j], &text, NULL);
          set = parvis_words_typeset (text);
          g_assert_cmpstr (text, ==, set);
        }
    }
  g_unsetenv ("LANGUAGE");
  close_demo (campaign, path);
}

static void
test_refusals (void)
{
  char *path = scratch_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = NULL;

  g_assert_null (parvis_demo_create ("piscine", path, &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  campaign = play (parvis_demo_list ()[0], path);
  g_assert_true (parvis_campaign_close (campaign, NULL));
  g_assert_null (parvis_demo_create (parvis_demo_list ()[0], path, &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_EXISTS);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (demos); i++)
    {
      g_autofree char *played = g_strconcat ("/data/demo/played-to-the-end/", demos[i].name, NULL);
      g_autofree char *again =
          g_strconcat ("/data/demo/opens-again-the-same/", demos[i].name, NULL);

      g_test_add_data_func (played, &demos[i], test_played_to_the_end);
      g_test_add_data_func (again, &demos[i], test_opens_again_the_same);
    }
  g_test_add_func ("/data/demo/french-everywhere", test_french_everywhere);
  g_test_add_func ("/data/demo/refusals", test_refusals);
  return g_test_run ();
}
