/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/importer.h"

#include <glib/gi18n-lib.h>

#include "board/pasted.h"
#include "board/preview.h"
#include "campaign/csv.h"
#include "feedback/feedback.h"
#include "window/file-reader.h"
#include "words/words.h"

/* As much as is read within a few frames. */
#define MOST_BYTES (1 << 20)
#define MOST_LINES 2000

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
read_notes (ParvisWindow *window, GBytes *bytes, const char *path)
{
  GtkWidget *stage = parvis_window_get_stage (window);
  ParvisCampaign *campaign = parvis_window_get_campaign (window);
  g_autoptr (GArray) notes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  guint n_lines = count_lines (bytes), n_there = 0;

  if (n_lines > MOST_LINES)
    {
      refuse_size (stage, n_lines);
      return;
    }
  notes = parvis_campaign_read_csv (campaign, bytes, &n_there, &error);
  if (n_there > 0)
    said = parvis_words_there (n_there);
  if (notes == NULL)
    parvis_file_reader_refuse (window, error, path);
  else if (notes->len == 0)
    parvis_feedback_notice (stage, said);
  else if (notes->len > PARVIS_PASTED_MOST)
    refuse_size (stage, notes->len);
  else
    {
      parvis_preview_show (stage, campaign, notes, FALSE);
      if (said != NULL)
        parvis_feedback_notice (stage, said);
    }
}

void
parvis_importer_run (ParvisWindow *window)
{
  static const ParvisFileWish wish = {
    .title = N_ ("Import Notes"),
    .form = N_ ("Spreadsheets as CSV (college;zone;text)"),
    .pattern = "*.csv",
    .most = MOST_BYTES,
    .too_large = N_ ("This file is too large to be a list of notes. Nothing was imported."),
    .read = read_notes,
  };

  parvis_file_reader_run (window, &wish);
}
