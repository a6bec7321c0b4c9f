/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/roadmap-importer.h"

#include <glib/gi18n-lib.h>

#include "feedback/feedback.h"
#include "roadmap/taker.h"
#include "window/file-reader.h"
#include "words/words.h"

/* Some ten thousand actions; more would keep the window from answering. */
#define MOST_BYTES (2 << 20)

static void
read_changes (ParvisWindow *window, GBytes *bytes, const char *path)
{
  GtkWidget *stage = parvis_window_get_stage (window);
  ParvisCampaign *campaign = parvis_window_get_campaign (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisChanges) changes = parvis_campaign_read_changes (campaign, bytes, &error);
  g_autofree char *name = NULL, *left = NULL, *sentence = NULL;

  if (changes == NULL)
    {
      parvis_file_reader_refuse (window, error, path);
      return;
    }
  if (changes->changes->len > 0)
    {
      name = g_filename_display_basename (path);
      parvis_taker_show (stage, campaign, changes, name);
      return;
    }
  left = parvis_words_left (changes);
  sentence = g_strjoin ("\n", _ ("The spreadsheet changes nothing."), left, NULL);
  parvis_feedback_notice (stage, sentence);
}

void
parvis_roadmap_importer_run (ParvisWindow *window)
{
  static const ParvisFileWish wish = {
    .title = N_ ("Take Back a Roadmap"),
    .form = N_ ("Spreadsheets"),
    .pattern = "*.xlsx",
    .most = MOST_BYTES,
    .too_large = N_ ("This file is too large to be a roadmap. Nothing was taken."),
    .read = read_changes,
  };

  parvis_file_reader_run (window, &wish);
}
