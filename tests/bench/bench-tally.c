/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The result of a large vote, from its ballots, beside reading the same rows and no more. */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "campaign/ballots.h"
#include "campaign/wall.h"
#include "figure.h"

#define N_OPTIONS 60
#define N_BALLOTS 2000
#define N_TALLIES 201

typedef struct
{
  ParvisCampaign *campaign;
  ParvisVote *vote;
} Held;

/* Cast one by one they would take minutes; the file is the same. Six marks each. */
static const char ballots[] =
    "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < %d) "
    "INSERT INTO ballot SELECT randomblob (16), (SELECT max (id) FROM vote), "
    "iif (n %% 2, 'agents', 'users') FROM n;"
    "INSERT INTO mark SELECT key, id, 1 FROM ballot JOIN option "
    "ON (id + unicode (substr (hex (key), 1, 1))) %% 10 = 0;"
    "UPDATE vote SET phase = 'shown'";

static ParvisSequence *
find_vote_sequence (ParvisCampaign *campaign)
{
  GListModel *sequences = parvis_campaign_get_sequences (campaign);

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);

      if (parvis_sequence_get_kind (sequence) == PARVIS_KIND_CHOOSE)
        return sequence;
    }
  g_assert_not_reached ();
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static ParvisCampaign *
hold_vote (const char *path)
{
  g_autofree char *sql = g_strdup_printf (ballots, N_BALLOTS);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisMethod) method = parvis_method_load ("strasbourg", &error);
  ParvisCampaign *campaign = parvis_campaign_create (path, method, "Bench", &error);
  ParvisSequence *sequence = find_vote_sequence (campaign);
  g_autoptr (GPtrArray) zones = parvis_campaign_get_sequence_zones (campaign, sequence);

  for (guint i = 0; i < N_OPTIONS; i++)
    parvis_campaign_add_note (campaign,
                              &(ParvisNewNote){ zones->pdata[0], PARVIS_COLLEGE_AGENTS, "Saluer" },
                              0, 0, &error);
  parvis_campaign_open_vote (campaign, sequence, &error);
  parvis_campaign_close (campaign, &error);
  g_assert_no_error (error);
  g_object_unref (campaign);
  run_sql (path, sql);
  campaign = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  return campaign;
}

static void
count (gpointer data)
{
  Held *held = data;
  g_autoptr (ParvisTally) tally = parvis_campaign_tally (held->campaign, held->vote, NULL);

  g_assert_cmpuint (tally->agents_voted + tally->users_voted, ==, N_BALLOTS);
  g_assert_cmpuint (tally->n_rows, ==, N_OPTIONS);
}

static void
read_rows (gpointer data)
{
  gint64 sum = 0;

  for (sqlite3_stmt **rows = data; *rows != NULL; rows++)
    {
      while (sqlite3_step (*rows) == SQLITE_ROW)
        sum += sqlite3_column_int64 (*rows, 1);
      sqlite3_reset (*rows);
    }
  g_assert_cmpint (sum, >, 0);
}

static double
measure_raw (const char *path)
{
  static const char *const sql[] = { "SELECT key, vote, college FROM ballot",
                                     "SELECT ballot, option, value FROM mark" };
  sqlite3_stmt *rows[G_N_ELEMENTS (sql) + 1] = { NULL };
  sqlite3 *db;
  double median;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL),
                   ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (sql); i++)
    g_assert_cmpint (sqlite3_prepare_v2 (db, sql[i], -1, &rows[i], NULL), ==, SQLITE_OK);
  median = bench_median (read_rows, rows, N_TALLIES);
  for (guint i = 0; i < G_N_ELEMENTS (sql); i++)
    sqlite3_finalize (rows[i]);
  sqlite3_close (db);
  return median;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("parvis-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.parvis", NULL);
  g_autoptr (ParvisCampaign) campaign = hold_vote (path);
  Held held = { campaign, parvis_campaign_get_vote (campaign, find_vote_sequence (campaign)) };

  bench_print ("2 000 ballots on 60 options, counted", bench_median (count, &held, N_TALLIES), "ms",
               "SQLite reads the rows", measure_raw (path), "< 5");
  parvis_campaign_close (campaign, NULL);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
