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

static gboolean
set_logo (Fixture *fixture, const char *bytes, gsize size)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BYTES);
  g_value_take_boxed (&value, g_bytes_new (bytes, size));
  return parvis_campaign_set_identity (fixture->campaign, "logo", &value, &fixture->error);
}

static GBytes *
get_logo (Fixture *fixture)
{
  return parvis_identity_get_logo (parvis_campaign_get_identity (fixture->campaign));
}

static void
test_logo (Fixture *fixture, gconstpointer data)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg'/>";
  /* The heads of two pictures: 2 × 2, and 65 536 × 65 536. */
  static const char small[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\2\0\0\0\2\b\2";
  static const char huge[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\0\0\0\1\0\0\b\2";

  g_assert_true (set_logo (fixture, svg, sizeof svg - 1));
  g_assert_cmpuint (g_bytes_get_size (get_logo (fixture)), ==, sizeof svg - 1);
  g_assert_true (set_logo (fixture, small, sizeof small - 1));
  g_assert_false (set_logo (fixture, huge, sizeof huge - 1));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_BAD_LOGO);
  g_clear_error (&fixture->error);
  g_assert_false (set_logo (fixture, "GIF89a", 6));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_BAD_LOGO);
  g_assert_cmpuint (g_bytes_get_size (get_logo (fixture)), ==, sizeof small - 1);
  g_clear_error (&fixture->error);
  g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  g_assert_null (get_logo (fixture));
}

/* Several texts are one gesture: one wrong one, and none is written. */
static void
test_identity (Fixture *fixture, gconstpointer data)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (fixture->campaign);

  g_assert_true (parvis_campaign_set_identity_texts (fixture->campaign, &fixture->error, "place",
                                                     "à la médiathèque", "revision", "2027-11-01",
                                                     NULL));
  g_assert_false (parvis_campaign_set_identity_texts (fixture->campaign, &fixture->error, "place",
                                                      "ailleurs", "published", "hier", NULL));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_BAD_DATE);
  g_clear_error (&fixture->error);
  g_assert_cmpstr (parvis_identity_get_place (identity), ==, "à la médiathèque");
  g_assert_false (
      parvis_campaign_set_identity_texts (fixture->campaign, &fixture->error, "title", " ", NULL));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_EMPTY);
}

/* Planned from a minute to a day; taken as long, or not noted. */
static void
test_minutes (Fixture *fixture, gconstpointer data)
{
  ParvisSequence *sequence = parvis_campaign_get_stop_sequence (fixture->campaign, 1);
  const int planned = parvis_sequence_get_minutes (sequence);
  const int wrong[] = { -1, 1441, G_MAXINT };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (parvis_campaign_set_sequence_minutes (fixture->campaign, sequence, wrong[i],
                                                            &fixture->error));
      g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_BAD_MINUTES);
      g_clear_error (&fixture->error);
      g_assert_false (parvis_campaign_set_sequence_taken (fixture->campaign, sequence, wrong[i],
                                                          &fixture->error));
      g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_BAD_MINUTES);
      g_clear_error (&fixture->error);
    }
  g_assert_false (
      parvis_campaign_set_sequence_minutes (fixture->campaign, sequence, 0, &fixture->error));
  g_clear_error (&fixture->error);
  g_assert_true (
      parvis_campaign_set_sequence_minutes (fixture->campaign, sequence, 1440, &fixture->error));
  g_assert_true (
      parvis_campaign_set_sequence_taken (fixture->campaign, sequence, 1440, &fixture->error));
  g_assert_true (
      parvis_campaign_set_sequence_taken (fixture->campaign, sequence, 0, &fixture->error));
  g_assert_cmpint (parvis_sequence_get_minutes (sequence), ==, 1440);
  for (int i = 0; i < 3; i++)
    g_assert_true (parvis_campaign_undo (fixture->campaign, &fixture->error));
  g_assert_cmpint (parvis_sequence_get_minutes (sequence), ==, planned);
  g_assert_cmpint (parvis_sequence_get_taken (sequence), ==, 0);
}

