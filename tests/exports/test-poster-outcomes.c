/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of the engagements, by what their actions went through. In French. */
#include <libintl.h>
#include <locale.h>

#include "error.h"
#include "poster/outcomes.h"
#include "poster/poster.h"
#include "scratch.h"

/* Noon of these days, UTC. */
#define NOVEMBER_10 "1794312000"
#define DECEMBER_15 "1797336000"
#define MARCH_3 "1804075200"
#define MAY_22 "1810987200"

typedef struct
{
  char *path;
  ParvisCampaign *campaign;
  ParvisEngagement *engagement;
  ParvisAction *actions[3];
  GError *error;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_setenv ("SOURCE_DATE_EPOCH", NOVEMBER_10, TRUE);
  fixture->path = scratch_path ();
  fixture->campaign = scratch_campaign (fixture->path);
  fixture->engagement = parvis_campaign_add_engagement (fixture->campaign, PARVIS_COLLEGE_USERS,
                                                        "Dire bonjour", NULL, &fixture->error);
  g_assert_no_error (fixture->error);
  fixture->actions[0] = g_list_model_get_item (parvis_campaign_get_actions (fixture->campaign), 0);
  g_object_unref (fixture->actions[0]);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_no_error (fixture->error);
  g_clear_object (&fixture->campaign);
  scratch_remove (fixture->path);
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
add_actions (Fixture *fixture)
{
  for (guint i = 1; i < G_N_ELEMENTS (fixture->actions); i++)
    fixture->actions[i] =
        parvis_campaign_add_action (fixture->campaign, fixture->engagement, &fixture->error);
  g_assert_no_error (fixture->error);
}

static void
set_text (Fixture *fixture, guint i, const char *property, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  g_assert_true (parvis_campaign_set_action (fixture->campaign, fixture->actions[i], property,
                                             &value, &fixture->error));
}

static void
set_state (Fixture *fixture, guint i, ParvisState state, const char *day)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_setenv ("SOURCE_DATE_EPOCH", day, TRUE);
  g_value_init (&value, PARVIS_TYPE_STATE);
  g_value_set_enum (&value, (int) state);
  g_assert_true (parvis_campaign_set_action (fixture->campaign, fixture->actions[i], "state",
                                             &value, &fixture->error));
}

static void
drop (Fixture *fixture, guint i, const char *reason, const char *day)
{
  g_setenv ("SOURCE_DATE_EPOCH", day, TRUE);
  g_assert_true (parvis_campaign_drop_action (fixture->campaign, fixture->actions[i], reason,
                                              &fixture->error));
}

static ParvisPosterContent *
make (Fixture *fixture)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 22, G_DATE_MAY, 2027);
  return parvis_poster_content_of_outcomes (fixture->campaign, &today);
}

/* The only engagement, and the count of them all. */
static void
assert_outcome (Fixture *fixture, ParvisState state, const char *words, const char *reason)
{
  static const char *const counts[PARVIS_N_STATES] = {
    "1\u00a0à\u00a0lancer",     "1\u00a0en\u00a0cours", "1\u00a0tenu",
    "1\u00a0en\u00a0vigilance", "1\u00a0bloqué",        "1\u00a0abandonné",
  };
  g_autoptr (ParvisPosterContent) content = make (fixture);
  GPtrArray *outcomes = content->outcomes[PARVIS_COLLEGE_USERS];
  ParvisPosterOutcome *outcome;

  g_assert_cmpuint (outcomes->len, ==, 1);
  g_assert_cmpuint (content->outcomes[PARVIS_COLLEGE_AGENTS]->len, ==, 0);
  outcome = outcomes->pdata[0];
  g_assert_cmpint (outcome->state, ==, state);
  g_assert_cmpstr (outcome->words, ==, words);
  g_assert_cmpstr (outcome->reason, ==, reason);
  g_assert_cmpuint (content->qualities->len, ==, 1);
  g_assert_cmpstr (content->qualities->pdata[0], ==, counts[state]);
  g_assert_cmpuint (content->signs->len, ==, 1);
  g_assert_cmpint (g_array_index (content->signs, ParvisState, 0), ==, state);
}

