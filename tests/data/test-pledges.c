/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "scratch.h"

typedef struct
{
  char *path;
  ParvisCampaign *campaign;
  GError *error;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = scratch_path ();
  fixture->campaign = scratch_campaign (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_error (&fixture->error);
  g_clear_object (&fixture->campaign);
  scratch_remove (fixture->path);
}

static ParvisEngagement *
add_engagement (Fixture *fixture, ParvisCollege side, const char *text)
{
  ParvisEngagement *engagement =
      parvis_campaign_add_engagement (fixture->campaign, side, text, NULL, &fixture->error);

  g_assert_no_error (fixture->error);
  return engagement;
}

static char *
join_side (Fixture *fixture, ParvisCollege side)
{
  g_autoptr (GPtrArray) engagements = parvis_campaign_get_side (fixture->campaign, side);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < engagements->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            parvis_engagement_get_text (engagements->pdata[i]));
  return g_string_free (text, FALSE);
}

#define assert_side(fixture, side, expected)                                                       \
  {                                                                                                \
    g_autofree char *found = join_side (fixture, side);                                            \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }

static void
test_move (Fixture *fixture, gconstpointer data)
{
  ParvisEngagement *a = add_engagement (fixture, PARVIS_COLLEGE_AGENTS, "a");
  ParvisEngagement *b = add_engagement (fixture, PARVIS_COLLEGE_AGENTS, "b");
  ParvisEngagement *x = add_engagement (fixture, PARVIS_COLLEGE_USERS, "x");

  add_engagement (fixture, PARVIS_COLLEGE_AGENTS, "c");
  add_engagement (fixture, PARVIS_COLLEGE_USERS, "y");
  g_assert_true (parvis_campaign_move_engagement (fixture->campaign, a, PARVIS_COLLEGE_AGENTS, 2,
                                                  &fixture->error));
  assert_side (fixture, PARVIS_COLLEGE_AGENTS, "b c a");
  g_assert_true (parvis_campaign_move_engagement (fixture->campaign, b, PARVIS_COLLEGE_USERS, 1,
                                                  &fixture->error));
  assert_side (fixture, PARVIS_COLLEGE_AGENTS, "c a");
  assert_side (fixture, PARVIS_COLLEGE_USERS, "x b y");
  g_assert_true (parvis_campaign_move_engagement (fixture->campaign, x, PARVIS_COLLEGE_BOTH, 9,
                                                  &fixture->error));
  assert_side (fixture, PARVIS_COLLEGE_BOTH, "x");
  g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  assert_side (fixture, PARVIS_COLLEGE_AGENTS, "a b c");
  assert_side (fixture, PARVIS_COLLEGE_USERS, "x y");
}

static void
set (Fixture *fixture, ParvisAction *action, const char *property, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  parvis_campaign_set_action (fixture->campaign, action, property, &value, &fixture->error);
}

static void
set_number (Fixture *fixture, ParvisAction *action, GType type, const char *property, int number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, type);
  if (type == G_TYPE_INT)
    g_value_set_int (&value, number);
  else
    g_value_set_enum (&value, number);
  parvis_campaign_set_action (fixture->campaign, action, property, &value, &fixture->error);
}

static ParvisAction *
first_action (Fixture *fixture)
{
  g_autoptr (ParvisAction) action =
      g_list_model_get_item (parvis_campaign_get_actions (fixture->campaign), 0);

  return action;
}

static void
test_action (Fixture *fixture, gconstpointer data)
{
  ParvisAction *action;

  add_engagement (fixture, PARVIS_COLLEGE_AGENTS, "Dire bonjour");
  action = first_action (fixture);
  set (fixture, action, "first-step", "Mesurer l’attente");
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (parvis_action_get_first_step (action), ==, "Mesurer l’attente");
  set (fixture, action, "due", "2026-02-30");
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_BAD_DATE);
  g_clear_error (&fixture->error);
  set (fixture, action, "due", "0026-02-26");
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_BAD_DATE);
  g_clear_error (&fixture->error);
  set (fixture, action, "due", "2026-02-26");
  g_assert_no_error (fixture->error);
  set_number (fixture, action, G_TYPE_INT, "progress", 101);
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_BAD_VALUE);
  g_clear_error (&fixture->error);
  set_number (fixture, action, PARVIS_TYPE_STATE, "state", PARVIS_STATE_DROPPED);
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_NEEDS_REASON);
  g_clear_error (&fixture->error);
  g_assert_false (parvis_campaign_drop_action (fixture->campaign, action, " ", &fixture->error));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_NEEDS_REASON);
  g_clear_error (&fixture->error);
  set_number (fixture, action, PARVIS_TYPE_STATE, "state", PARVIS_STATE_DONE);
  g_assert_no_error (fixture->error);
  g_assert_cmpint (parvis_action_get_progress (action), ==, 100);
  g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  g_assert_cmpint (parvis_action_get_progress (action), ==, 0);
  g_assert_cmpint (parvis_action_get_state (action), ==, PARVIS_STATE_TO_START);
}

