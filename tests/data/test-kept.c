/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each vote of a sequence kept, and the engagements that came from it. */
#include <locale.h>

#include "polls.h"

static const ParvisVoteRule two_dots = { PARVIS_RULE_DOTS, 2, 1, 7 };

static void
vote (Polls *polls)
{
  polls_open (polls, &two_dots);
  polls_show (polls);
}

/* @places: of lines of the last vote, a digit each. */
static void
retain (Polls *polls, const char *places, const char *decision)
{
  ParvisOption *options[8];
  guint n_options = 0;

  for (; places[n_options] != '\0'; n_options++)
    options[n_options] =
        polls_get_option (polls, polls_get_vote (polls), (guint) (places[n_options] - '0'));
  parvis_campaign_retain (polls->campaign, polls->sequence, options, n_options, decision,
                          &polls->error);
  g_assert_no_error (polls->error);
}

static void
assert_labels (GPtrArray *kept, const char *const *labels)
{
  g_assert_cmpuint (kept->len, ==, g_strv_length ((char **) labels));
  for (guint i = 0; i < kept->len; i++)
    g_assert_cmpstr (parvis_retained_get_label (kept->pdata[i]), ==, labels[i]);
}

static void
assert_kept_by (Polls *polls, guint round, const char *decision, const char *const *labels)
{
  g_autoptr (GPtrArray) votes = parvis_campaign_get_votes (polls->campaign, polls->sequence);
  g_autoptr (GPtrArray) kept = parvis_campaign_get_kept_by (polls->campaign, votes->pdata[round]);

  assert_labels (kept, labels);
  g_assert_cmpstr (parvis_vote_get_decision (votes->pdata[round]), ==, decision);
}

static void
assert_decision (Polls *polls, guint round, const char *decision)
{
  g_autoptr (GPtrArray) votes = parvis_campaign_get_votes (polls->campaign, polls->sequence);

  g_assert_cmpstr (parvis_campaign_get_decision (polls->campaign, votes->pdata[round]), ==,
                   decision);
}

#define LABELS(...) ((const char *const[]){ __VA_ARGS__ __VA_OPT__ (, ) NULL })

static void
assert_kept (Polls *polls, const char *const *labels)
{
  g_autoptr (GPtrArray) by_vote =
      parvis_campaign_get_retained_by (polls->campaign, polls->sequence);
  g_autoptr (GPtrArray) of_all =
      parvis_campaign_get_retained_for (polls->campaign, PARVIS_TARGET_QUALITY);

  assert_labels (by_vote, labels);
  assert_labels (of_all, labels);
}

static ParvisRetained *
get_retained (Polls *polls, guint place)
{
  g_autoptr (GPtrArray) kept = parvis_campaign_get_retained_by (polls->campaign, polls->sequence);

  return kept->pdata[place];
}

static ParvisEngagement *
engage (Polls *polls, ParvisRetained *retained)
{
  ParvisEngagement *engagement = parvis_campaign_add_engagement (
      polls->campaign, PARVIS_COLLEGE_BOTH, "Saluer", retained, &polls->error);

  g_assert_no_error (polls->error);
  return engagement;
}

static void
assert_comes_from (Polls *polls,
                   ParvisEngagement *engagement,
                   const char *label,
                   const char *note,
                   gboolean still_kept)
{
  g_autoptr (ParvisLineage) lineage = parvis_campaign_trace (polls->campaign, engagement);

  g_assert_nonnull (lineage->retained);
  g_assert_cmpstr (parvis_retained_get_label (lineage->retained), ==, label);
  g_assert_cmpint (parvis_retained_get_until (lineage->retained) == 0, ==, still_kept);
  g_assert_cmpuint (lineage->notes->len, ==, 1);
  g_assert_cmpstr (parvis_note_get_text (lineage->notes->pdata[0]), ==, note);
}

