/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/importer.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "board/pasted.h"
#include "board/preview.h"
#include "campaign/csv.h"
#include "feedback/choose-file.h"
#include "feedback/feedback.h"
#include "words/words.h"

/* As much as is read within a few frames. */
#define MOST_BYTES (1 << 20)
#define MOST_LINES 2000

typedef struct
{
  ParvisWindow *window; /* weak */
  ParvisCampaign *campaign;
  char *path;
} Errand;

static void
errand_free (Errand *errand)
{
  g_clear_weak_pointer (&errand->window);
  g_object_unref (errand->campaign);
  g_free (errand->path);
  g_free (errand);
}

static guint
count_lines (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  guint n_lines = 0;

  for (gsize i = 0; i < size; i++)
    n_lines += text[i] == '\n' || (text[i] == '\r' && (i + 1 == size || text[i + 1] != '\n'));
  return n_lines;
}

static void
refuse_size (GtkWidget *stage, guint n_lines)
{
  g_autofree char *sentence = g_strdup_printf (
      /* Translators: both are numbers; “parvis import” is a command to type. */
      _ ("This file has %u lines, and %u notes can be added at once: make several files of it, or "
         "use the command “parvis import”. Nothing was imported."),
      n_lines, PARVIS_PASTED_MOST);

  parvis_feedback_notice (stage, sentence);
}

static void
refuse (GtkWidget *stage, const GError *error, const char *path)
{
  g_autofree char *sentence = parvis_words_error (error, path);

  parvis_feedback_notice (stage, sentence);
}

static void
show (Errand *errand, GBytes *bytes)
{
  GtkWidget *stage = parvis_window_get_stage (errand->window);
  g_autoptr (GArray) notes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  guint n_lines = count_lines (bytes), n_there = 0;

  if (n_lines > MOST_LINES)
    {
      refuse_size (stage, n_lines);
      return;
    }
  notes = parvis_campaign_read_csv (errand->campaign, bytes, &n_there, &error);
  if (n_there > 0)
    said = parvis_words_there (n_there);
  if (notes == NULL)
    refuse (stage, error, errand->path);
  else if (notes->len == 0)
    parvis_feedback_notice (stage, said);
  else if (notes->len > PARVIS_PASTED_MOST)
    refuse_size (stage, notes->len);
  else
    {
      parvis_preview_show (stage, errand->campaign, notes, FALSE);
      if (said != NULL)
        parvis_feedback_notice (stage, said);
    }
}

static void
loaded_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  Errand *errand = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (file), result, NULL, &error);

  /* Another campaign may be open by now. */
  if (errand->window != NULL && parvis_window_get_campaign (errand->window) == errand->campaign)
    {
      if (bytes != NULL)
        show (errand, bytes);
      else
        refuse (parvis_window_get_stage (errand->window), error, errand->path);
    }
  errand_free (errand);
}

static void
chosen_cb (GtkFileChooser *chooser, const char *path, gpointer data)
{
  ParvisWindow *window = data;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Errand *errand;
  GStatBuf info;

  if (parvis_window_get_campaign (window) == NULL)
    return;
  if (g_stat (path, &info) == 0 && info.st_size > MOST_BYTES)
    {
      parvis_feedback_notice (parvis_window_get_stage (window),
                              _ ("This file is too large to be a list of notes. Nothing was "
                                 "imported."));
      return;
    }
  errand = g_new0 (Errand, 1);
  g_set_weak_pointer (&errand->window, window);
  errand->campaign = g_object_ref (parvis_window_get_campaign (window));
  errand->path = g_strdup (path);
  g_file_load_bytes_async (file, NULL, loaded_cb, errand);
}

void
parvis_importer_run (ParvisWindow *window)
{
  GtkFileChooser *chooser;

  g_return_if_fail (PARVIS_IS_WINDOW (window));
  chooser = parvis_choose_file_new (GTK_WINDOW (window), _ ("Import Notes"),
                                    GTK_FILE_CHOOSER_ACTION_OPEN);
  parvis_choose_file_add_pattern (chooser, _ ("Spreadsheets as CSV (college;zone;text)"), "*.csv");
  parvis_choose_file_run (chooser, chosen_cb, g_object_ref (window), g_object_unref);
}
