/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roadmap of 10 000 actions, beside a bare loop that writes the same cells. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <xlsxwriter.h>

#include "campaign/stamp.h"
#include "figure.h"
#include "roadmap/roadmap.h"

#define N_ACTIONS 10000
#define N_RUNS 7
#define N_COLUMNS 20

typedef struct
{
  ParvisCampaign *campaign;
  char *ours;
  char *bare;
} Bench;

/* Behind the campaign's back: ten thousand gestures would take a while. */
static void
add_actions (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (
          db,
          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9988) "
          "INSERT INTO action (engagement, position, action, pilot, contributors, due, first_step, "
          "indicator, means, priority, progress, state, risks) SELECT i % 12 + 1, i, "
          "'Poser un affichage du temps d’attente ' || i, 'Mairie de quartier', 'CMS', "
          "'2027-02-' || printf ('%02d', i % 28 + 1), 'Relever les temps pendant deux semaines', "
          "'Attente annoncée pour 9 visites sur 10', '2 h par mois', 'normal', i % 100, "
          "'under-way', "
          "'Panne de l’écran' FROM n",
          NULL, NULL, NULL),
      ==, SQLITE_OK);
  sqlite3_close (db);
}

static ParvisCampaign *
make_campaign (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisMethod) method = parvis_method_load ("strasbourg", &error);
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_create (path, method, "Bench", &error);
  ParvisCampaign *reopened;

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *text = g_strdup_printf ("Annoncer le temps d’attente dès l’arrivée %d", i);

      parvis_campaign_add_engagement (campaign, (ParvisCollege) (i % 3), text, NULL, &error);
      g_assert_no_error (error);
    }
  parvis_campaign_close (campaign, &error);
  add_actions (path);
  reopened = parvis_campaign_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (parvis_campaign_get_actions (reopened)), ==,
                    N_ACTIONS);
  return reopened;
}

static void
write_roadmap (gpointer data)
{
  Bench *bench = data;
  GDate today;
  g_autoptr (GError) error = NULL;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 22, 11, 2026);
  parvis_roadmap_write_xlsx (bench->campaign, &today, bench->ours, &error);
  g_assert_no_error (error);
}

static void
write_row (lxw_worksheet *sheet, lxw_row_t row, ParvisAction *action, lxw_format *date)
{
  char stamp[PARVIS_STAMP_SIZE];
  const char *texts[N_COLUMNS] = { NULL,
                                   "● agents",
                                   "Annoncer le temps d’attente dès l’arrivée",
                                   "",
                                   parvis_action_get_action (action),
                                   "",
                                   parvis_action_get_pilot (action),
                                   parvis_action_get_contributors (action),
                                   NULL,
                                   parvis_action_get_first_step (action),
                                   parvis_action_get_indicator (action),
                                   parvis_action_get_means (action),
                                   "normale",
                                   NULL,
                                   "▶ en cours",
                                   parvis_action_get_reason (action),
                                   parvis_action_get_risks (action),
                                   parvis_action_get_decision (action),
                                   parvis_action_get_follow_up (action),
                                   stamp };
  lxw_datetime due = { .year = 2027, .month = 2, .day = (int) (row % 28) + 1 };

  parvis_stamp_write (stamp, action, texts[2], texts[5]);
  for (lxw_col_t i = 0; i < N_COLUMNS; i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      worksheet_write_string (sheet, row, i, texts[i], date);
    else if (texts[i] != NULL)
      worksheet_write_blank (sheet, row, i, date);
  worksheet_write_number (sheet, row, 0, row, date);
  worksheet_write_datetime (sheet, row, 8, &due, date);
  worksheet_write_number (sheet, row, 13, parvis_action_get_progress (action) / 100.0, date);
}

static void
write_bare (gpointer data)
{
  Bench *bench = data;
  GListModel *actions = parvis_campaign_get_actions (bench->campaign);
  lxw_workbook *book = workbook_new (bench->bare);
  lxw_worksheet *sheet = workbook_add_worksheet (book, NULL);
  lxw_format *format = workbook_add_format (book);

  format_set_num_format (format, "d mmm yyyy");
  for (guint i = 0; i < N_ACTIONS; i++)
    {
      g_autoptr (ParvisAction) action = g_list_model_get_item (actions, i);

      write_row (sheet, i, action, format);
    }
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("parvis-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.parvis", NULL);
  Bench bench = { 0 };
  double raw;

  bench.campaign = make_campaign (path);
  bench.ours = g_build_filename (folder, "ours.xlsx", NULL);
  bench.bare = g_build_filename (folder, "bare.xlsx", NULL);
  raw = bench_median (write_bare, &bench, N_RUNS);
  bench_print ("roadmap of 10 000 actions", bench_median (write_roadmap, &bench, N_RUNS), "ms",
               "a bare libxlsxwriter loop", raw, "< 1.3x");
  parvis_campaign_close (bench.campaign, NULL);
  g_object_unref (bench.campaign);
  g_unlink (bench.ours);
  g_unlink (bench.bare);
  g_unlink (path);
  g_rmdir (folder);
  g_free (bench.ours);
  g_free (bench.bare);
  return 0;
}
