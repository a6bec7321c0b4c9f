/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs in French, with the catalogue that was just built. */
#include <libintl.h>
#include <locale.h>

#include "campaign/engagement.h"
#include "campaign/note.h"
#include "campaign/participant.h"
#include "poster/poster.h"
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
  g_assert_no_error (fixture->error);
  g_clear_object (&fixture->campaign);
  scratch_remove (fixture->path);
}

static void
set_identity (Fixture *fixture, const char *property, const char *text)
{
  g_assert_true (parvis_campaign_set_identity_texts (fixture->campaign, &fixture->error, property,
                                                     text, NULL));
}

static void
set_validated (Fixture *fixture, int validated)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, validated);
  g_assert_true (
      parvis_campaign_set_identity (fixture->campaign, "validated", &value, &fixture->error));
}

static void
add_people (Fixture *fixture, ParvisCollege college, guint n)
{
  for (guint i = 0; i < n; i++)
    g_assert_nonnull (
        parvis_campaign_add_participant (fixture->campaign, college, "Ada", &fixture->error));
}

static char *
join (const GPtrArray *texts)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", (char *) texts->pdata[i]);
  return g_string_free (joined, FALSE);
}

static void
assert_foot (Fixture *fixture, const char *expected)
{
  g_autoptr (ParvisPosterContent) content = parvis_poster_content_from_campaign (fixture->campaign);
  g_autofree char *foot = join (content->foot);

  g_assert_cmpstr (foot, ==, expected);
}

static void
test_new_campaign (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ParvisPosterContent) content = parvis_poster_content_from_campaign (fixture->campaign);
  g_autoptr (ParvisPoster) poster = parvis_poster_new (content, &(ParvisLook){ 0 });

  g_assert_cmpstr (content->title, ==, "Vivre ensemble");
  g_assert_cmpstr (content->service, ==, "");
  g_assert_cmpstr (content->language, ==, "fr");
  g_assert_null (content->logo);
  g_assert_cmpuint (content->qualities->len, ==, 0);
  g_assert_true (parvis_poster_fits (poster));
  assert_foot (fixture, "");
}

static void
test_service (Fixture *fixture, gconstpointer data)
{
  static const char *const services[] = { "CMS", "mairie de quartier", "médiathèque",
                                          "direction de proximité", NULL };
  static const char *const expected[] = {
    "CMS, mairie de quartier, médiathèque et direction de proximité",
    "Ville de Strasbourg\u00a0: CMS, mairie de quartier, médiathèque et direction de proximité",
    "Ville de Strasbourg",
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (ParvisPosterContent) content = NULL;

      parvis_campaign_set_services (fixture->campaign, i < 2 ? services : services + 4,
                                    &fixture->error);
      if (i == 1)
        set_identity (fixture, "organisation", "Ville de Strasbourg");
      content = parvis_poster_content_from_campaign (fixture->campaign);
      g_assert_cmpstr (content->service, ==, expected[i]);
    }
}

static void
test_foot (Fixture *fixture, gconstpointer data)
{
  add_people (fixture, PARVIS_COLLEGE_AGENTS, 12);
  assert_foot (fixture, "Écrit par 12 agents.");
  add_people (fixture, PARVIS_COLLEGE_USERS, 8);
  assert_foot (fixture, "Écrit par 12 agents et 8 usagers.");
  set_validated (fixture, 10);
  set_identity (fixture, "published", "2026-11-22");
  assert_foot (fixture, "Écrit par 12 agents et 8 usagers,|validé par 10 participants sur 20.|"
                        "Novembre 2026.");
  set_identity (fixture, "revision", "2027-11-22");
  assert_foot (fixture, "Écrit par 12 agents et 8 usagers,|validé par 10 participants sur 20.|"
                        "Novembre 2026, à revoir en novembre 2027.");
  set_identity (fixture, "published", "");
  set_validated (fixture, 0);
  assert_foot (fixture, "Écrit par 12 agents et 8 usagers.|À revoir en novembre 2027.");
}

