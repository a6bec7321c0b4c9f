/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/window-actions.h"

#include <glib/gi18n-lib.h>

#include "feedback/feedback.h"
#include "window/details.h"
#include "window/history.h"
#include "window/importer.h"
#include "window/redactor.h"
#include "window/roadmap-importer.h"
#include "words/words.h"

static void
report (ParvisWindow *window, gboolean done, GError **error)
{
  if (!done)
    parvis_feedback_error (parvis_window_get_stage (window), *error);
}

static char *
describe (const ParvisDeed *deed)
{
  return deed != NULL ? parvis_words_deed (deed) : g_strdup ("");
}

/* A toast's button takes the focus away with it. */
static void
leave_toast (ParvisWindow *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GType toast = g_type_from_name ("AdwToastWidget");

  if (focus != NULL && toast != G_TYPE_INVALID && gtk_widget_get_ancestor (focus, toast) != NULL)
    parvis_window_take_focus (window);
}

static gboolean
refuse (ParvisWindow *window)
{
  const char *reason = parvis_history_get_refusal (parvis_window_get_campaign (window));

  leave_toast (window);
  if (reason != NULL)
    parvis_feedback_toast (parvis_window_get_stage (window), reason, FALSE);
  return reason != NULL;
}

/* What goes or comes may be on another page, so it is said. */
static void
undo (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ParvisCampaign *campaign = parvis_window_get_campaign (window);
  g_autofree char *deed = describe (parvis_campaign_get_undoable (campaign));
  /* Translators: what was undone, such as "group 3 notes". */
  g_autofree char *title = g_strdup_printf (_ ("Undone: %s"), deed);
  g_autoptr (GError) error = NULL;

  if (refuse (window))
    return;
  if (parvis_campaign_undo (campaign, &error))
    parvis_feedback_toast (parvis_window_get_stage (window), title, FALSE);
  else
    report (window, FALSE, &error);
}

static void
redo (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ParvisCampaign *campaign = parvis_window_get_campaign (window);
  g_autofree char *deed = describe (parvis_campaign_get_redoable (campaign));
  /* Translators: what was redone, such as "group 3 notes". */
  g_autofree char *title = g_strdup_printf (_ ("Redone: %s"), deed);
  g_autoptr (GError) error = NULL;

  if (refuse (window))
    return;
  if (parvis_campaign_redo (campaign, &error))
    parvis_feedback_toast (parvis_window_get_stage (window), title, FALSE);
  else
    report (window, FALSE, &error);
}

static void
move_to (ParvisWindow *window, int stop)
{
  ParvisCampaign *campaign = parvis_window_get_campaign (window);
  g_autoptr (GError) error = NULL;

  if (stop < 0 || stop >= parvis_campaign_get_n_stops (campaign) ||
      stop == parvis_campaign_get_stop (campaign))
    return;
  report (window, parvis_campaign_go (campaign, stop, &error), &error);
}

static void
go (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  move_to (window, g_variant_get_int32 (parameter));
}

static void
next (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  move_to (window, parvis_campaign_get_stop (parvis_window_get_campaign (window)) + 1);
}

static void
previous (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  move_to (window, parvis_campaign_get_stop (parvis_window_get_campaign (window)) - 1);
}

static void
start (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  parvis_window_set_campaign (window, NULL, NULL);
}

static void
details (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gtk_window_present (
      GTK_WINDOW (parvis_details_new (GTK_WINDOW (window), parvis_window_get_campaign (window))));
}

static void
import_notes (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  parvis_importer_run (window);
}

static void
import_roadmap (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  parvis_roadmap_importer_run (window);
}

static void
redact (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gtk_window_present (GTK_WINDOW (parvis_redactor_new (window)));
}

static void
shortcuts (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/parvis/Parvis/ui/window/shortcuts.ui");
  GtkWindow *help = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (help, window);
  gtk_window_present (help);
}

static void
project (GSimpleAction *action, GVariant *state, gpointer window)
{
  parvis_window_set_projecting (window, g_variant_get_boolean (state));
}

static void
look (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  double across, down;

  g_variant_get (parameter, "(dd)", &across, &down);
  parvis_window_look (window, across, down);
}

static void
turn (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  parvis_window_turn (window, g_variant_get_int32 (parameter));
}

static void
veil (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  parvis_window_veil (window, g_variant_get_uint32 (parameter));
}

static const GActionEntry entries[] = {
  { .name = "undo", .activate = undo },
  { .name = "redo", .activate = redo },
  { .name = "next", .activate = next },
  { .name = "previous", .activate = previous },
  { .name = "go", .activate = go, .parameter_type = "i" },
  { .name = "start", .activate = start },
  { .name = "details", .activate = details },
  { .name = "import-notes", .activate = import_notes },
  { .name = "import-roadmap", .activate = import_roadmap },
  { .name = "redact", .activate = redact },
  { .name = "project", .state = "false", .change_state = project },
  { .name = "look", .activate = look, .parameter_type = "(dd)" },
  { .name = "turn", .activate = turn, .parameter_type = "i" },
  { .name = "veil", .activate = veil, .parameter_type = "u" },
  { .name = "shortcuts", .activate = shortcuts },
};

static void
enable (ParvisWindow *window, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
parvis_window_actions_add (ParvisWindow *window)
{
  g_return_if_fail (PARVIS_IS_WINDOW (window));
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
parvis_window_actions_add_road (ParvisWindow *window, ParvisWorkspace *workspace)
{
  g_autoptr (GPropertyAction) action = NULL;

  g_return_if_fail (PARVIS_IS_WINDOW (window));
  action = g_property_action_new ("road", workspace, "road-shown");
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
}

void
parvis_window_actions_say_projecting (ParvisWindow *window, gboolean projecting)
{
  GAction *action;

  g_return_if_fail (PARVIS_IS_WINDOW (window));
  action = g_action_map_lookup_action (G_ACTION_MAP (window), "project");
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (projecting));
}

void
parvis_window_actions_update (ParvisWindow *window, ParvisCampaign *campaign, gboolean alone)
{
  const gboolean can = campaign != NULL && !alone;
  int stop = 0, n_stops = 0;

  g_return_if_fail (PARVIS_IS_WINDOW (window));
  if (campaign != NULL)
    {
      stop = parvis_campaign_get_stop (campaign);
      n_stops = parvis_campaign_get_n_stops (campaign);
    }
  enable (window, "undo", can && parvis_campaign_get_undoable (campaign) != NULL);
  enable (window, "redo", can && parvis_campaign_get_redoable (campaign) != NULL);
  enable (window, "next", can && stop + 1 < n_stops);
  enable (window, "previous", can && stop > 0);
  enable (window, "go", can);
  enable (window, "start", can);
  enable (window, "details", can);
  enable (window, "project", can);
  enable (window, "import-notes", can && !parvis_campaign_is_read_only (campaign));
  enable (window, "import-roadmap", can && !parvis_campaign_is_read_only (campaign));
  enable (window, "redact", can && !parvis_campaign_is_read_only (campaign));
}
