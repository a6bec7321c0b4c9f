/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name is redacted while somebody reads, on a full disk, by a program that is killed. */
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include "campaign/redact.h"
#include "mentions.h"
#include "small-disk.h"

#define N_KILLS 60

static void
redact (ParvisCampaign *campaign)
{
  g_autoptr (GError) error = NULL;

  parvis_campaign_redact (campaign, MENTIONS_NAME, NULL, &error);
  g_assert_no_error (error);
}

/* Somebody's look at the file keeps its old pages: they go when the campaign is closed. */
static void
test_while_somebody_reads (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = mentions_make (path, 20, NULL);
  g_autoptr (GError) error = NULL;
  sqlite3 *handle;
  sqlite3_stmt *look;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_prepare_v2 (handle, "SELECT * FROM note", -1, &look, NULL);
  g_assert_cmpint (sqlite3_step (look), ==, SQLITE_ROW);
  redact (campaign);
  g_assert_false (parvis_campaign_is_swept (campaign));
  sqlite3_finalize (look);
  sqlite3_close (handle);
  g_assert_true (parvis_campaign_close (campaign, &error));
  mentions_assert_no_byte (path);
  g_clear_object (&campaign);
  campaign = parvis_campaign_open (path, &error);
  g_assert_true (parvis_campaign_is_swept (campaign));
  scratch_remove (path);
}

/* A file that lost the row where it is remembered. */
static void
test_without_a_bookmark (void)
{
  char *path = scratch_path ();
  g_autoptr (ParvisCampaign) campaign = mentions_make (path, 20, NULL);
  g_autoptr (GError) error = NULL;
  sqlite3 *handle;
  sqlite3_stmt *look;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "DELETE FROM bookmark", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_prepare_v2 (handle, "SELECT * FROM note", -1, &look, NULL);
  g_assert_cmpint (sqlite3_step (look), ==, SQLITE_ROW);
  redact (campaign);
  g_assert_false (parvis_campaign_is_swept (campaign));
  sqlite3_finalize (look);
  sqlite3_close (handle);
  g_assert_true (parvis_campaign_close (campaign, &error));
  mentions_assert_no_byte (path);
  scratch_remove (path);
}

/* A file that leaves @room on the disk. */
static void
fill_disk (const char *ballast, gsize room)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (ballast);
  g_autofree char *noise = NULL;
  struct statvfs info;
  gsize free_space;

  g_assert_cmpint (statvfs (folder, &info), ==, 0);
  free_space = info.f_bavail * info.f_bsize;
  g_assert_cmpuint (free_space, >, room);
  noise = g_strnfill (free_space - room, 'x');
  g_assert_true (g_file_set_contents (ballast, noise, (gssize) (free_space - room), &error));
}

/* Refused whole, or done; and with room again nothing is left. */
static void
redact_on_a_full_disk (const char *folder)
{
  guint n_refused = 0, n_done = 0;

  for (gsize room = 0; room < 1200 * 1024; room += 60 * 1024)
    {
      g_autofree char *path = g_build_filename (folder, "a.parvis", NULL);
      g_autofree char *ballast = g_build_filename (folder, "ballast", NULL);
      g_autoptr (ParvisCampaign) campaign = mentions_make (path, 120, NULL);
      g_autofree char *before = scratch_dump (path);
      g_autofree char *after = NULL;
      g_autofree char *expected = mentions_mask (before);
      g_autoptr (GError) error = NULL;
      gboolean done;

      fill_disk (ballast, room);
      done = parvis_campaign_redact (campaign, MENTIONS_NAME, NULL, &error);
      if (!done)
        g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_NO_SPACE);
      g_clear_error (&error);
      g_unlink (ballast);
      after = scratch_dump (path);
      g_assert_cmpstr (after, ==, done ? expected : before);
      g_object_unref (g_steal_pointer (&campaign));
      campaign = parvis_campaign_open (path, &error);
      g_assert_no_error (error);
      g_assert_true (parvis_campaign_is_swept (campaign));
      if (done)
        mentions_assert_no_byte (path);
      *(done ? &n_done : &n_refused) += 1;
      g_object_unref (g_steal_pointer (&campaign));
      g_unlink (path);
    }
  g_assert_cmpuint (n_done, >, 0);
  g_assert_cmpuint (n_refused, >, 0);
}

static void
test_no_space_left (void)
{
  char *path = scratch_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  small_disk_run (folder, 12 * 1024, redact_on_a_full_disk);
  scratch_remove (path);
}

static void
redact_then_die (const char *path, int out)
{
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, NULL);

  if (campaign == NULL || write (out, "", 1) != 1)
    _exit (1);
  parvis_campaign_redact (campaign, MENTIONS_NAME, NULL, NULL);
  pause ();
}

static void
kill_while_redacting (const char *path, GRand *rand)
{
  int ends[2];
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    redact_then_die (path, ends[1]);
  g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  g_usleep ((gulong) g_rand_int_range (rand, 0, 40000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  close (ends[0]);
  close (ends[1]);
}

/* All of it or nothing; and where it is all, opening leaves no byte. */
static void
test_kill (void)
{
  char *path = scratch_path ();
  g_autofree char *model = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autofree char *before = NULL;
  g_autofree char *expected = NULL;
  guint n_done = 0;
  gsize size;

  g_object_unref (mentions_make (path, 120, NULL));
  before = scratch_dump (path);
  expected = mentions_mask (before);
  g_assert_true (g_file_get_contents (path, &model, &size, NULL));
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ParvisCampaign) campaign = NULL;
      g_autofree char *after = NULL;
      ParvisMentions mentions;
      gboolean done;

      g_assert_true (g_file_set_contents (path, model, (gssize) size, NULL));
      kill_while_redacting (path, rand);
      campaign = parvis_campaign_open (path, &error);
      g_assert_no_error (error);
      g_assert_true (parvis_campaign_count_mentions (campaign, MENTIONS_NAME, &mentions, &error));
      done = mentions.n_texts == 0;
      g_assert_true (done == (mentions.n_steps == 0));
      after = scratch_dump (path);
      g_assert_cmpstr (after, ==, done ? expected : before);
      g_assert_true (parvis_campaign_is_swept (campaign));
      g_assert_true (parvis_campaign_check (campaign, &error));
      if (done)
        mentions_assert_no_byte (path);
      n_done += done ? 1 : 0;
      g_assert_true (parvis_campaign_close (campaign, &error));
    }
  g_test_message ("%u of %d were done", n_done, N_KILLS);
  g_assert_cmpuint (n_done, >, 0);
  g_assert_cmpuint (n_done, <, N_KILLS);
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/redact-trouble/while-somebody-reads", test_while_somebody_reads);
  g_test_add_func ("/data/redact-trouble/without-a-bookmark", test_without_a_bookmark);
  g_test_add_func ("/data/redact-trouble/no-space-left", test_no_space_left);
  g_test_add_func ("/data/redact-trouble/kill", test_kill);
  return g_test_run ();
}
