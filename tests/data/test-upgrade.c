/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of version 1 is opened, for work and for reading. */
#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "old-file.h"
#include "scratch.h"
#include "store/schema.h"

static void
test_the_content_is_the_same (void)
{
  char *path = old_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *name = NULL;
  GStatBuf info;

  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  old_file_assert_state (path, OLD_FILE_STEP);
  campaign = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  copy = g_strdup (parvis_campaign_get_copy (campaign));
  g_assert_nonnull (copy);
  name = g_path_get_basename (copy);
  g_assert_true (g_str_has_prefix (name, "démarche (before the update of 20"));
  g_assert_true (g_str_has_suffix (name, ").parvis"));
  g_assert_cmpint (parvis_campaign_get_stop (campaign), ==, 2);
  g_assert_true (parvis_campaign_check (campaign, &error));
  g_assert_true (parvis_campaign_close (campaign, &error));
  g_clear_object (&campaign);
  old_file_assert_state (path, OLD_FILE_STEP);
  g_assert_cmpint (old_file_read_version (path), ==, PARVIS_SCHEMA_VERSION);
  old_file_assert_state (copy, OLD_FILE_STEP);
  g_assert_cmpint (old_file_read_version (copy), ==, 1);
  g_assert_cmpint (g_stat (copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (old_file_count_others (path), ==, 1);
  /* Once is enough. */
  campaign = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  g_assert_null (parvis_campaign_get_copy (campaign));
  g_assert_true (parvis_campaign_close (campaign, &error));
  g_assert_cmpuint (old_file_count_others (path), ==, 1);
  scratch_remove (path);
}

static void
test_the_history_is_undone_and_redone (void)
{
  char *path = old_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, &error);
  g_auto (GStrv) states = old_file_load_states ();
  guint n_states = g_strv_length (states);
  guint step = OLD_FILE_STEP;

  g_assert_no_error (error);
  g_assert_nonnull (parvis_campaign_get_redoable (campaign));
  while (step > 0)
    {
      parvis_campaign_undo (campaign, &error);
      g_assert_no_error (error);
      old_file_assert_state (path, --step);
    }
  g_assert_null (parvis_campaign_get_undoable (campaign));
  while (++step < n_states)
    {
      parvis_campaign_redo (campaign, &error);
      g_assert_no_error (error);
      old_file_assert_state (path, step);
    }
  g_assert_null (parvis_campaign_get_redoable (campaign));
  g_assert_true (parvis_campaign_check (campaign, &error));
  scratch_remove (path);
}

/* Gestures of today upon those of then, and all the way back. */
static void
test_the_history_goes_on (void)
{
  char *path = old_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, &error);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  g_assert_no_error (error);
  for (guint i = 0; i < 200; i++)
    {
      scratch_gesture (campaign, rand, &error);
      g_assert_no_error (error);
    }
  while (parvis_campaign_get_undoable (campaign) != NULL)
    {
      parvis_campaign_undo (campaign, &error);
      g_assert_no_error (error);
    }
  old_file_assert_state (path, 0);
  g_assert_true (parvis_campaign_check (campaign, &error));
  scratch_remove (path);
}

static void
test_no_copy_is_overwritten (void)
{
  char *path = old_file_new ();
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (ParvisCampaign) campaign = NULL;

      old_file_write (path);
      campaign = parvis_campaign_open (path, &error);
      g_assert_no_error (error);
      g_ptr_array_add (copies, g_strdup (parvis_campaign_get_copy (campaign)));
      g_assert_true (parvis_campaign_close (campaign, &error));
      g_assert_true (g_file_set_contents (copies->pdata[i], "keep me", -1, NULL));
    }
  g_assert_true (g_str_has_suffix (copies->pdata[1], ") 2.parvis"));
  for (guint i = 0; i < copies->len; i++)
    {
      g_autofree char *there = NULL;

      g_assert_true (g_file_get_contents (copies->pdata[i], &there, NULL, NULL));
      g_assert_cmpstr (there, ==, "keep me");
    }
  scratch_remove (path);
}

/* A disk takes 255 bytes, SQLite needs 8 of them, and an é is two. */
static void
test_a_long_name_leaves_room_for_the_copy (void)
{
  g_autofree char *place = scratch_path ();
  g_autofree char *folder = g_path_get_dirname (place);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GString) name = g_string_new (i == 0 ? "" : "a");
      g_autoptr (ParvisCampaign) campaign = NULL;
      g_autofree char *path = NULL;

      while (name->len < 239)
        g_string_append (name, "é");
      g_string_append (name, ".parvis");
      path = g_build_filename (folder, name->str, NULL);
      old_file_write (path);
      campaign = parvis_campaign_open (path, &error);
      g_assert_no_error (error);
      g_assert_true (g_utf8_validate (parvis_campaign_get_copy (campaign), -1, NULL));
      old_file_assert_state (parvis_campaign_get_copy (campaign), OLD_FILE_STEP);
    }
  scratch_remove (g_steal_pointer (&place));
}