static ParvisAction *
work_on (Polls *polls, ParvisEngagement *engagement, const char *words)
{
  g_auto (GValue) action = G_VALUE_INIT, state = G_VALUE_INIT;
  ParvisAction *found = NULL;
  GListModel *actions = parvis_campaign_get_actions (polls->campaign);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (ParvisAction) each = g_list_model_get_item (actions, i);

      if (parvis_action_get_engagement (each) == parvis_record_get_id (PARVIS_RECORD (engagement)))
        found = each;
    }
  g_value_init (&action, G_TYPE_STRING);
  g_value_set_string (&action, words);
  g_value_init (&state, PARVIS_TYPE_STATE);
  g_value_set_enum (&state, PARVIS_STATE_UNDER_WAY);
  parvis_campaign_set_action (polls->campaign, found, "action", &action, &polls->error);
  g_assert_no_error (polls->error);
  parvis_campaign_set_action (polls->campaign, found, "state", &state, &polls->error);
  g_assert_no_error (polls->error);
  return found;
}

static guint
count_leaving (Polls *polls, guint place)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new (), leaving = NULL;

  g_ptr_array_add (kept, polls_get_option (polls, polls_get_vote (polls), place));
  leaving = parvis_campaign_get_leaving (polls->campaign, polls->sequence, kept);
  if (leaving->len > 0)
    g_assert_cmpstr (parvis_action_get_action (leaving->pdata[0]), ==, "Afficher l’attente");
  return leaving->len;
}

/* Three engagements, of which one is worked on. It leaves with the second vote, and is as it was
   once a third keeps it again. */
static void
test_an_action_leaves_and_comes_back (Polls *polls, gconstpointer data)
{
  ParvisEngagement *engagements[3];
  ParvisAction *action;
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  for (guint i = 0; i < 3; i++)
    engagements[i] = engage (polls, NULL);
  action = work_on (polls, engagements[1], "Afficher l’attente");
  before = parvis_campaign_get_history (polls->campaign, action);
  g_assert_cmpuint (before->len, >, 0);
  polls->sequence = scratch_sequence (polls->campaign, "mixed", "final");
  vote (polls);
  /* Nothing is said of an action that nobody has touched. */
  g_assert_cmpuint (count_leaving (polls, 1), ==, 0);
  g_assert_cmpuint (count_leaving (polls, 0), ==, 1);
  retain (polls, "0", "");
  g_assert_false (parvis_engagement_get_kept (engagements[1]));
  /* It is gone already. */
  g_assert_cmpuint (count_leaving (polls, 0), ==, 0);
  vote (polls);
  retain (polls, "1", "");
  g_assert_true (parvis_engagement_get_kept (engagements[1]));
  g_assert_cmpstr (parvis_action_get_action (action), ==, "Afficher l’attente");
  g_assert_cmpint (parvis_action_get_state (action), ==, PARVIS_STATE_UNDER_WAY);
  after = parvis_campaign_get_history (polls->campaign, action);
  g_assert_cmpuint (after->len, ==, before->len);
}

