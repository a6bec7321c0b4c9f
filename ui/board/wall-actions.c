/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/wall-actions.h"

#include <glib/gi18n-lib.h>

#include "board/cluster-actions.h"
#include "board/likeness.h"
#include "board/moves.h"
#include "board/reveal.h"
#include "board/targets.h"
#include "board/text-editor.h"
#include "board/tidy.h"
#include "board/verbs.h"
#include "board/wall-focus.h"
#include "board/wall-keys.h"
#include "board/wall-menu.h"
#include "campaign/wall.h"
#include "feedback/feedback.h"

/* In a toast. */
#define QUOTED_LENGTH 40

void
parvis_wall_report (ParvisWall *wall, GError *error)
{
  g_return_if_fail (PARVIS_IS_WALL (wall));
  if (error != NULL)
    parvis_feedback_error (GTK_WIDGET (wall), error);
}

void
parvis_wall_edit_name (ParvisWall *wall, ParvisCluster *cluster, gboolean then_write)
{
  ParvisItemView *view;

  g_return_if_fail (PARVIS_IS_WALL (wall));
  view = parvis_plane_find_item (parvis_wall_get_plane (wall),
                                 -parvis_record_get_id (PARVIS_RECORD (cluster)));
  if (view == NULL || parvis_cluster_get_collapsed (cluster))
    return;
  parvis_cluster_view_edit_name (PARVIS_CLUSTER_VIEW (view), then_write);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GPtrArray) targets = parvis_targets_list (wall, g_variant_get_int64 (parameter));
  ParvisItemView *focus = parvis_targets_get_focus (wall);
  ParvisItemView *item;
  ParvisRecord *record;

  if (targets->len == 0)
    return;
  item = g_ptr_array_index (targets, 0);
  if (g_variant_get_int64 (parameter) == 0 && focus != NULL)
    item = focus;
  record = parvis_item_view_get_record (item);
  if (PARVIS_IS_CLUSTER (record) && !parvis_cluster_get_collapsed (PARVIS_CLUSTER (record)))
    parvis_wall_edit_name (wall, PARVIS_CLUSTER (record), FALSE);
  else if (PARVIS_IS_NOTE (record) && parvis_note_get_hidden (PARVIS_NOTE (record)))
    parvis_feedback_toast (widget, _ ("This note lies face down: reveal it first (V)"), FALSE);
  else
    parvis_text_editor_open (wall, item);
}

static void
select_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisSelection *selection = parvis_wall_get_selection (wall);
  gint64 id = g_variant_get_int64 (parameter);
  ParvisItemView *item = id != 0 ? parvis_plane_find_item (parvis_wall_get_plane (wall), id)
                                 : parvis_targets_get_focus (wall);

  if (item == NULL)
    return;
  if (parvis_item_view_is_selected (item))
    parvis_selection_remove (selection, item);
  else
    parvis_selection_add (selection, item);
}

static void
group_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GPtrArray) targets = parvis_targets_list (wall, g_variant_get_int64 (parameter));
  g_autoptr (GError) error = NULL;
  ParvisCluster *cluster = parvis_verbs_group (parvis_wall_get_plane (wall),
                                               parvis_wall_get_campaign (wall), targets, &error);

  if (cluster != NULL)
    {
      parvis_selection_clear (parvis_wall_get_selection (wall));
      parvis_wall_edit_name (wall, cluster, FALSE);
    }
  else if (error == NULL)
    parvis_feedback_toast (widget, _ ("Choose several notes to group them"), FALSE);
  parvis_wall_report (wall, error);
}

/* The keys stay with what the cluster held. */
static void
ungroup_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GPtrArray) targets = parvis_targets_list (wall, g_variant_get_int64 (parameter));
  ParvisItemView *focus = parvis_targets_get_focus (wall);
  g_autoptr (GError) error = NULL;

  if (focus != NULL && PARVIS_IS_CLUSTER_VIEW (focus))
    focus = g_ptr_array_index (parvis_cluster_view_get_notes (PARVIS_CLUSTER_VIEW (focus)), 0);
  if (parvis_verbs_ungroup (parvis_wall_get_plane (wall), parvis_wall_get_campaign (wall), targets,
                            &error) &&
      focus != NULL && gtk_widget_get_mapped (GTK_WIDGET (focus)))
    parvis_wall_focus_follow (wall, focus);
  parvis_wall_report (wall, error);
}

static void
move (ParvisWall *wall,
      GVariant *parameter,
      gboolean (*way) (ParvisPlane *plane,
                       ParvisCampaign *campaign,
                       GPtrArray *items,
                       GtkDirectionType direction,
                       GError **error))
{
  g_autoptr (GPtrArray) targets = parvis_targets_list_moving (wall);
  ParvisItemView *focus = parvis_targets_get_focus (wall);
  g_autoptr (GError) error = NULL;

  /* What the last key did may not have been drawn yet. */
  parvis_wall_settle (wall);
  if (way (parvis_wall_get_plane (wall), parvis_wall_get_campaign (wall), targets,
           (GtkDirectionType) g_variant_get_int32 (parameter), &error))
    parvis_wall_focus_follow (wall, focus != NULL ? focus : g_ptr_array_index (targets, 0));
  parvis_wall_report (wall, error);
}

