/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errand.h"

#include <glib/gi18n.h>

#include "feedback/feedback.h"
#include "say.h"

/* Before this is over, there is nothing to say; in milliseconds. */
#define PATIENCE 1000
#define STEP 250
#define ERRAND "parvis-errand"
#define STOP "stop-export"

/* The window's until it ends; the task keeps the window until then. */
typedef struct
{
  ParvisWindow *window;
  GCancellable *cancellable;
  ParvisExportCourse *course;
  ParvisPieceKind kind;
  char *target;
  guint timer;
  gboolean shown;   /* it takes long */
  gboolean closing; /* the window, when it has ended */
} Errand;

static void
errand_free (gpointer data)
{
  Errand *self = data;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_object_unref (self->cancellable);
  parvis_export_course_unref (self->course);
  g_free (self->target);
  g_free (self);
}

static Errand *
get_errand (ParvisWindow *window)
{
  return g_object_get_data (G_OBJECT (window), ERRAND);
}

static void
enable_stop (ParvisWindow *window, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), STOP);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
say_done (Errand *self, const char *path)
{
  const ParvisExportNews news = parvis_export_course_read (self->course);
  const char *words = news.small ? _ ("Exported in small type: a PDF on a larger sheet shows more")
                                 : _ (parvis_piece_get (self->kind)->done);

  parvis_feedback_toast_with_action (parvis_window_get_stage (self->window), words,
                                     _ ("Open the Folder"), "win.show-file",
                                     g_variant_new_string (path));
}

static void
say_fault (Errand *self, const GError *error)
{
  g_autofree char *name = g_filename_display_basename (self->target);
  g_autofree char *sentence = parvis_say_error (error, name);

  parvis_feedback_notice (parvis_window_get_stage (self->window), sentence);
}

static void
say_end (Errand *self, const char *path, const GError *error)
{
  GtkWidget *stage = parvis_window_get_stage (self->window);

  parvis_window_show_progress (self->window, NULL, 0);
  if (stage == NULL)
    return;
  if (path != NULL)
    say_done (self, path);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    parvis_feedback_toast (stage, _ ("Stopped: nothing was exported"), FALSE);
  else
    say_fault (self, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ParvisWindow *window = PARVIS_WINDOW (source);
  Errand *self = get_errand (window);
  const gboolean closing = self->closing;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = parvis_export_finish (result, &error);

  say_end (self, path, error);
  g_object_set_data (source, ERRAND, NULL);
  enable_stop (window, FALSE);
  if (closing)
    gtk_window_close (GTK_WINDOW (window));
}

static char *
make_title (Errand *self, const ParvisExportNews *news)
{
  const char *name = _ (parvis_piece_get (news->kind)->name);

  if (g_cancellable_is_cancelled (self->cancellable))
    return g_strdup (_ ("Stopping…"));
  if (news->n_parts == 0)
    /* Translators: what is being exported: "Minutes…". */
    return g_strdup_printf (_ ("%s…"), name);
  /* Translators: what is being exported, its number and how many there are: "Minutes… 4 of 11". */
  return g_strdup_printf (_ ("%s… %u of %u"), name, news->number, news->n_parts);
}

static gboolean
on_step (gpointer user_data)
{
  Errand *self = user_data;
  const ParvisExportNews news = parvis_export_course_read (self->course);
  g_autofree char *title = make_title (self, &news);

  parvis_window_show_progress (self->window, title, news.share);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_patience (gpointer user_data)
{
  Errand *self = user_data;

  self->timer = g_timeout_add (STEP, on_step, self);
  self->shown = TRUE;
  on_step (self);
  return G_SOURCE_REMOVE;
}

static void
stop (Errand *self)
{
  g_cancellable_cancel (self->cancellable);
  if (self->shown)
    on_step (self);
}

static void
stop_export (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  stop (get_errand (window));
}

/* What nobody waits for any more is not written; and the campaign's file is closed last. */
static gboolean
on_close_request (ParvisWindow *window)
{
  Errand *self = get_errand (window);

  if (self == NULL)
    return GDK_EVENT_PROPAGATE;
  self->closing = TRUE;
  stop (self);
  return GDK_EVENT_STOP;
}

static const GActionEntry entries[] = {
  { .name = STOP, .activate = stop_export },
};

void
parvis_errand_add (ParvisWindow *window)
{
  g_return_if_fail (PARVIS_IS_WINDOW (window));
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  enable_stop (window, FALSE);
  g_signal_connect (window, "close-request", G_CALLBACK (on_close_request), NULL);
}

gboolean
parvis_errand_is_under_way (ParvisWindow *window)
{
  g_return_val_if_fail (PARVIS_IS_WINDOW (window), FALSE);
  return get_errand (window) != NULL;
}

void
parvis_errand_run (ParvisWindow *window, const ParvisExportOrder *order)
{
  Errand *self;

  g_return_if_fail (PARVIS_IS_WINDOW (window));
  if (parvis_errand_is_under_way (window))
    return;
  self = g_new0 (Errand, 1);
  self->window = window;
  self->cancellable = g_cancellable_new ();
  self->course = parvis_export_course_new (order->kind);
  self->kind = order->kind;
  self->target = g_strdup (order->target);
  self->timer = g_timeout_add (PATIENCE, on_patience, self);
  g_object_set_data_full (G_OBJECT (window), ERRAND, self, errand_free);
  enable_stop (window, TRUE);
  parvis_export_start (window, order, self->course, self->cancellable, on_written, NULL);
}