/* respect, calme, clarté; then calme, clarté, écoute: what the first kept can still be read. */
static void
test_a_second_vote_keeps_the_first (Polls *polls, gconstpointer data)
{
  ParvisEngagement *of_respect, *of_calme;

  vote (polls);
  retain (polls, "012", "La salle garde les trois.");
  g_assert_true (parvis_campaign_reword_retained (polls->campaign, get_retained (polls, 1),
                                                  "Du calme", &polls->error));
  of_respect = engage (polls, get_retained (polls, 0));
  of_calme = engage (polls, get_retained (polls, 1));
  vote (polls);
  assert_kept (polls, LABELS ("respect", "Du calme", "clarté"));
  assert_kept_by (polls, 1, "", LABELS ("respect", "Du calme", "clarté"));
  retain (polls, "312", "");
  assert_kept (polls, LABELS ("écoute", "Du calme", "clarté"));
  assert_kept_by (polls, 0, "La salle garde les trois.", LABELS ("respect", "Du calme", "clarté"));
  assert_kept_by (polls, 1, "", LABELS ("écoute", "Du calme", "clarté"));
  assert_comes_from (polls, of_respect, "respect", "respect", FALSE);
  assert_comes_from (polls, of_calme, "Du calme", "calme", TRUE);
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  assert_kept (polls, LABELS ("respect", "Du calme", "clarté"));
  assert_comes_from (polls, of_respect, "respect", "respect", TRUE);
  assert_comes_from (polls, of_calme, "Du calme", "calme", TRUE);
  g_assert_true (parvis_campaign_redo (polls->campaign, &polls->error));
  assert_kept_by (polls, 0, "La salle garde les trois.", LABELS ("respect", "Du calme", "clarté"));
  assert_kept (polls, LABELS ("écoute", "Du calme", "clarté"));
  /* A third takes up what the second had let go. */
  vote (polls);
  retain (polls, "0", "Une seule.");
  assert_kept (polls, LABELS ("respect"));
  assert_kept_by (polls, 1, "", LABELS ("écoute", "Du calme", "clarté"));
  assert_comes_from (polls, of_respect, "respect", "respect", TRUE);
  assert_comes_from (polls, of_calme, "Du calme", "calme", FALSE);
  g_assert_true (parvis_campaign_check (polls->campaign, &polls->error));
}

/* What the first kept without doubt is kept since then; the tied line since the run-off. */
static void
test_a_runoff_keeps_the_first (Polls *polls, gconstpointer data)
{
  ParvisOption *first, *tied[2], *won[2];
  ParvisEngagement *engagement;

  vote (polls);
  retain (polls, "01", "La salle garde les deux.");
  engagement = engage (polls, get_retained (polls, 1));
  first = polls_get_option (polls, polls_get_vote (polls), 0);
  tied[0] = polls_get_option (polls, polls_get_vote (polls), 1);
  tied[1] = polls_get_option (polls, polls_get_vote (polls), 2);
  g_assert_true (
      parvis_campaign_open_runoff (polls->campaign, polls->sequence, tied, 2, &polls->error));
  polls_show (polls);
  won[0] = first;
  won[1] = polls_get_option (polls, polls_get_vote (polls), 1);
  g_assert_true (
      parvis_campaign_retain (polls->campaign, polls->sequence, won, 2, "", &polls->error));
  assert_kept (polls, LABELS ("respect", "clarté"));
  assert_kept_by (polls, 0, "La salle garde les deux.", LABELS ("respect", "calme"));
  assert_kept_by (polls, 1, "", LABELS ("respect", "clarté"));
  assert_decision (polls, 0, "La salle garde les deux.");
  assert_decision (polls, 1, "");
  assert_comes_from (polls, engagement, "calme", "calme", FALSE);
  /* The room has it otherwise: the line of the run-off is the same line. */
  won[1] = polls_get_option (polls, polls_get_vote (polls), 0);
  g_assert_true (
      parvis_campaign_retain (polls->campaign, polls->sequence, won, 2, "", &polls->error));
  assert_kept_by (polls, 1, "", LABELS ("respect", "calme"));
  assert_comes_from (polls, engagement, "calme", "calme", TRUE);
}

/* A run-off that is opened at once: what the first vote left no doubt about is kept of it. */
static void
test_a_runoff_settles_the_first (Polls *polls, gconstpointer data)
{
  ParvisOption *first, *tied[2], *kept[2];

  vote (polls);
  retain (polls, "7", "");
  vote (polls);
  first = polls_get_option (polls, polls_get_vote (polls), 0);
  tied[0] = polls_get_option (polls, polls_get_vote (polls), 1);
  tied[1] = polls_get_option (polls, polls_get_vote (polls), 2);
  g_assert_true (
      parvis_campaign_open_runoff (polls->campaign, polls->sequence, tied, 2, &polls->error));
  polls_show (polls);
  kept[0] = first;
  kept[1] = polls_get_option (polls, polls_get_vote (polls), 1);
  g_assert_true (parvis_campaign_retain (polls->campaign, polls->sequence, kept, 2, "Tranché.",
                                         &polls->error));
  assert_kept_by (polls, 0, "", LABELS ("confiance"));
  assert_kept_by (polls, 1, "", LABELS ("confiance", "respect"));
  assert_kept_by (polls, 2, "Tranché.", LABELS ("respect", "clarté"));
  assert_decision (polls, 0, "");
  assert_decision (polls, 1, "Tranché.");
  assert_decision (polls, 2, "Tranché.");
}

