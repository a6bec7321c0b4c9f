/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board-actions.h"

#include <glib/gi18n.h>

#include "board/picture.h"
#include "errand.h"
#include "export-dialog.h"
#include "feedback/choose-file.h"

/* One picture, from the dialog on. */
typedef struct
{
  GWeakRef window;
  char *campaign; /* its path */
  char *board;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *self = data;

  g_weak_ref_clear (&self->window);
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
update (ParvisWindow *window)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "export-board");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               !parvis_errand_is_under_way (window) && find_wall (window) != NULL);
}

static void
on_chosen (GtkFileChooser *chooser, const char *path, gpointer data)
{
  Errand *errand = data;
  g_autoptr (ParvisWindow) window = g_weak_ref_get (&errand->window);
  g_autofree char *target = parvis_export_dialog_complete (chooser, path);

  if (window != NULL)
    parvis_errand_run (window, &(ParvisExportOrder){
                                   .kind = PARVIS_PIECE_BOARD,
                                   .campaign = errand->campaign,
                                   .target = target,
                                   .paper = parvis_export_dialog_get_size (chooser),
                                   .board = errand->board,
                               });
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
};

void
parvis_board_actions_add (ParvisWindow *window)
{
  g_return_if_fail (PARVIS_IS_WINDOW (window));
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect (window, "notify::campaign", G_CALLBACK (follow_campaign), NULL);
  g_signal_connect (window, "action-enabled-changed::stop-export", G_CALLBACK (update), NULL);
  follow_campaign (window);
}
