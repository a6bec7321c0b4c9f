/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/file-reader.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "feedback/choose-file.h"
#include "feedback/feedback.h"
#include "words/words.h"

typedef struct
{
  const ParvisFileWish *wish;
  ParvisWindow *window; /* weak */
  ParvisCampaign *campaign;
  char *path;
} Errand;

static Errand *
errand_new (ParvisWindow *window, const ParvisFileWish *wish, const char *path)
{
  Errand *self = g_new0 (Errand, 1);

  self->wish = wish;
  g_set_weak_pointer (&self->window, window);
  self->campaign = g_object_ref (parvis_window_get_campaign (window));
  self->path = g_strdup (path);
  return self;
}

static void
errand_free (gpointer data)
{
  Errand *self = data;

  g_clear_weak_pointer (&self->window);
  g_object_unref (self->campaign);
  g_free (self->path);
  g_free (self);
}

static gboolean
is_wanted (Errand *self)
{
  return self->window != NULL && parvis_window_get_campaign (self->window) == self->campaign;
}

static void
on_loaded (GObject *file, GAsyncResult *result, gpointer data)
{
  Errand *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (file), result, NULL, &error);

  if (is_wanted (self) && bytes != NULL)
    self->wish->read (self->window, bytes, self->path);
  else if (is_wanted (self))
    parvis_file_reader_refuse (self->window, error, self->path);
  errand_free (self);
}

static void
on_chosen (GtkFileChooser *chooser, const char *path, gpointer data)
{
  Errand *asked = data;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GStatBuf info;

  if (!is_wanted (asked))
    return;
  if (g_stat (path, &info) == 0 && info.st_size > asked->wish->most)
    parvis_feedback_notice (parvis_window_get_stage (asked->window), _ (asked->wish->too_large));
  else
    g_file_load_bytes_async (file, NULL, on_loaded, errand_new (asked->window, asked->wish, path));
}

void
parvis_file_reader_run (ParvisWindow *window, const ParvisFileWish *wish)
{
  GtkFileChooser *chooser;

  g_return_if_fail (PARVIS_IS_WINDOW (window) && wish != NULL);
  chooser =
      parvis_choose_file_new (GTK_WINDOW (window), _ (wish->title), GTK_FILE_CHOOSER_ACTION_OPEN);
  parvis_choose_file_add_pattern (chooser, _ (wish->form), wish->pattern);
  parvis_choose_file_run (chooser, on_chosen, errand_new (window, wish, NULL), errand_free);
}

void
parvis_file_reader_refuse (ParvisWindow *window, const GError *error, const char *path)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (PARVIS_IS_WINDOW (window));
  sentence = parvis_words_error (error, path);
  parvis_feedback_notice (parvis_window_get_stage (window), sentence);
}
