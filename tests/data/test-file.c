/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "campaign/draft.h"
#include "campaign/redact.h"
#include "disk-file.h"
#include "scratch.h"
#include "small-disk.h"

static void
test_create_refuses_to_overwrite (void)
{
  char *path = disk_file_new ();
  g_autofree char *before = disk_file_checksum (path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisMethod) method = parvis_method_load ("strasbourg", &error);

  g_assert_null (parvis_campaign_create (path, method, "Autre", &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_EXISTS);
  after = disk_file_checksum (path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (disk_file_count (path), ==, 1);
  scratch_remove (path);
}

static void
test_not_there (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (parvis_campaign_open ("/nowhere/at-all.parvis", &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_NOT_FOUND);
}

static int
open_in_another_process (const char *path, uid_t user)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ParvisCampaign) campaign = NULL;
      ParvisZone *zone;

      if (user != 0 && setresuid (user, user, user) != 0)
        _exit (99);
      campaign = parvis_campaign_open (path, &error);
      if (campaign == NULL)
        _exit (error->code);
      zone = scratch_zone (campaign, "agents", "ideal");
      if (parvis_campaign_add_note (campaign, &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, "x" },
                                    0, 0, &error))
        _exit (100);
      _exit (parvis_campaign_is_read_only (campaign) ? 50 + error->code : 101);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WEXITSTATUS (status);
}

static void
test_open_elsewhere (void)
{
  char *path = disk_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) first = parvis_campaign_open (path, &error);
  g_autoptr (ParvisCampaign) reader = NULL;

  g_assert_no_error (error);
  g_assert_null (parvis_campaign_open (path, &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_cmpint (open_in_another_process (path, 0), ==, PARVIS_ERROR_BUSY);
  parvis_campaign_add_note (first,
                            &(ParvisNewNote){ scratch_zone (first, "agents", "ideal"),
                                              PARVIS_COLLEGE_AGENTS, "pendant ce temps" },
                            0, 0, &error);
  g_assert_no_error (error);
  reader = parvis_campaign_open_for_reading (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (parvis_campaign_get_notes (reader)), ==, 301);
  g_clear_object (&reader);
  g_assert_true (parvis_campaign_close (first, &error));
  g_assert_cmpint (open_in_another_process (path, 0), ==, 100);
  scratch_remove (path);
}

static void
test_read_only (void)
{
  char *path = disk_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *before = disk_file_checksum (path);
  g_autofree char *after = NULL;
  const uid_t nobody = 65534;

  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  g_assert_cmpint (open_in_another_process (path, geteuid () == 0 ? nobody : 0), ==,
                   50 + PARVIS_ERROR_READ_ONLY);
  g_assert_cmpuint (disk_file_count (path), ==, 1);
  after = disk_file_checksum (path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  scratch_remove (path);
}

/* Who may not write reads, while somebody else works, and after each answer the -wal is empty. */
static void
test_read_only_while_somebody_works (void)
{
  char *path = disk_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, &error);
  ParvisParticipant *person;
  const uid_t nobody = 65534;

  if (geteuid () != 0)
    g_test_skip ("nobody else may be played");
  else
    {
      person = parvis_campaign_add_participant (campaign, PARVIS_COLLEGE_AGENTS, "Bruno", &error);
      parvis_campaign_cast_stance (campaign, scratch_sequence (campaign, "agents", "position"),
                                   person, 50, &error);
      g_assert_no_error (error);
      g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
      g_assert_cmpint (open_in_another_process (path, nobody), ==, 50 + PARVIS_ERROR_READ_ONLY);
    }
  g_assert_true (parvis_campaign_close (campaign, &error));
  scratch_remove (path);
}

static void
fill_disk (ParvisCampaign *campaign, GError **error)
{
  ParvisZone *zone = scratch_zone (campaign, "agents", "ideal");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_notes = 0;
  ParvisNote *note;

  do
    {
      g_free (before);
      before = scratch_describe (campaign);
      note = parvis_campaign_add_note (
          campaign, &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, "encore une" }, 0, 0, error);
      n_notes++;
    }
  while (note != NULL);
  g_assert_cmpuint (n_notes, >, 10);
  after = scratch_describe (campaign);
  g_assert_cmpstr (before, ==, after);
}

/* The gesture is refused and said, nothing before it is lost, and with room again work goes on. */
static void
work_on_a_full_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "a.parvis", NULL);
  g_autofree char *ballast = g_build_filename (folder, "ballast", NULL);
  g_autofree char *noise = g_strnfill (60 * 1024, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autofree char *there = NULL;
  g_autofree char *before = NULL;

  g_assert_true (g_file_set_contents (ballast, noise, -1, NULL));
  fill_disk (campaign, &error);
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_cmpint (g_unlink (ballast), ==, 0);
  g_assert_nonnull (
      parvis_campaign_add_note (campaign,
                                &(ParvisNewNote){ scratch_zone (campaign, "agents", "ideal"),
                                                  PARVIS_COLLEGE_AGENTS, "de nouveau" },
                                0, 0, &error));
  g_assert_true (parvis_campaign_check (campaign, &error));
  before = scratch_describe (campaign);
  g_assert_true (parvis_campaign_close (campaign, &error));
  g_clear_object (&campaign);
  campaign = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  there = scratch_describe (campaign);
  g_assert_cmpstr (before, ==, there);
}

static void
test_no_space_left (void)
{
  char *path = scratch_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  small_disk_run (folder, 600, work_on_a_full_disk);
  scratch_remove (path);
}

