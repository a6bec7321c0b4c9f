/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One command, durable, beside the raw commit of one row in the same kind of file. */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "campaign/wall.h"
#include "figure.h"

#define N_COMMANDS 2001

static void
add_note (gpointer data)
{
  g_autoptr (ParvisZone) zone = g_list_model_get_item (parvis_campaign_get_zones (data), 0);
  g_autoptr (GError) error = NULL;

  parvis_campaign_add_note (
      data, &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, "Prendre le temps avec les familles" },
      100, 100, &error);
  g_assert_no_error (error);
}

static void
edit_note (gpointer data)
{
  static guint turn;
  g_autoptr (ParvisNote) note = g_list_model_get_item (parvis_campaign_get_notes (data), 0);
  g_autofree char *text = g_strdup_printf ("Discrétion et pudeur %u", turn++);
  g_autoptr (GError) error = NULL;

  parvis_campaign_set_note_text (data, note, text, &error);
  g_assert_no_error (error);
}

static void
commit_row (gpointer data)
{
  g_assert_cmpint (sqlite3_step (data), ==, SQLITE_DONE);
  sqlite3_reset (data);
}

static double
measure_raw (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "raw.db", NULL);
  sqlite3 *db = NULL;
  sqlite3_stmt *insert = NULL;
  double median;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                 "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (
                       db, "INSERT INTO note (text) VALUES ('Prendre le temps avec les familles')",
                       -1, &insert, NULL),
                   ==, SQLITE_OK);
  median = bench_median (commit_row, insert, N_COMMANDS);
  sqlite3_finalize (insert);
  sqlite3_close (db);
  g_unlink (path);
  return median;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("parvis-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.parvis", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisMethod) method = parvis_method_load ("strasbourg", &error);
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_create (path, method, "Bench", &error);
  double raw;

  g_assert_no_error (error);
  raw = measure_raw (folder);
  bench_print ("a note added, durable", bench_median (add_note, campaign, N_COMMANDS), "ms",
               "SQLite commits one row", raw, "< 3x");
  bench_print ("a note edited, durable", bench_median (edit_note, campaign, N_COMMANDS), "ms",
               "SQLite commits one row", raw, "< 3x");
  parvis_campaign_close (campaign, NULL);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