static void
test_engagements (Fixture *fixture, gconstpointer data)
{
  ParvisEngagement *dropped;
  g_autoptr (ParvisPosterContent) content = NULL;
  g_autofree char *agents = NULL, *both = NULL;

  parvis_campaign_add_engagement (fixture->campaign, PARVIS_COLLEGE_AGENTS,
                                  "Dire bonjour : toujours !", NULL, &fixture->error);
  dropped = parvis_campaign_add_engagement (fixture->campaign, PARVIS_COLLEGE_AGENTS, "Rien", NULL,
                                            &fixture->error);
  parvis_campaign_add_engagement (fixture->campaign, PARVIS_COLLEGE_AGENTS, "S'écouter", NULL,
                                  &fixture->error);
  parvis_campaign_add_engagement (fixture->campaign, PARVIS_COLLEGE_BOTH, "Relire l'affiche", NULL,
                                  &fixture->error);
  parvis_campaign_set_engagement_kept (fixture->campaign, dropped, FALSE, &fixture->error);
  content = parvis_poster_content_from_campaign (fixture->campaign);
  agents = join (content->engagements[PARVIS_COLLEGE_AGENTS]);
  both = join (content->engagements[PARVIS_COLLEGE_BOTH]);
  g_assert_cmpstr (agents, ==, "Dire bonjour\u00a0: toujours\u202f!|S’écouter");
  g_assert_cmpuint (content->engagements[PARVIS_COLLEGE_USERS]->len, ==, 0);
  g_assert_cmpstr (both, ==, "Relire l’affiche");
}

static void
test_qualities (Fixture *fixture, gconstpointer data)
{
  static const char *const notes[] = { "Respect", "Politesse", "Clarté" };
  ParvisSequence *sequence = scratch_sequence (fixture->campaign, "mixed", "qualities");
  g_autoptr (GPtrArray) options = NULL;
  g_autoptr (ParvisPosterContent) content = NULL;
  g_autofree char *qualities = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    parvis_campaign_add_note (fixture->campaign,
                              &(ParvisNewNote){ scratch_zone (fixture->campaign, "agents", "ideal"),
                                                PARVIS_COLLEGE_AGENTS, notes[i] },
                              0, 0, &fixture->error);
  parvis_campaign_open_vote (fixture->campaign, sequence, &fixture->error);
  parvis_campaign_show_vote (fixture->campaign, sequence, &fixture->error);
  options = parvis_campaign_get_vote_options (
      fixture->campaign, parvis_campaign_get_vote (fixture->campaign, sequence));
  g_assert_cmpuint (options->len, ==, 3);
  parvis_campaign_retain (fixture->campaign, sequence, (ParvisOption *const *) options->pdata + 1,
                          2, "", &fixture->error);
  content = parvis_poster_content_from_campaign (fixture->campaign);
  qualities = join (content->qualities);
  g_assert_cmpstr (qualities, ==, "Politesse|Clarté");
}

static void
test_logo (Fixture *fixture, gconstpointer data)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'/>";
  g_autoptr (GBytes) logo = g_bytes_new_static (svg, sizeof svg - 1);
  g_autoptr (ParvisPosterContent) content = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BYTES);
  g_value_set_boxed (&value, logo);
  parvis_campaign_set_identity (fixture->campaign, "logo", &value, &fixture->error);
  content = parvis_poster_content_from_campaign (fixture->campaign);
  g_assert_nonnull (content->logo);
  g_assert_true (g_bytes_equal (content->logo, logo));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("PARVIS_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/poster/content/new-campaign", test_new_campaign);
  ADD ("/poster/content/service", test_service);
  ADD ("/poster/content/foot", test_foot);
  ADD ("/poster/content/engagements", test_engagements);
  ADD ("/poster/content/qualities", test_qualities);
  ADD ("/poster/content/logo", test_logo);
  return g_test_run ();
}