/* The file of a program that was killed: part of it is in the -wal. */
static void
test_the_copy_is_whole (void)
{
  char *path = old_file_new ();
  g_autofree char *crashed = g_strconcat (path, ".crashed.parvis", NULL);
  g_autofree char *before = NULL;
  g_autofree char *command = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = NULL;
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE note SET text = 'in the log'", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  before = old_file_read_state (path);
  command = g_strdup_printf ("cp '%s' '%s' && cp '%s-wal' '%s-wal'", path, crashed, path, crashed);
  g_assert_cmpint (system (command), ==, 0);
  sqlite3_close (handle);
  campaign = parvis_campaign_open (crashed, &error);
  g_assert_no_error (error);
  copied = old_file_read_state (parvis_campaign_get_copy (campaign));
  g_assert_cmpstr (copied, ==, before);
  g_assert_cmpint (old_file_read_version (parvis_campaign_get_copy (campaign)), ==, 1);
  scratch_remove (path);
}

static void
test_reading_leaves_it_alone (void)
{
  char *path = old_file_new ();
  g_autofree char *before = old_file_checksum (path);
  g_autofree char *after = NULL;
  g_autofree char *read = NULL;
  g_autofree char *worked = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) reader = parvis_campaign_open_for_reading (path, &error);
  g_autoptr (ParvisCampaign) worker = NULL;

  g_assert_no_error (error);
  g_assert_true (parvis_campaign_is_read_only (reader));
  g_assert_null (parvis_campaign_get_copy (reader));
  g_assert_true (parvis_campaign_check (reader, &error));
  read = scratch_describe (reader);
  g_assert_false (parvis_campaign_undo (reader, &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_true (parvis_campaign_close (reader, &error));
  after = old_file_checksum (path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (old_file_count_others (path), ==, 0);
  worker = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  worked = scratch_describe (worker);
  g_assert_cmpstr (read, ==, worked);
  scratch_remove (path);
}

/* What @work returns in a process of its own, as nobody where there is a choice. */
static int
run_as_nobody (int (*work) (const char *path), const char *path)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      if (geteuid () == 0 && setresuid (65534, 65534, 65534) != 0)
        _exit (99);
      _exit (work (path));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WEXITSTATUS (status);
}

static int
open_read_only (const char *path)
{
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, NULL);

  if (campaign == NULL || !parvis_campaign_is_read_only (campaign))
    return 1;
  return g_list_model_get_n_items (parvis_campaign_get_notes (campaign)) == 10 ? 0 : 2;
}

/* Neither a file that can't be written nor one that a copy can't stand beside is changed. */
static void
test_a_place_that_can_only_be_read (void)
{
  char *path = old_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *before = old_file_checksum (path);
  g_autofree char *after = NULL;

  g_assert_cmpint (g_chmod (path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  g_assert_cmpint (run_as_nobody (open_read_only, path), ==, 0);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0777), ==, 0);
  g_assert_cmpint (run_as_nobody (open_read_only, path), ==, 0);
  after = old_file_checksum (path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (old_file_count_others (path), ==, 0);
  scratch_remove (path);
}

/* Code of a stranger's, a table of his, one version's tables under another's number, and what is
   missing. */
static void
test_what_is_not_ours_is_refused (void)
{
  static const char *const changes[] = {
    "CREATE TRIGGER spy AFTER UPDATE ON note BEGIN DELETE FROM participant; END",
    "CREATE TABLE unlike (first, second)",
    "CREATE VIEW seen AS SELECT * FROM note",
    "ALTER TABLE note ADD COLUMN original TEXT NOT NULL DEFAULT ''",
    "PRAGMA user_version = 2",
    "PRAGMA user_version = 0",
    "PRAGMA foreign_keys = OFF; UPDATE note SET zone = 999",
    "DELETE FROM identity",
    "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema; PRAGMA user_version = 0; VACUUM",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      char *path = old_file_new ();
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      old_file_run (path, changes[i]);
      before = old_file_checksum (path);
      g_assert_null (parvis_campaign_open (path, &error));
      g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_DAMAGED);
      g_clear_error (&error);
      g_assert_null (parvis_campaign_open_for_reading (path, &error));
      g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_DAMAGED);
      after = old_file_checksum (path);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (old_file_count_others (path), ==, 0);
      scratch_remove (path);
    }
}

/* The header is this version's still; the -wal file is a newer one's already. */
static void
test_a_newer_version_in_the_log_is_refused (void)
{
  char *path = old_file_new ();
  g_autoptr (GError) error = NULL;
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA user_version = 999", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_assert_null (parvis_campaign_open (path, &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_TOO_NEW);
  sqlite3_close (handle);
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/upgrade/content", test_the_content_is_the_same);
  g_test_add_func ("/data/upgrade/history", test_the_history_is_undone_and_redone);
  g_test_add_func ("/data/upgrade/history-goes-on", test_the_history_goes_on);
  g_test_add_func ("/data/upgrade/no-copy-is-overwritten", test_no_copy_is_overwritten);
  g_test_add_func ("/data/upgrade/long-name", test_a_long_name_leaves_room_for_the_copy);
  g_test_add_func ("/data/upgrade/whole-copy", test_the_copy_is_whole);
  g_test_add_func ("/data/upgrade/reading", test_reading_leaves_it_alone);
  g_test_add_func ("/data/upgrade/read-only-place", test_a_place_that_can_only_be_read);
  g_test_add_func ("/data/upgrade/not-ours", test_what_is_not_ours_is_refused);
  g_test_add_func ("/data/upgrade/newer-in-the-log", test_a_newer_version_in_the_log_is_refused);
  return g_test_run ();
}
