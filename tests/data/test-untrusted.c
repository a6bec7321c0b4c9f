/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files from a stranger, or from a bad disk. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk-file.h"
#include "scratch.h"

/* Refused with @code, by both ways of opening, and not a byte is different. */
static void
assert_refused (const char *path, ParvisError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = disk_file_checksum (path);
  g_autofree char *after = NULL;
  guint n_files = disk_file_count (path);

  g_assert_null (parvis_campaign_open (path, &error));
  g_assert_error (error, PARVIS_ERROR, (gint) code);
  g_clear_error (&error);
  g_assert_null (parvis_campaign_open_for_reading (path, &error));
  g_assert_error (error, PARVIS_ERROR, (gint) code);
  after = disk_file_checksum (path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (disk_file_count (path), ==, n_files);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
overwrite (const char *path, gint64 offset, const void *bytes, gsize size)
{
  int fd = g_open (path, O_WRONLY, 0);

  g_assert_cmpint (pwrite (fd, bytes, size, offset), ==, (gssize) size);
  close (fd);
}

static void
test_not_a_campaign (void)
{
  char *path = scratch_path ();

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_refused (path, PARVIS_ERROR_NOT_CAMPAIGN);
  g_assert_true (g_file_set_contents (path, "college;zone;texte\n", -1, NULL));
  assert_refused (path, PARVIS_ERROR_NOT_CAMPAIGN);
  g_unlink (path);
  run_sql (path, "CREATE TABLE autre (a); PRAGMA journal_mode = WAL; INSERT INTO autre VALUES (1)");
  assert_refused (path, PARVIS_ERROR_NOT_CAMPAIGN);
  scratch_remove (path);
}

static void
test_a_folder_is_no_campaign (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (parvis_campaign_open (g_get_tmp_dir (), &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_NOT_CAMPAIGN);
}

static void
test_too_new (void)
{
  char *path = disk_file_new ();

  run_sql (path, "PRAGMA user_version = 999");
  assert_refused (path, PARVIS_ERROR_TOO_NEW);
  scratch_remove (path);
}

static void
test_truncated (void)
{
  char *path = disk_file_new ();

  g_assert_cmpint (truncate (path, 20000), ==, 0);
  assert_refused (path, PARVIS_ERROR_DAMAGED);
  scratch_remove (path);
}

static void
test_overwritten_pages (void)
{
  char *path = disk_file_new ();
  g_autofree char *noise = g_strnfill (4096, 'x');
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  overwrite (path, info.st_size / 4096 / 2 * 4096, noise, 4096);
  assert_refused (path, PARVIS_ERROR_DAMAGED);
  scratch_remove (path);
}

/* A file from a stranger must not make us run his code. */
static void
test_a_trigger_is_refused (void)
{
  char *path = disk_file_new ();

  run_sql (path, "CREATE TRIGGER spy AFTER INSERT ON ballot BEGIN "
                 "UPDATE identity SET title = title || hex (NEW.key); END");
  assert_refused (path, PARVIS_ERROR_DAMAGED);
  scratch_remove (path);
}

/* Nor by a name that SQLite keeps for itself. */
static void
test_a_hidden_trigger_is_refused (void)
{
  char *path = disk_file_new ();

  run_sql (path, "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', "
                 "'sqlite_stat_spy', 'ballot', 0, 'CREATE TRIGGER sqlite_stat_spy AFTER INSERT ON "
                 "ballot BEGIN UPDATE identity SET title = hex (NEW.key); END')");
  assert_refused (path, PARVIS_ERROR_DAMAGED);
  scratch_remove (path);
}

static void
test_a_dangling_reference_is_refused (void)
{
  char *path = disk_file_new ();

  run_sql (path, "PRAGMA foreign_keys = OFF; UPDATE note SET zone = 999 WHERE id = 1");
  assert_refused (path, PARVIS_ERROR_DAMAGED);
  scratch_remove (path);
}

/* Text that is none, and places that no wall has. */
static void
test_strange_values_are_made_harmless (void)
{
  char *path = disk_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = NULL;
  ParvisNote *note;

  run_sql (path, "UPDATE note SET text = CAST (x'636166e9' AS TEXT), x = 9e999, y = -1e300 "
                 "WHERE id = 1; UPDATE sequence SET minutes = 4294967296 + 7 WHERE id = 1");
  campaign = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  note = parvis_campaign_find (campaign, PARVIS_TYPE_NOTE, 1);
  g_assert_cmpstr (parvis_note_get_text (note), ==, "caf\xef\xbf\xbd");
  g_assert_true (isnan (parvis_note_get_x (note)));
  g_assert_true (isnan (parvis_note_get_y (note)));
  g_assert_cmpint (
      parvis_sequence_get_minutes (parvis_campaign_find (campaign, PARVIS_TYPE_SEQUENCE, 1)), ==,
      G_MAXINT);
  scratch_remove (path);
}

/* Papers that no room can have: more on a line than there are, more without a mark than in all,
   more than can be counted. */
static void
test_strange_papers_are_refused (void)
{
  static const char *const papers[] = {
    "(1, 1, 'agents', 'A', 3, 0, 0); INSERT INTO paper_count VALUES (1, 1, 1, 2), (1, 1, 2, 2)",
    "(1, 1, 'agents', 'A', 3, 0, 0); INSERT INTO paper_count VALUES (1, 1, 1, 4294967297)",
    "(1, 1, 'agents', 'A', 3, 4, 0)",
    "(1, 1, 'agents', 'A', 2147483647, 0, 0), (2, 1, 'users', 'B', 1, 0, 0); "
    "INSERT INTO paper_count VALUES (1, 1, 1, 2147483647), (2, 1, 1, 1)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      char *path = disk_file_new ();
      g_autofree char *sql = g_strconcat (
          "INSERT INTO vote (id, sequence, round, kind, rule, dots, cap, grades, phase) "
          "SELECT 1, min (id), 1, 'first', 'judgment', 0, 1, 7, 'shown' FROM sequence "
          "WHERE kind = 'choose'; INSERT INTO option (id, sequence, position, label, vote) "
          "SELECT 1, sequence, 0, 'calme', 1 FROM vote; "
          "INSERT INTO paper (id, vote, college, name, ballots, blank, spoiled) VALUES ",
          papers[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (ParvisCampaign) campaign = NULL;

      run_sql (path, sql);
      campaign = parvis_campaign_open (path, &error);
      g_assert_no_error (error);
      g_assert_null (parvis_campaign_judge (
          campaign, parvis_campaign_find (campaign, PARVIS_TYPE_VOTE, 1), &error));
      g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_DAMAGED);
      g_clear_object (&campaign);
      scratch_remove (path);
    }
}

/* An undo step that is none is refused, and changes nothing. */
static void
test_a_strange_history_is_refused (void)
{
  /* The last but one has a name that never ends; the last is whole, and takes a ballot away. */
  static const char *const changes[] = {
    "x'00'",
    "x'54ff'",
    "'bonjour'",
    "x'5401016e6f7465'",
    "x'540301000062616c6c6f740009000401aa01000000000000000103066167656e7473'",
  };
  char *path = disk_file_new ();
  g_autofree char *before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "UPDATE journal SET undone = 1, changes = CAST (%s AS BLOB)", changes[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (ParvisCampaign) campaign = NULL;
      g_autofree char *after = NULL;

      run_sql (path, sql);
      campaign = parvis_campaign_open (path, &error);
      g_assert_no_error (error);
      if (before == NULL)
        before = scratch_describe (campaign);
      g_assert_false (parvis_campaign_redo (campaign, &error));
      g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_DAMAGED);
      after = scratch_describe (campaign);
      g_assert_cmpstr (before, ==, after);
    }
  scratch_remove (path);
}

static void
test_a_vote_about_nothing_has_no_result (void)
{
  char *path = disk_file_new ();
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GError) error = NULL;
  ParvisVote *vote;

  run_sql (path, "INSERT INTO vote (sequence, round, kind, rule, dots, cap, grades, phase) "
                 "SELECT min (id), 9, 'again', 'dots', 2, 1, 7, 'shown' FROM sequence "
                 "WHERE kind = 'choose'");
  campaign = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  vote = parvis_campaign_find (campaign, PARVIS_TYPE_VOTE, 1);
  g_assert_null (parvis_campaign_tally (campaign, vote, &error));
  g_assert_error (error, PARVIS_ERROR, PARVIS_ERROR_DAMAGED);
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/untrusted/not-a-campaign", test_not_a_campaign);
  g_test_add_func ("/data/untrusted/a-folder", test_a_folder_is_no_campaign);
  g_test_add_func ("/data/untrusted/too-new", test_too_new);
  g_test_add_func ("/data/untrusted/truncated", test_truncated);
  g_test_add_func ("/data/untrusted/overwritten-pages", test_overwritten_pages);
  g_test_add_func ("/data/untrusted/a-trigger", test_a_trigger_is_refused);
  g_test_add_func ("/data/untrusted/a-hidden-trigger", test_a_hidden_trigger_is_refused);
  g_test_add_func ("/data/untrusted/a-dangling-reference", test_a_dangling_reference_is_refused);
  g_test_add_func ("/data/untrusted/strange-values", test_strange_values_are_made_harmless);
  g_test_add_func ("/data/untrusted/strange-papers", test_strange_papers_are_refused);
  g_test_add_func ("/data/untrusted/a-strange-history", test_a_strange_history_is_refused);
  g_test_add_func ("/data/untrusted/a-vote-about-nothing", test_a_vote_about_nothing_has_no_result);
  return g_test_run ();
}