/* What is dropped keeps a reason for it. */
static void
test_a_reason_stays (Fixture *fixture, gconstpointer data)
{
  ParvisAction *action;

  add_engagement (fixture, PARVIS_COLLEGE_AGENTS, "Dire bonjour");
  action = first_action (fixture);
  set (fixture, action, "reason", "");
  g_assert_no_error (fixture->error);
  g_assert_true (
      parvis_campaign_drop_action (fixture->campaign, action, "Plus de budget", &fixture->error));
  set (fixture, action, "reason", " ");
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_NEEDS_REASON);
  g_assert_cmpstr (parvis_action_get_reason (action), ==, "Plus de budget");
}

static void
test_a_new_action_is_the_last (Fixture *fixture, gconstpointer data)
{
  ParvisEngagement *engagement = add_engagement (fixture, PARVIS_COLLEGE_BOTH, "Se retrouver");
  GListModel *actions = parvis_campaign_get_actions (fixture->campaign);
  g_autoptr (ParvisAction) last = NULL;
  ParvisAction *added;

  for (guint i = 0; i < 3; i++)
    parvis_campaign_add_action (fixture->campaign, engagement, &fixture->error);
  for (guint i = 0; i < 2; i++)
    parvis_campaign_delete_action (fixture->campaign, first_action (fixture), &fixture->error);
  added = parvis_campaign_add_action (fixture->campaign, engagement, &fixture->error);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, 3);
  last = g_list_model_get_item (actions, 2);
  g_assert_true (last == added);
}

static void
test_late (Fixture *fixture, gconstpointer data)
{
  GDate before, day, after;
  ParvisAction *action;

  g_date_set_dmy (&before, 25, G_DATE_FEBRUARY, 2027);
  g_date_set_dmy (&day, 26, G_DATE_FEBRUARY, 2027);
  g_date_set_dmy (&after, 27, G_DATE_FEBRUARY, 2027);
  add_engagement (fixture, PARVIS_COLLEGE_AGENTS, "Dire bonjour");
  action = first_action (fixture);
  g_assert_false (parvis_action_is_late (action, &after));
  set (fixture, action, "due", "2027-02-26");
  g_assert_false (parvis_action_is_late (action, &before));
  g_assert_false (parvis_action_is_late (action, &day));
  g_assert_true (parvis_action_is_late (action, &after));
  set_number (fixture, action, PARVIS_TYPE_STATE, "state", PARVIS_STATE_DONE);
  g_assert_false (parvis_action_is_late (action, &after));
}

static void
test_last_action_stays (Fixture *fixture, gconstpointer data)
{
  ParvisEngagement *engagement = add_engagement (fixture, PARVIS_COLLEGE_BOTH, "Se retrouver");
  ParvisAction *second;

  g_assert_false (
      parvis_campaign_delete_action (fixture->campaign, first_action (fixture), &fixture->error));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_HAS_ACTIONS);
  g_clear_error (&fixture->error);
  second = parvis_campaign_add_action (fixture->campaign, engagement, &fixture->error);
  g_assert_true (parvis_campaign_delete_action (fixture->campaign, second, &fixture->error));
  g_assert_true (
      parvis_campaign_delete_engagement (fixture->campaign, engagement, &fixture->error));
  g_assert_cmpuint (g_list_model_get_n_items (parvis_campaign_get_actions (fixture->campaign)), ==,
                    0);
  g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  g_assert_cmpuint (g_list_model_get_n_items (parvis_campaign_get_actions (fixture->campaign)), ==,
                    1);
}

/* Numbered as the poster reads, also once an engagement has changed sides. */
static void
test_roadmap_order (Fixture *fixture, gconstpointer data)
{
  ParvisEngagement *a = add_engagement (fixture, PARVIS_COLLEGE_AGENTS, "a");
  ParvisEngagement *b = add_engagement (fixture, PARVIS_COLLEGE_BOTH, "b");
  ParvisEngagement *c = add_engagement (fixture, PARVIS_COLLEGE_USERS, "c");
  const gint64 expected[] = { parvis_record_get_id (PARVIS_RECORD (b)),
                              parvis_record_get_id (PARVIS_RECORD (a)),
                              parvis_record_get_id (PARVIS_RECORD (a)) };
  g_autoptr (GPtrArray) roadmap = NULL;

  parvis_campaign_add_action (fixture->campaign, a, &fixture->error);
  parvis_campaign_move_engagement (fixture->campaign, b, PARVIS_COLLEGE_AGENTS, 0, &fixture->error);
  parvis_campaign_set_engagement_kept (fixture->campaign, c, FALSE, &fixture->error);
  g_assert_no_error (fixture->error);
  roadmap = parvis_campaign_get_roadmap (fixture->campaign);
  g_assert_cmpuint (roadmap->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < roadmap->len; i++)
    g_assert_cmpint (parvis_action_get_engagement (roadmap->pdata[i]), ==, expected[i]);
}

