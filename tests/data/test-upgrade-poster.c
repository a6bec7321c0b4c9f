/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of version 4 is opened: a poster was validated by six people, counted by hand, and actions
   are in several states. */
#include <locale.h>

#include "campaign/assents.h"
#include "campaign/draft.h"
#include "old-file.h"
#include "scratch.h"
#include "store/schema.h"

static char *
write_old (void)
{
  char *path = scratch_path ();

  old_file_write_of (path, 4);
  old_file_assert_state_as (path, 4, OLD_FILE_STEP_4);
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
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);

  g_assert_cmpint (parvis_identity_get_design (identity), ==, PARVIS_DESIGN_SOBER);
  g_assert_false (parvis_identity_get_landscape (identity));
  g_assert_cmpstr (parvis_identity_get_link (identity), ==, "");
  g_assert_true (parvis_campaign_close (campaign, &error));
  old_file_assert_state_as (path, 4, OLD_FILE_STEP_4);
  g_assert_cmpint (old_file_read_version (path), ==, PARVIS_SCHEMA_VERSION);
  old_file_assert_state_as (copy, 4, OLD_FILE_STEP_4);
  g_assert_cmpint (old_file_read_version (copy), ==, 4);
  scratch_remove (path);
}

static void
test_the_history_is_undone_and_redone (void)
{
  char *path = write_old ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = open_old (path);
  g_auto (GStrv) states = old_file_load_states_of (4);
  guint n_states = g_strv_length (states);
  guint step = OLD_FILE_STEP_4;

  while (step > 0)
    {
      parvis_campaign_undo (campaign, &error);
      g_assert_no_error (error);
      old_file_assert_state_as (path, 4, --step);
    }
  g_assert_null (parvis_campaign_get_undoable (campaign));
  while (++step < n_states)
    {
      parvis_campaign_redo (campaign, &error);
      g_assert_no_error (error);
      old_file_assert_state_as (path, 4, step);
    }
  g_assert_null (parvis_campaign_get_redoable (campaign));
  g_assert_true (parvis_campaign_check (campaign, &error));
  scratch_remove (path);
}

/* What six people validated is not what a seventh changes. */
static void
test_a_validation_by_hand_is_taken_back (void)
{
  char *path = write_old ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = open_old (path);
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);
  guint yes, people;

  parvis_campaign_count_assents (campaign, &yes, &people);
  g_assert_cmpuint (yes, ==, 6);
  g_assert_cmpuint (people, >=, 6);
  g_assert_true (
      parvis_campaign_set_identity_texts (campaign, &error, "title", "Autre chose", NULL));
  g_assert_cmpint (parvis_identity_get_validated (identity), ==, 0);
  g_assert_true (parvis_campaign_undo (campaign, &error));
  g_assert_cmpint (parvis_identity_get_validated (identity), ==, 6);
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/upgrade-poster/content", test_the_content_is_the_same);
  g_test_add_func ("/data/upgrade-poster/history", test_the_history_is_undone_and_redone);
  g_test_add_func ("/data/upgrade-poster/validation", test_a_validation_by_hand_is_taken_back);
  return g_test_run ();
}
