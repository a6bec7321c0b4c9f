/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-actions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "errand.h"
#include "export-dialog.h"
#include "feedback/choose-file.h"

/* Where one export comes from. */
typedef struct
{
  GWeakRef window;
  char *campaign; /* its path */
  ParvisPieceKind kind;
  gint64 vote;
  gint64 service;
  ParvisBallotNumbers ballots;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_weak_ref_clear (&errand->window);
  g_free (errand->campaign);
  g_free (errand);
}

/* The file as it was named, with the ending that its kind needs. */
static char *
complete (const char *path, const char *suffix)
{
  return g_str_has_suffix (path, suffix) ? g_strdup (path) : g_strconcat (path, suffix, NULL);
}

static void
on_chosen (GtkFileChooser *chooser, const char *path, gpointer data)
{
  Errand *errand = data;
  g_autoptr (ParvisWindow) window = g_weak_ref_get (&errand->window);
  g_autofree char *target = NULL;
  ParvisExportOrder order = {
    .kind = errand->kind,
    .paper = PARVIS_PAPER_A3,
    .campaign = errand->campaign,
  };

  if (window == NULL)
    return;
  if (errand->kind == PARVIS_PIECE_POSTER || errand->kind == PARVIS_PIECE_OUTCOME)
    {
      order.paper = parvis_export_dialog_get_size (chooser);
      order.bleed = parvis_export_dialog_get_bleed (chooser);
      target = parvis_export_dialog_complete (chooser, path);
    }
  else
    target = complete (path, parvis_piece_get (errand->kind)->suffix);
  order.target = target;
  order.vote = errand->vote;
  order.service = errand->service;
  order.ballots = errand->ballots;
  parvis_errand_run (window, &order);
}

static Errand *
errand_new (ParvisWindow *window, ParvisPieceKind kind)
{
  Errand *errand = g_new0 (Errand, 1);

  g_weak_ref_init (&errand->window, window);
  errand->campaign = g_strdup (parvis_campaign_get_path (parvis_window_get_campaign (window)));
  errand->kind = kind;
  return errand;
}

static GtkFileChooser *
make_chooser (ParvisWindow *window, ParvisPieceKind kind)
{
  const ParvisPiece *piece = parvis_piece_get (kind);
  const gboolean folder = *piece->suffix == '\0';
  GtkFileChooser *chooser = parvis_choose_file_new (GTK_WINDOW (window), _ (piece->title),
                                                    folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                                           : GTK_FILE_CHOOSER_ACTION_SAVE);

  if (piece->form != NULL)
    {
      g_autofree char *pattern = g_strconcat ("*", piece->suffix, NULL);

      parvis_choose_file_add_pattern (chooser, _ (piece->form), pattern);
    }
  if (!folder)
    parvis_export_dialog_suggest (window, chooser, _ (piece->name), piece->suffix);
  return chooser;
}

/* The action's name says which. */
static ParvisPieceKind
find_kind (GSimpleAction *action)
{
  const char *option = g_action_get_name (G_ACTION (action)) + strlen ("export-");
  guint kind = 0;

  while (!g_str_equal (parvis_piece_get ((ParvisPieceKind) kind)->option, option))
    kind++;
  return (ParvisPieceKind) kind;
}

static void
export_piece (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ParvisPieceKind kind = find_kind (action);

  parvis_choose_file_run (make_chooser (window, kind), on_chosen, errand_new (window, kind),
                          errand_free);
}