/* The room changes its mind, and changes it back. */
static void
test_a_changed_mind (Polls *polls, gconstpointer data)
{
  ParvisEngagement *engagement;
  ParvisRetained *respect;

  vote (polls);
  retain (polls, "01", "");
  respect = get_retained (polls, 0);
  engagement = engage (polls, respect);
  retain (polls, "1", "");
  assert_kept (polls, LABELS ("calme"));
  assert_kept_by (polls, 0, "", LABELS ("calme"));
  assert_comes_from (polls, engagement, "respect", "respect", FALSE);
  retain (polls, "10", "");
  assert_kept_by (polls, 0, "", LABELS ("calme", "respect"));
  g_assert_true (get_retained (polls, 1) == respect);
  assert_comes_from (polls, engagement, "respect", "respect", TRUE);
}

/* A line that was let go, counted with one that is kept, is kept with it, and the other way. */
static void
test_merged_with_what_was_let_go (Polls *polls, gconstpointer data)
{
  ParvisEngagement *engagement;
  ParvisOption *lines[3];

  vote (polls);
  for (guint i = 0; i < 3; i++)
    lines[i] = polls_get_option (polls, polls_get_vote (polls), i);
  retain (polls, "01", "");
  engagement = engage (polls, get_retained (polls, 1));
  retain (polls, "0", "");
  g_assert_true (parvis_campaign_merge_options (polls->campaign, lines[0], lines[1], "calme", NULL,
                                                NULL, &polls->error));
  assert_kept (polls, LABELS ("calme"));
  g_assert_cmpint (parvis_engagement_get_retained (engagement), ==,
                   parvis_record_get_id (PARVIS_RECORD (get_retained (polls, 0))));
  g_assert_true (parvis_campaign_undo (polls->campaign, &polls->error));
  assert_kept (polls, LABELS ("respect"));
  g_assert_true (parvis_campaign_merge_options (polls->campaign, lines[1], lines[0], "respect",
                                                NULL, NULL, &polls->error));
  assert_kept (polls, LABELS ("respect"));
  g_assert_true (parvis_campaign_check (polls->campaign, &polls->error));
}

/* An engagement that a second vote lets go leaves the poster. */
static void
test_engagements_on_the_poster (Polls *polls, gconstpointer data)
{
  ParvisEngagement *engagements[2];

  polls->sequence = scratch_sequence (polls->campaign, "mixed", "final");
  for (guint i = 0; i < 2; i++)
    engagements[i] = engage (polls, NULL);
  vote (polls);
  retain (polls, "01", "");
  vote (polls);
  retain (polls, "1", "");
  g_assert_false (parvis_engagement_get_kept (engagements[0]));
  g_assert_true (parvis_engagement_get_kept (engagements[1]));
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
  add ("/data/kept/again", test_a_second_vote_keeps_the_first);
  add ("/data/kept/leaves", test_an_action_leaves_and_comes_back);
  add ("/data/kept/runoff", test_a_runoff_keeps_the_first);
  add ("/data/kept/settled", test_a_runoff_settles_the_first);
  add ("/data/kept/changed-mind", test_a_changed_mind);
  add ("/data/kept/merged", test_merged_with_what_was_let_go);
  add ("/data/kept/poster", test_engagements_on_the_poster);
  return g_test_run ();
}