static void
test_to_start (Fixture *fixture, gconstpointer data)
{
  assert_outcome (fixture, PARVIS_STATE_TO_START, "À lancer", "");
  g_assert_false (parvis_poster_has_outcomes (fixture->campaign));
  set_text (fixture, 0, "due", "2027-06-30");
  assert_outcome (fixture, PARVIS_STATE_TO_START, "À lancer", "Prévu pour juin\u00a02027.");
  set_state (fixture, 0, PARVIS_STATE_UNDER_WAY, DECEMBER_15);
  g_assert_true (parvis_poster_has_outcomes (fixture->campaign));
  /* It went back. */
  set_state (fixture, 0, PARVIS_STATE_TO_START, MARCH_3);
  assert_outcome (fixture, PARVIS_STATE_TO_START, "À lancer", "Prévu pour juin\u00a02027.");
}

/* Since the first day of the state, not since the last thing that was noted in it. */
static void
test_since (Fixture *fixture, gconstpointer data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  set_state (fixture, 0, PARVIS_STATE_UNDER_WAY, DECEMBER_15);
  g_setenv ("SOURCE_DATE_EPOCH", MARCH_3, TRUE);
  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, 40);
  g_assert_true (parvis_campaign_set_action (fixture->campaign, fixture->actions[0], "progress",
                                             &value, &fixture->error));
  assert_outcome (fixture, PARVIS_STATE_UNDER_WAY, "En cours", "Depuis décembre\u00a02026.");
  set_text (fixture, 0, "due", "2027-06-30");
  assert_outcome (fixture, PARVIS_STATE_UNDER_WAY, "En cours",
                  "Depuis décembre\u00a02026. Prévu pour juin\u00a02027.");
  set_text (fixture, 0, "follow-up", "Des affiches le disent !");
  assert_outcome (fixture, PARVIS_STATE_UNDER_WAY, "En cours",
                  "Depuis décembre\u00a02026. Des affiches le disent\u202f!");
  set_state (fixture, 0, PARVIS_STATE_DONE, MAY_22);
  assert_outcome (fixture, PARVIS_STATE_DONE, "Tenu",
                  "Depuis mai\u00a02027. Des affiches le disent\u202f!");
}

static void
test_states (Fixture *fixture, gconstpointer data)
{
  set_state (fixture, 0, PARVIS_STATE_WATCH, MARCH_3);
  assert_outcome (fixture, PARVIS_STATE_WATCH, "En vigilance", "Depuis mars\u00a02027.");
  set_state (fixture, 0, PARVIS_STATE_BLOCKED, MAY_22);
  assert_outcome (fixture, PARVIS_STATE_BLOCKED, "Bloqué", "Depuis mai\u00a02027.");
  /* The review is on 22 May 2027. */
  set_text (fixture, 0, "due", "2027-05-21");
  assert_outcome (fixture, PARVIS_STATE_BLOCKED, "Bloqué",
                  "Depuis mai\u00a02027. Prévu pour mai\u00a02027, en retard.");
  set_text (fixture, 0, "follow-up", "Ce que l’on en a dit");
  assert_outcome (
      fixture, PARVIS_STATE_BLOCKED, "Bloqué",
      "Depuis mai\u00a02027. Prévu pour mai\u00a02027, en retard. Ce que l’on en a dit.");
  set_text (fixture, 0, "due", "2027-06-30");
  drop (fixture, 0, "Plus de locaux", MAY_22);
  assert_outcome (fixture, PARVIS_STATE_DROPPED, "Abandonné", "En mai\u00a02027. Plus de locaux.");
}