static void
test_bad_texts_are_refused_whole (void)
{
  char *path = disk_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, &error);
  ParvisZone *zone = scratch_zone (campaign, "agents", "ideal");
  g_autofree char *long_text = g_strnfill (PARVIS_NOTE_MAX + 1, 'a');
  const struct
  {
    const char *text;
    ParvisError code;
  } cases[] = {
    { "  \n ", PARVIS_ERROR_EMPTY },
    { "\u00a0\u200b\u202f", PARVIS_ERROR_EMPTY },
    { long_text, PARVIS_ERROR_TOO_LONG },
    { "caf\xe9", PARVIS_ERROR_BAD_TEXT },
  };
  ParvisNote *note;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_null (parvis_campaign_add_note (
          campaign, &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, cases[i].text }, 0, 0, &error));
      g_assert_error (error, PARVIS_ERROR, (gint) cases[i].code);
      g_clear_error (&error);
    }
  g_assert_cmpuint (g_list_model_get_n_items (parvis_campaign_get_notes (campaign)), ==, 300);
  note = parvis_campaign_add_note (
      campaign, &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, " a\x07\tb " }, 0, 0, &error);
  g_assert_cmpstr (parvis_note_get_text (note), ==, "a  b");
  scratch_remove (path);
}

static void
test_bookmark_is_kept (void)
{
  char *path = disk_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, &error);

  for (int stop = 1; stop <= 7; stop++)
    g_assert_true (parvis_campaign_go (campaign, stop, &error));
  /* A look ahead, and back. */
  g_assert_true (parvis_campaign_go (campaign, 20, &error));
  g_assert_true (parvis_campaign_go (campaign, 3, &error));
  g_assert_true (parvis_campaign_close (campaign, &error));
  g_clear_object (&campaign);
  campaign = parvis_campaign_open (path, &error);
  g_assert_cmpint (parvis_campaign_get_stop (campaign), ==, 3);
  g_assert_cmpint (parvis_campaign_get_furthest (campaign), ==, 7);
  g_assert_nonnull (parvis_campaign_get_undoable (campaign));
  scratch_remove (path);
}

/* Kept from one opening to the next, gone when it says nothing, and never in the history. */
static void
test_draft_is_kept (void)
{
  char *path = disk_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, &error);
  ParvisSequence *ideal = scratch_sequence (campaign, "agents", "ideal");
  ParvisSequence *chaos = scratch_sequence (campaign, "agents", "chaos");
  g_autofree char *before = scratch_dump (path), *after = NULL;
  g_autofree char *none = parvis_campaign_get_draft (campaign, ideal);
  g_autofree char *read = NULL, *read_again = NULL, *masked = NULL;
  ParvisDeed last = *parvis_campaign_get_undoable (campaign);

  g_assert_cmpstr (none, ==, "");
  g_assert_true (parvis_campaign_keep_draft (campaign, ideal, "Un accueil", &error));
  g_assert_true (parvis_campaign_keep_draft (campaign, ideal, " Un accueil sans ", &error));
  g_assert_true (parvis_campaign_keep_draft (campaign, chaos, "bruit", &error));
  g_assert_false (parvis_campaign_keep_draft (campaign, chaos, "caf\xe9", &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_BAD_TEXT);
  g_clear_error (&error);
  g_assert_cmpint (parvis_campaign_get_undoable (campaign)->kind, ==, last.kind);
  g_assert_true (parvis_campaign_undo (campaign, &error));
  g_assert_true (parvis_campaign_redo (campaign, &error));
  g_assert_true (parvis_campaign_close (campaign, &error));
  g_clear_object (&campaign);

  campaign = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  ideal = scratch_sequence (campaign, "agents", "ideal");
  chaos = scratch_sequence (campaign, "agents", "chaos");
  read = parvis_campaign_get_draft (campaign, ideal);
  g_assert_cmpstr (read, ==, " Un accueil sans ");
  g_assert_true (parvis_campaign_keep_draft (campaign, ideal, "", &error));
  none = (g_free (none), parvis_campaign_get_draft (campaign, ideal));
  g_assert_cmpstr (none, ==, "");
  read_again = parvis_campaign_get_draft (campaign, chaos);
  g_assert_cmpstr (read_again, ==, "bruit");
  /* A name is blacked out there too. */
  g_assert_true (parvis_campaign_keep_draft (campaign, ideal, "Merci Zoé", &error));
  g_assert_true (parvis_campaign_redact (campaign, "Zoé", NULL, &error));
  masked = parvis_campaign_get_draft (campaign, ideal);
  g_assert_true (g_str_has_prefix (masked, "Merci "));
  g_assert_null (strstr (masked, "Zoé"));
  after = scratch_dump (path);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (parvis_campaign_close (campaign, &error));
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/file/create-refuses-to-overwrite", test_create_refuses_to_overwrite);
  g_test_add_func ("/data/file/not-there", test_not_there);
  g_test_add_func ("/data/file/open-elsewhere", test_open_elsewhere);
  g_test_add_func ("/data/file/read-only", test_read_only);
  g_test_add_func ("/data/file/read-only-while-somebody-works",
                   test_read_only_while_somebody_works);
  g_test_add_func ("/data/file/no-space-left", test_no_space_left);
  g_test_add_func ("/data/file/bad-texts", test_bad_texts_are_refused_whole);
  g_test_add_func ("/data/file/bookmark", test_bookmark_is_kept);
  g_test_add_func ("/data/file/draft", test_draft_is_kept);
  return g_test_run ();
}