static void
test_lineage (Fixture *fixture, gconstpointer data)
{
  ParvisSequence *vote = scratch_vote (fixture->campaign);
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (
      fixture->campaign, parvis_campaign_get_vote (fixture->campaign, vote));
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (ParvisLineage) lineage = NULL;
  ParvisEngagement *engagement;

  g_assert_true (parvis_campaign_retain (
      fixture->campaign, vote, (ParvisOption *const *) options->pdata, 1, "", &fixture->error));
  kept = parvis_campaign_get_retained_by (fixture->campaign, vote);
  engagement =
      parvis_campaign_add_engagement (fixture->campaign, PARVIS_COLLEGE_AGENTS,
                                      "Dire bonjour en premier", kept->pdata[0], &fixture->error);
  lineage = parvis_campaign_trace (fixture->campaign, engagement);
  g_assert_true (lineage->retained == kept->pdata[0]);
  g_assert_cmpuint (lineage->notes->len, ==, 1);
  g_assert_cmpstr (parvis_note_get_text (lineage->notes->pdata[0]), ==, "Dire bonjour");
  g_assert_cmpint (lineage->agents, ==, 3);
  /* No user voted: under three, nothing is said. */
  g_assert_cmpint (lineage->users, ==, -1);
}

/* What is written later never stands in for what was voted on. */
static void
test_lineage_of_what_is_gone (Fixture *fixture, gconstpointer data)
{
  ParvisCampaign *campaign = fixture->campaign;
  ParvisSequence *vote = scratch_vote (campaign);
  g_autoptr (GPtrArray) options =
      parvis_campaign_get_vote_options (campaign, parvis_campaign_get_vote (campaign, vote));
  ParvisOption *last = options->pdata[options->len - 1];
  ParvisNote *note =
      parvis_campaign_find (campaign, PARVIS_TYPE_NOTE, parvis_option_get_note (last));
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (ParvisLineage) lineage = NULL;
  ParvisEngagement *engagement;

  g_assert_true (parvis_campaign_retain (campaign, vote, &last, 1, "", &fixture->error));
  kept = parvis_campaign_get_retained_by (campaign, vote);
  engagement = parvis_campaign_add_engagement (campaign, PARVIS_COLLEGE_AGENTS, "Un plan",
                                               kept->pdata[0], &fixture->error);
  g_assert_true (parvis_campaign_delete_notes (campaign, &note, 1, &fixture->error));
  parvis_campaign_add_note (campaign,
                            &(ParvisNewNote){ scratch_zone (campaign, "agents", "chaos"),
                                              PARVIS_COLLEGE_AGENTS, "Sans rapport" },
                            0, 0, &fixture->error);
  g_assert_no_error (fixture->error);
  lineage = parvis_campaign_trace (campaign, engagement);
  g_assert_cmpuint (lineage->notes->len, ==, 0);
}

/* Nor is an engagement written after the vote set aside in place of one that it knew. */
static void
test_vote_on_an_engagement_that_is_gone (Fixture *fixture, gconstpointer data)
{
  ParvisCampaign *campaign = fixture->campaign;
  ParvisSequence *vote = scratch_sequence (campaign, "mixed", "final");
  g_autoptr (GPtrArray) options = NULL;
  ParvisEngagement *gone, *later;

  add_engagement (fixture, PARVIS_COLLEGE_AGENTS, "a");
  gone = add_engagement (fixture, PARVIS_COLLEGE_AGENTS, "b");
  g_assert_true (parvis_campaign_open_vote (campaign, vote, &fixture->error));
  g_assert_true (parvis_campaign_show_vote (campaign, vote, &fixture->error));
  g_assert_true (parvis_campaign_delete_engagement (campaign, gone, &fixture->error));
  later = add_engagement (fixture, PARVIS_COLLEGE_AGENTS, "c");
  options = parvis_campaign_get_vote_options (campaign, parvis_campaign_get_vote (campaign, vote));
  g_assert_true (parvis_campaign_retain (campaign, vote, (ParvisOption *const *) options->pdata, 1,
                                         "", &fixture->error));
  g_assert_true (parvis_engagement_get_kept (later));
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add ("/data/pledges/move", test_move);
  add ("/data/pledges/action", test_action);
  add ("/data/pledges/a-reason-stays", test_a_reason_stays);
  add ("/data/pledges/a-new-action-is-the-last", test_a_new_action_is_the_last);
  add ("/data/pledges/late", test_late);
  add ("/data/pledges/last-action", test_last_action_stays);
  add ("/data/pledges/roadmap-order", test_roadmap_order);
  add ("/data/pledges/lineage", test_lineage);
  add ("/data/pledges/lineage-of-what-is-gone", test_lineage_of_what_is_gone);
  add ("/data/pledges/vote-on-what-is-gone", test_vote_on_an_engagement_that_is_gone);
  return g_test_run ();
}