static void
nudge_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisItemView *focus = parvis_targets_get_focus (wall);

  if (parvis_campaign_is_read_only (parvis_wall_get_campaign (wall)) ||
      (focus != NULL && !parvis_item_view_is_selected (focus)))
    gtk_widget_activate_action_variant (widget, "wall.go", parameter);
  else
    move (wall, parameter, parvis_moves_nudge);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (PARVIS_WALL (widget), parameter, parvis_moves_step);
}

static void
say_sent (ParvisWall *wall, guint n_notes, ParvisZoneView *zone)
{
  g_autofree char *words = g_strdup_printf (
      /* Translators: %s is a zone. */
      g_dngettext (GETTEXT_PACKAGE, "%u note sent to “%s”", "%u notes sent to “%s”", n_notes),
      n_notes, parvis_zone_view_get_title (zone));

  parvis_feedback_toast (GTK_WIDGET (wall), words, TRUE);
}

/* The keys go on where they were, so that one after the other can be sorted. */
static void
send_to (ParvisWall *wall, gint64 id, ParvisZoneView *zone)
{
  g_autoptr (GPtrArray) targets = parvis_targets_list (wall, id);
  g_autoptr (GPtrArray) notes = parvis_verbs_list_notes (targets);
  ParvisItemView *focus = parvis_targets_get_focus (wall);
  ParvisItemView *heir = parvis_targets_find_heir (wall, targets);
  g_autoptr (GError) error = NULL;

  if (heir == NULL)
    heir = focus;
  if (zone != NULL && parvis_moves_send (parvis_wall_get_plane (wall),
                                         parvis_wall_get_campaign (wall), targets, zone, &error))
    {
      parvis_selection_clear (parvis_wall_get_selection (wall));
      say_sent (wall, notes->len, zone);
      if (heir != NULL)
        parvis_wall_focus_follow (wall, heir);
    }
  parvis_wall_report (wall, error);
}

static void
send_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  GPtrArray *zones = parvis_plane_get_zones (parvis_wall_get_plane (wall));
  guint number = (guint) g_variant_get_int32 (parameter);

  if (number >= 1 && number <= zones->len)
    send_to (wall, 0, g_ptr_array_index (zones, number - 1));
}

static void
park_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);

  send_to (wall, g_variant_get_int64 (parameter),
           parvis_plane_find_parking (parvis_wall_get_plane (wall)));
}

static void
tidy (ParvisWall *wall, GPtrArray *items)
{
  GtkWidget *widget = GTK_WIDGET (wall);
  ParvisItemView *focus = parvis_targets_get_focus (wall);
  g_autoptr (GError) error = NULL;

  parvis_wall_settle (wall);
  if (parvis_tidy_up (parvis_wall_get_plane (wall), parvis_wall_get_campaign (wall), items, &error))
    {
      parvis_feedback_toast (widget, _ ("Tidied up"), TRUE);
      if (focus != NULL)
        parvis_wall_focus_follow (wall, focus);
    }
  else if (error == NULL)
    parvis_feedback_toast (widget, _ ("Everything is tidy already"), FALSE);
  parvis_wall_report (wall, error);
}

/* What is chosen, or else the zone that has the keys. */
static void
tidy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  GPtrArray *selected = parvis_selection_get_items (parvis_wall_get_selection (wall));
  ParvisItemView *focus = parvis_targets_get_focus (wall);

  if (selected->len > 1)
    tidy (wall, selected);
  else if (focus != NULL)
    tidy (wall, parvis_zone_view_get_items (
                    parvis_plane_find_zone (parvis_wall_get_plane (wall), focus)));
}

static void
tidy_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GPtrArray) items = parvis_plane_list_items (parvis_wall_get_plane (wall));

  tidy (wall, items);
}

/* Off again only where all have the flag. */
static void
flag_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GPtrArray) targets = parvis_targets_list (wall, g_variant_get_int64 (parameter));
  g_autoptr (GPtrArray) notes = parvis_verbs_list_notes (targets);
  gboolean flagged = FALSE;
  g_autoptr (GError) error = NULL;

  if (notes->len == 0)
    return;
  for (guint i = 0; i < notes->len && !flagged; i++)
    flagged = !parvis_note_get_flagged (g_ptr_array_index (notes, i));
  parvis_campaign_flag_notes (parvis_wall_get_campaign (wall), (ParvisNote *const *) notes->pdata,
                              notes->len, flagged, &error);
  parvis_wall_report (wall, error);
}