/* Those that were dropped no longer count, but are told; the others all do. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  add_actions (fixture);
  set_state (fixture, 0, PARVIS_STATE_DONE, DECEMBER_15);
  assert_outcome (fixture, PARVIS_STATE_UNDER_WAY, "En cours",
                  "Depuis décembre\u00a02026. Actions\u00a0: 2 à lancer, 1 réalisée.");
  set_state (fixture, 1, PARVIS_STATE_WATCH, MARCH_3);
  assert_outcome (fixture, PARVIS_STATE_WATCH, "En vigilance",
                  "Depuis mars\u00a02027. Actions\u00a0: 1 à lancer, 1 réalisée, 1 en vigilance.");
  set_state (fixture, 2, PARVIS_STATE_BLOCKED, MAY_22);
  set_text (fixture, 2, "follow-up", "Le budget manque");
  assert_outcome (fixture, PARVIS_STATE_BLOCKED, "Bloqué",
                  "Depuis mai\u00a02027. Actions\u00a0: 1 réalisée, 1 en vigilance, 1 bloquée. "
                  "Le budget manque.");
  drop (fixture, 2, "Trop cher", MAY_22);
  set_state (fixture, 1, PARVIS_STATE_DONE, MARCH_3);
  assert_outcome (fixture, PARVIS_STATE_DONE, "Tenu",
                  "Depuis mars\u00a02027. Actions\u00a0: 2 réalisées, 1 abandonnée. Trop cher.");
  set_state (fixture, 2, PARVIS_STATE_DONE, MAY_22);
  assert_outcome (fixture, PARVIS_STATE_DONE, "Tenu", "Depuis mai\u00a02027. Le budget manque.");
  for (guint i = 0; i < 3; i++)
    drop (fixture, i, "Trop cher", MAY_22);
  assert_outcome (fixture, PARVIS_STATE_DROPPED, "Abandonné", "En mai\u00a02027. Trop cher.");
}

/* What two actions have in common is said once; but no word of a longer sentence is another. */
static void
test_each_is_told (Fixture *fixture, gconstpointer data)
{
  static const char *const told[] = { "Accueil pas encore ouvert.", "ouvert", "ouvert." };

  add_actions (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      set_state (fixture, i, PARVIS_STATE_UNDER_WAY, DECEMBER_15);
      set_text (fixture, i, "follow-up", told[i]);
    }
  assert_outcome (fixture, PARVIS_STATE_UNDER_WAY, "En cours",
                  "Depuis décembre\u00a02026. Accueil pas encore ouvert. ouvert.");
}

/* Set aside, it is on neither poster. */
static void
test_kept_only (Fixture *fixture, gconstpointer data)
{
  set_state (fixture, 0, PARVIS_STATE_DONE, DECEMBER_15);
  g_assert_true (parvis_campaign_set_engagement_kept (fixture->campaign, fixture->engagement, FALSE,
                                                      &fixture->error));
  g_assert_false (parvis_poster_has_outcomes (fixture->campaign));
  {
    g_autoptr (ParvisPosterContent) content = make (fixture);

    g_assert_cmpuint (content->engagements[PARVIS_COLLEGE_USERS]->len, ==, 0);
    g_assert_cmpuint (content->outcomes[PARVIS_COLLEGE_USERS]->len, ==, 0);
    g_assert_cmpuint (content->qualities->len, ==, 0);
  }
}

static void
assert_title (Fixture *fixture, const char *published, const char *title)
{
  g_autoptr (ParvisPosterContent) content = NULL;

  g_assert_true (parvis_campaign_set_identity_texts (fixture->campaign, &fixture->error,
                                                     "published", published, "title",
                                                     "Vivre ensemble", "place", "au parvis", NULL));
  content = make (fixture);
  g_assert_cmpstr (content->title, ==, title);
  g_assert_cmpstr (content->place, ==, "Vivre ensemble au parvis");
  g_assert_cmpstr (content->service, ==, "État au 22 mai 2027");
}

/* Whole months. */
static void
test_title (Fixture *fixture, gconstpointer data)
{
  assert_title (fixture, "", "Le point d’étape");
  assert_title (fixture, "2027-05-22", "Le point d’étape");
  assert_title (fixture, "2027-04-23", "Le point d’étape");
  assert_title (fixture, "2027-04-22", "1 mois après");
  assert_title (fixture, "2026-11-22", "6 mois après");
  assert_title (fixture, "2026-11-23", "5 mois après");
  assert_title (fixture, "2025-05-01", "24 mois après");
  assert_title (fixture, "2028-01-01", "Le point d’étape");
}

/* Neither exported nor printed. */
static void
test_no_engagement (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ParvisPosterContent) one = make (fixture);
  g_autoptr (ParvisPosterContent) none = NULL;

  g_assert_true (parvis_poster_content_check_outcomes (one, &fixture->error));
  g_assert_true (parvis_campaign_set_engagement_kept (fixture->campaign, fixture->engagement, FALSE,
                                                      &fixture->error));
  none = make (fixture);
  g_assert_false (parvis_poster_content_check_outcomes (none, &fixture->error));
  g_assert_error (fixture->error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_NOTHING);
  g_clear_error (&fixture->error);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("PARVIS_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/poster/outcomes/to-start", test_to_start);
  ADD ("/poster/outcomes/since", test_since);
  ADD ("/poster/outcomes/states", test_states);
  ADD ("/poster/outcomes/several", test_several);
  ADD ("/poster/outcomes/each-is-told", test_each_is_told);
  ADD ("/poster/outcomes/kept-only", test_kept_only);
  ADD ("/poster/outcomes/title", test_title);
  ADD ("/poster/outcomes/no-engagement", test_no_engagement);
  return g_test_run ();
}