/* Or what became of it. */
static void
export_poster (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ParvisPieceKind kind = find_kind (action);
  const ParvisPiece *piece = parvis_piece_get (kind);
  GtkFileChooser *chooser =
      parvis_choose_file_new (GTK_WINDOW (window), _ (piece->title), GTK_FILE_CHOOSER_ACTION_SAVE);

  parvis_export_dialog_add_form (chooser, _ ("PDF documents"), "*.pdf");
  parvis_export_dialog_add_form (chooser, _ ("PNG pictures"), "*.png");
  parvis_export_dialog_add_form (chooser, _ ("SVG drawings"), "*.svg");
  parvis_export_dialog_suggest (window, chooser, _ (piece->name), piece->suffix);
  parvis_export_dialog_add_sizes (chooser);
  parvis_export_dialog_add_bleed (chooser);
  parvis_choose_file_run (chooser, on_chosen, errand_new (window, kind), errand_free);
}

/* Of the service that is said, or of all. */
static void
export_plan (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GtkFileChooser *chooser = make_chooser (window, PARVIS_PIECE_PLAN);
  Errand *errand = errand_new (window, PARVIS_PIECE_PLAN);
  ParvisService *service;

  errand->service = g_variant_get_int64 (parameter);
  service = parvis_campaign_find (parvis_window_get_campaign (window), PARVIS_TYPE_SERVICE,
                                  errand->service);
  if (service != NULL)
    {
      /* Translators: what a file is called; then a service. */
      g_autofree char *name =
          g_strdup_printf (C_ ("file", "Roadmap, %s"), parvis_service_get_name (service));

      parvis_export_dialog_suggest (window, chooser, name, ".pdf");
    }
  parvis_choose_file_run (chooser, on_chosen, errand, errand_free);
}

static void
export_ballots (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GtkFileChooser *chooser = make_chooser (window, PARVIS_PIECE_BALLOTS);
  Errand *errand = errand_new (window, PARVIS_PIECE_BALLOTS);
  g_autofree char *name = NULL;
  ParvisSequence *sequence;

  g_variant_get (parameter, "(xuu)", &errand->vote, &errand->ballots.n_agents,
                 &errand->ballots.n_users);
  sequence = parvis_campaign_find (parvis_window_get_campaign (window), PARVIS_TYPE_SEQUENCE,
                                   errand->vote);
  /* Translators: what a file is called; then a sequence, as "Choose the qualities". */
  name = g_strdup_printf (C_ ("file", "Ballots, %s"), parvis_sequence_get_title (sequence));
  parvis_export_dialog_suggest (window, chooser, name, ".pdf");
  parvis_choose_file_run (chooser, on_chosen, errand, errand_free);
}

static void
show_file (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autofree char *folder = g_path_get_dirname (g_variant_get_string (parameter, NULL));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  gtk_show_uri (window, uri, GDK_CURRENT_TIME);
}

static const GActionEntry entries[] = {
  { .name = "export-poster", .activate = export_poster },
  { .name = "export-outcome", .activate = export_poster },
  { .name = "export-roadmap", .activate = export_piece },
  { .name = "export-roadmap-pdf", .activate = export_plan, .parameter_type = "x" },
  { .name = "export-calendar", .activate = export_piece },
  { .name = "export-minutes", .activate = export_piece },
  { .name = "export-slides", .activate = export_piece },
  { .name = "export-records", .activate = export_piece },
  { .name = "export-json", .activate = export_piece },
  { .name = "export-all", .activate = export_piece },
  { .name = "export-signoff", .activate = export_piece },
  { .name = "export-ballots", .activate = export_ballots, .parameter_type = "(xuu)" },
  { .name = "show-file", .activate = show_file, .parameter_type = "s" },
};

static void
update (ParvisWindow *window)
{
  const gboolean any = parvis_window_get_campaign (window) != NULL;
  const gboolean busy = parvis_errand_is_under_way (window);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), entries[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                                   any && (!busy || g_str_equal (entries[i].name, "show-file")));
    }
}

void
parvis_export_actions_add (ParvisWindow *window)
{
  g_return_if_fail (PARVIS_IS_WINDOW (window));
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect (window, "notify::campaign", G_CALLBACK (update), NULL);
  g_signal_connect (window, "action-enabled-changed::stop-export", G_CALLBACK (update), NULL);
  update (window);
}
