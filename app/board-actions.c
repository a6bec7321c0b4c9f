/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board-actions.h"

#include <glib/gi18n.h>

#include "board/picture.h"
#include "export-dialog.h"
#include "export-task.h"
#include "feedback/choose-file.h"
#include "feedback/feedback.h"

/* Before this is over, there is nothing to say; in milliseconds. */
#define PATIENCE 1000
#define STEP 250
#define ERRAND "parvis-board-errand"

/* One picture, from the dialog to the file; the window's while it is written. */
typedef struct
{
  GWeakRef window;
  char *campaign; /* its path */
  char *board;
  GCancellable *cancellable;
  ParvisExportCourse *course; /* NULL until it is written */
  AdwToast *toast;            /* NULL until it takes long */
  guint timer;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *self = data;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_weak_ref_clear (&self->window);
  g_clear_object (&self->toast);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->course, g_atomic_rc_box_release);
  g_free (self->campaign);
  g_free (self->board);
  g_free (self);
}

static ParvisSequence *
find_wall (ParvisWindow *window)
{
  ParvisCampaign *campaign = parvis_window_get_campaign (window);
  ParvisSequence *sequence = NULL;

  if (campaign != NULL)
    sequence = parvis_campaign_get_stop_sequence (campaign, parvis_campaign_get_stop (campaign));
  return sequence != NULL && parvis_sequence_get_kind (sequence) == PARVIS_KIND_COLLECT ? sequence
                                                                                        : NULL;
}

static void
enable (ParvisWindow *window, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update (ParvisWindow *window)
{
  gboolean busy = g_object_get_data (G_OBJECT (window), ERRAND) != NULL;

  enable (window, "export-board", !busy && find_wall (window) != NULL);
  enable (window, "stop-export", busy);
}

static void
say_done (Errand *self, GtkWidget *stage, const char *path)
{
  const char *words = self->course->small
                          ? _ ("Exported in small type: a PDF on a larger sheet shows more")
                          : _ ("The picture of the board is exported");

  parvis_feedback_toast_with_action (stage, words, _ ("Open the Folder"), "win.show-file",
                                     g_variant_new_string (path));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ParvisWindow *window = PARVIS_WINDOW (source);
  GtkWidget *stage = parvis_window_get_stage (window);
  Errand *self = g_object_get_data (source, ERRAND);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = parvis_export_finish (result, &error);

  if (stage != NULL && path != NULL)
    say_done (self, stage, path);
  else if (stage != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    parvis_feedback_toast (stage, _ ("Stopped: no picture was made"), FALSE);
  else if (stage != NULL)
    parvis_feedback_error (stage, error);
  g_object_set_data (source, ERRAND, NULL);
  update (window);
}

static gboolean
on_step (gpointer user_data)
{
  Errand *self = user_data;
  g_autoptr (ParvisWindow) window = g_weak_ref_get (&self->window);
  GtkWidget *stage = window != NULL ? parvis_window_get_stage (window) : NULL;
  g_autofree char *title = NULL;

  if (stage == NULL)
    return G_SOURCE_CONTINUE;
  /* Translators: while it is made; then how much of it is done. */
  title = g_strdup_printf (_ ("Picture of the board: %d %%"),
                           g_atomic_int_get (&self->course->percent));
  if (self->toast == NULL)
    self->toast =
        g_object_ref (parvis_feedback_lasting_toast (stage, title, _ ("Stop"), "win.stop-export"));
  else
    adw_toast_set_title (self->toast, title);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_patience (gpointer user_data)
{
  Errand *self = user_data;

  self->timer = g_timeout_add (STEP, on_step, self);
  on_step (self);
  return G_SOURCE_REMOVE;
}

static void
on_chosen (GtkFileChooser *chooser, const char *path, gpointer data)
{
  Errand *asked = data, *self;
  g_autoptr (ParvisWindow) window = g_weak_ref_get (&asked->window);
  g_autofree char *target = parvis_export_dialog_complete (chooser, path);

  if (window == NULL || g_object_get_data (G_OBJECT (window), ERRAND) != NULL)
    return;
  self = g_new0 (Errand, 1);
  g_weak_ref_init (&self->window, window);
  self->cancellable = g_cancellable_new ();
  self->course = g_atomic_rc_box_new0 (ParvisExportCourse);
  self->timer = g_timeout_add (PATIENCE, on_patience, self);
  g_object_set_data_full (G_OBJECT (window), ERRAND, self, errand_free);
  update (window);
  parvis_export_start (window,
                       &(ParvisExportOrder){
                           .kind = PARVIS_PIECE_BOARD,
                           .campaign = asked->campaign,
                           .target = target,
                           .paper = parvis_export_dialog_get_size (chooser),
                           .board = asked->board,
                       },
                       self->course, self->cancellable, on_written, NULL);
}

static void
export_board (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ParvisWindow *window = user_data;
  ParvisCampaign *campaign = parvis_window_get_campaign (window);
  ParvisSequence *sequence = find_wall (window);
  GtkFileChooser *chooser = parvis_choose_file_new (
      GTK_WINDOW (window), _ ("Export a Picture of the Board"), GTK_FILE_CHOOSER_ACTION_SAVE);
  Errand *errand = g_new0 (Errand, 1);

  parvis_export_dialog_add_form (chooser, _ ("PNG pictures"), "*.png");
  parvis_export_dialog_add_form (chooser, _ ("PDF documents"), "*.pdf");
  parvis_export_dialog_add_form (chooser, _ ("SVG drawings"), "*.svg");
  parvis_export_dialog_add_sizes (chooser);
  parvis_export_dialog_suggest (window, chooser, parvis_sequence_get_title (sequence), ".png");
  g_weak_ref_init (&errand->window, window);
  errand->campaign = g_strdup (parvis_campaign_get_path (campaign));
  errand->board = parvis_picture_name_wall (campaign, sequence);
  parvis_choose_file_run (chooser, on_chosen, errand, errand_free);
}

static void
stop_export (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  Errand *errand = g_object_get_data (G_OBJECT (window), ERRAND);

  if (errand != NULL)
    g_cancellable_cancel (errand->cancellable);
}

static void
follow_campaign (ParvisWindow *window)
{
  ParvisCampaign *campaign = parvis_window_get_campaign (window);

  if (campaign != NULL)
    g_signal_connect_object (campaign, "notify::stop", G_CALLBACK (update), window,
                             G_CONNECT_SWAPPED);
  update (window);
}

static const GActionEntry entries[] = {
  { .name = "export-board", .activate = export_board },
  { .name = "stop-export", .activate = stop_export },
};

void
parvis_board_actions_add (ParvisWindow *window)
{
  g_return_if_fail (PARVIS_IS_WINDOW (window));
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect (window, "notify::campaign", G_CALLBACK (follow_campaign), NULL);
  follow_campaign (window);
}