/* @note is one that was deleted, the only one where @n_notes is 1. */
static void
say_deleted (ParvisWall *wall, guint n_notes, ParvisNote *note)
{
  const char *text = parvis_note_get_text (note);
  g_autofree char *start =
      g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), (glong) QUOTED_LENGTH));
  g_autofree char *words = NULL;

  if (n_notes > 1)
    words = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u note deleted", "%u notes deleted", n_notes), n_notes);
  else if (parvis_note_get_hidden (note))
    words = g_strdup (_ ("Face-down note deleted"));
  else if (g_str_equal (start, text))
    words = g_strdup_printf (_ ("Note “%s” deleted"), text);
  else
    /* Translators: the start of a long note. */
    words = g_strdup_printf (_ ("Note “%s…” deleted"), start);
  parvis_feedback_toast (GTK_WIDGET (wall), words, TRUE);
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GPtrArray) targets = parvis_targets_list (wall, g_variant_get_int64 (parameter));
  g_autoptr (GPtrArray) notes = parvis_verbs_list_notes (targets);
  ParvisItemView *heir = parvis_targets_find_heir (wall, targets);
  g_autoptr (ParvisNote) first = NULL;
  guint n_notes = notes->len;
  g_autoptr (GError) error = NULL;

  if (n_notes == 0)
    return;
  first = g_object_ref (g_ptr_array_index (notes, 0));
  if (parvis_campaign_delete_notes (parvis_wall_get_campaign (wall),
                                    (ParvisNote *const *) notes->pdata, n_notes, &error))
    {
      say_deleted (wall, n_notes, first);
      if (heir != NULL)
        parvis_wall_focus_follow (wall, heir);
    }
  parvis_wall_report (wall, error);
}

static void
turn (ParvisWall *wall, GVariant *parameter, gboolean hidden)
{
  g_autoptr (GPtrArray) targets = parvis_targets_list (wall, g_variant_get_int64 (parameter));
  g_autoptr (GPtrArray) notes = parvis_verbs_list_notes (targets);
  g_autoptr (GError) error = NULL;

  parvis_reveal_turn (wall, notes, hidden, &error);
  parvis_wall_report (wall, error);
}

static void
reveal_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn (PARVIS_WALL (widget), parameter, FALSE);
}

static void
conceal_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn (PARVIS_WALL (widget), parameter, TRUE);
}

static void
select_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GPtrArray) items = parvis_plane_list_items (parvis_wall_get_plane (wall));

  parvis_selection_replace (parvis_wall_get_selection (wall), items);
}

static void
select_none_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!parvis_wall_cancel (PARVIS_WALL (widget)))
    gtk_widget_activate_action (widget, "board.find-close", NULL);
}

void
parvis_wall_actions_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "wall.edit", "x", edit_cb);
  gtk_widget_class_install_action (klass, "wall.select", "x", select_cb);
  gtk_widget_class_install_action (klass, "wall.group", "x", group_cb);
  gtk_widget_class_install_action (klass, "wall.ungroup", "x", ungroup_cb);
  gtk_widget_class_install_action (klass, "wall.park", "x", park_cb);
  gtk_widget_class_install_action (klass, "wall.delete", "x", delete_cb);
  gtk_widget_class_install_action (klass, "wall.send", "i", send_cb);
  gtk_widget_class_install_action (klass, "wall.flag", "x", flag_cb);
  gtk_widget_class_install_action (klass, "wall.reveal", "x", reveal_cb);
  gtk_widget_class_install_action (klass, "wall.conceal", "x", conceal_cb);
  gtk_widget_class_install_action (klass, "wall.tidy", "x", tidy_cb);
  gtk_widget_class_install_action (klass, "wall.tidy-all", NULL, tidy_all_cb);
  gtk_widget_class_install_action (klass, "wall.nudge", "i", nudge_cb);
  gtk_widget_class_install_action (klass, "wall.move", "i", move_cb);
  gtk_widget_class_install_action (klass, "wall.select-all", NULL, select_all_cb);
  gtk_widget_class_install_action (klass, "wall.select-none", NULL, select_none_cb);
  parvis_cluster_actions_install (klass);
  parvis_likeness_install (klass);
  parvis_wall_focus_install (klass);
  parvis_wall_menu_install (klass);
  parvis_wall_keys_bind (klass);
}

void
parvis_wall_actions_close (ParvisWall *wall)
{
  static const char *const writing[] = { "wall.edit", "wall.group",       "wall.ungroup",
                                         "wall.park", "wall.delete",      "wall.send",
                                         "wall.flag", "wall.reveal",      "wall.conceal",
                                         "wall.tidy", "wall.tidy-all",    "wall.move",
                                         "wall.fold", "wall.choose-tint", "wall.write" };

  g_return_if_fail (PARVIS_IS_WALL (wall));
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (wall), writing[i], FALSE);
}
