/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of version 1 is opened on a full disk, by a program that is killed, and by two at once. */
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "old-file.h"
#include "scratch.h"
#include "small-disk.h"
#include "store/schema.h"

#define N_KILLS 60

/* Less and less is taken: in the end there is room for the copy, then for the update. */
static void
upgrade_on_a_full_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "a.parvis", NULL);
  g_autofree char *ballast = g_build_filename (folder, "ballast", NULL);
  guint n_refused = 0;

  old_file_write (path);
  for (gsize taken = 440 * 1024;; taken -= 8 * 1024)
    {
      g_autofree char *noise = g_strnfill (taken, 'x');
      g_autoptr (GError) error = NULL;
      g_autoptr (ParvisCampaign) campaign = NULL;

      g_assert_true (g_file_set_contents (ballast, noise, -1, &error));
      campaign = parvis_campaign_open (path, &error);
      if (campaign != NULL)
        break;
      g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_NO_SPACE);
      g_unlink (ballast);
      /* SQLite's own two may stay where there was no room for one of them; this clears them away.
       */
      old_file_assert_state (path, OLD_FILE_STEP);
      g_assert_cmpint (old_file_read_version (path), ==, 1);
      g_assert_cmpuint (old_file_count_others (path), ==, 0);
      n_refused++;
    }
  g_assert_cmpuint (n_refused, >, 10);
  old_file_assert_state (path, OLD_FILE_STEP);
}

static void
test_no_space_left (void)
{
  char *path = scratch_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  small_disk_run (folder, 600, upgrade_on_a_full_disk);
  scratch_remove (path);
}

static void
open_then_die (const char *path, int out)
{
  g_autoptr (ParvisCampaign) campaign = NULL;

  if (write (out, "", 1) != 1)
    _exit (1);
  campaign = parvis_campaign_open (path, NULL);
  if (campaign == NULL || write (out, "", 1) != 1)
    _exit (1);
  pause ();
}

/* TRUE when it was killed before it was done. */
static gboolean
kill_while_opening (const char *path, GRand *rand)
{
  int ends[2];
  pid_t child;
  char byte;
  gboolean done;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      open_then_die (path, ends[1]);
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  g_usleep ((gulong) g_rand_int_range (rand, 0, 30000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  done = read (ends[0], &byte, 1) == 1;
  close (ends[0]);
  return !done;
}

/* One or the other, never half; and no copy under its name that is not whole. */
static void
test_kill (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n_early = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      char *path = old_file_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (ParvisCampaign) campaign = NULL;
      g_autoptr (GPtrArray) copies = NULL;

      if (kill_while_opening (path, rand))
        n_early++;
      campaign = parvis_campaign_open (path, &error);
      g_assert_no_error (error);
      g_assert_true (parvis_campaign_check (campaign, &error));
      g_assert_true (parvis_campaign_close (campaign, &error));
      old_file_assert_state (path, OLD_FILE_STEP);
      g_assert_cmpint (old_file_read_version (path), ==, PARVIS_SCHEMA_VERSION);
      copies = old_file_list_others (path, ".parvis");
      g_assert_cmpuint (copies->len, >, 0);
      for (guint j = 0; j < copies->len; j++)
        {
          old_file_assert_state (copies->pdata[j], OLD_FILE_STEP);
          g_assert_cmpint (old_file_read_version (copies->pdata[j]), ==, 1);
        }
      scratch_remove (path);
    }
  g_assert_cmpuint (n_early, >, 0);
}

/* Both begin at once: one has it, the other is told so, and one copy is kept. */
static void
test_two_at_once (void)
{
  char *path = old_file_new ();
  pid_t children[2];
  int ends[2], status, n_busy = 0, n_open = 0;
  char byte;

  g_assert_cmpint (pipe (ends), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, &error);

          if (write (ends[1], campaign != NULL ? "1" : "0", 1) != 1)
            _exit (1);
          if (campaign != NULL)
            pause ();
          _exit (error->code);
        }
    }
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
      n_open += byte == '1';
    }
  for (guint i = 0; i < 2; i++)
    {
      kill (children[i], SIGKILL);
      waitpid (children[i], &status, 0);
      n_busy += WIFEXITED (status) && WEXITSTATUS (status) == PARVIS_ERROR_BUSY;
    }
  g_assert_cmpint (n_open, ==, 1);
  g_assert_cmpint (n_busy, ==, 1);
  {
    g_autoptr (GPtrArray) copies = old_file_list_others (path, ".parvis");

    g_assert_cmpuint (copies->len, ==, 1);
  }
  old_file_assert_state (path, OLD_FILE_STEP);
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/upgrade-trouble/no-space-left", test_no_space_left);
  g_test_add_func ("/data/upgrade-trouble/kill", test_kill);
  g_test_add_func ("/data/upgrade-trouble/two-at-once", test_two_at_once);
  return g_test_run ();
}