static void
give_service (Fixture *fixture, ParvisService *service)
{
  g_autoptr (ParvisAction) action = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  parvis_campaign_add_engagement (fixture->campaign, PARVIS_COLLEGE_AGENTS, "Dire bonjour", NULL,
                                  &fixture->error);
  action = g_list_model_get_item (parvis_campaign_get_actions (fixture->campaign), 0);
  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, parvis_record_get_id (PARVIS_RECORD (service)));
  parvis_campaign_set_action (fixture->campaign, action, "service", &value, &fixture->error);
  g_assert_no_error (fixture->error);
}

static void
test_services (Fixture *fixture, gconstpointer data)
{
  const char *const two[] = { "CMS", "Mairie de quartier", NULL };
  const char *const one[] = { "Mairie de quartier", NULL };
  GListModel *services = parvis_campaign_get_services (fixture->campaign);
  g_autoptr (ParvisService) cms = NULL;

  g_assert_true (parvis_campaign_set_services (fixture->campaign, two, &fixture->error));
  cms = g_list_model_get_item (services, 0);
  give_service (fixture, cms);
  g_assert_false (parvis_campaign_set_services (fixture->campaign, one, &fixture->error));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_HAS_ACTIONS);
  g_assert_cmpuint (g_list_model_get_n_items (services), ==, 2);
}

/* The mixed workshop: everybody while nobody is marked, then only those who are. */
static void
test_present (Fixture *fixture, gconstpointer data)
{
  ParvisWorkshop *mixed = parvis_campaign_find_workshop (
      fixture->campaign, scratch_sequence (fixture->campaign, "mixed", "qualities"));
  ParvisParticipant *amina = parvis_campaign_add_participant (
      fixture->campaign, PARVIS_COLLEGE_AGENTS, "Amina", &fixture->error);
  g_auto (GValue) yes = G_VALUE_INIT;
  g_autoptr (GPtrArray) everybody = NULL;
  g_autoptr (GPtrArray) marked = NULL;

  parvis_campaign_add_participant (fixture->campaign, PARVIS_COLLEGE_USERS, "Idris",
                                   &fixture->error);
  everybody = parvis_campaign_get_present (fixture->campaign, mixed);
  g_assert_cmpuint (everybody->len, ==, 2);
  g_value_init (&yes, G_TYPE_BOOLEAN);
  g_value_set_boolean (&yes, TRUE);
  g_assert_true (
      parvis_campaign_set_participant (fixture->campaign, amina, "mixed", &yes, &fixture->error));
  marked = parvis_campaign_get_present (fixture->campaign, mixed);
  g_assert_cmpuint (marked->len, ==, 1);
  g_assert_true (marked->pdata[0] == amina);
}

static void
assert_called (Fixture *fixture, ParvisParticipant *participant, const char *expected)
{
  g_autofree char *name = parvis_campaign_call (fixture->campaign, participant);

  g_assert_cmpstr (name, ==, expected);
}

/* Two of the same first name are told apart, whatever their college and their capitals. */
static void
test_call (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Amina", "Idris", "amina", "Amina", "Aminata" };
  static const char *const called[] = { "Amina", "Idris", "amina (2)", "Amina (3)", "Aminata" };
  ParvisParticipant *people[G_N_ELEMENTS (names)];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    people[i] = parvis_campaign_add_participant (
        fixture->campaign, i % 2 == 0 ? PARVIS_COLLEGE_AGENTS : PARVIS_COLLEGE_USERS, names[i],
        &fixture->error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_called (fixture, people[i], called[i]);
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
  add ("/data/panel/logo", test_logo);
  add ("/data/panel/identity", test_identity);
  add ("/data/panel/minutes", test_minutes);
  add ("/data/panel/services", test_services);
  add ("/data/panel/present", test_present);
  add ("/data/panel/call", test_call);
  return g_test_run ();
}
