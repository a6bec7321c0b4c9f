/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/roadmap-importer.h"

#include <glib/gi18n-lib.h>

#include "feedback/choose-file.h"
#include "feedback/feedback.h"
#include "roadmap/taker.h"
#include "words/words.h"

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

static void
show (Errand *errand, const ParvisChanges *changes)
{
  GtkWidget *stage = parvis_window_get_stage (errand->window);
  g_autofree char *name = g_filename_display_basename (errand->path);
  g_autofree char *left = parvis_words_left (changes);
  g_autofree char *sentence = NULL;

  if (changes->changes->len > 0)
    {
      parvis_taker_show (stage, errand->campaign, changes, name);
      return;
    }
  sentence = g_strjoin ("\n", _ ("The spreadsheet changes nothing."), left, NULL);
  parvis_feedback_notice (stage, sentence);
}

static void
read_changes (Errand *errand, GBytes *bytes, GError *error)
{
  g_autoptr (GError) trouble = NULL;
  g_autoptr (ParvisChanges) changes = NULL;
  g_autofree char *sentence = NULL;

  if (bytes != NULL)
    changes = parvis_campaign_read_changes (errand->campaign, bytes, &trouble);
  if (changes != NULL)
    {
      show (errand, changes);
      return;
    }
  sentence = parvis_words_error (bytes != NULL ? trouble : error, errand->path);
  parvis_feedback_notice (parvis_window_get_stage (errand->window), sentence);
}

static void
loaded_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  Errand *errand = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (file), result, NULL, &error);

  /* Another campaign may be open by now. */
  if (errand->window != NULL && parvis_window_get_campaign (errand->window) == errand->campaign)
    read_changes (errand, bytes, error);
  errand_free (errand);
}

static void
chosen_cb (GtkFileChooser *chooser, const char *path, gpointer data)
{
  ParvisWindow *window = data;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Errand *errand;

  if (parvis_window_get_campaign (window) == NULL)
    return;
  errand = g_new0 (Errand, 1);
  g_set_weak_pointer (&errand->window, window);
  errand->campaign = g_object_ref (parvis_window_get_campaign (window));
  errand->path = g_strdup (path);
  g_file_load_bytes_async (file, NULL, loaded_cb, errand);
}

void
parvis_roadmap_importer_run (ParvisWindow *window)
{
  GtkFileChooser *chooser;

  g_return_if_fail (PARVIS_IS_WINDOW (window));
  chooser = parvis_choose_file_new (GTK_WINDOW (window), _ ("Take Back a Roadmap"),
                                    GTK_FILE_CHOOSER_ACTION_OPEN);
  parvis_choose_file_add_pattern (chooser, _ ("Spreadsheets"), "*.xlsx");
  parvis_choose_file_run (chooser, chosen_cb, g_object_ref (window), g_object_unref);
}
