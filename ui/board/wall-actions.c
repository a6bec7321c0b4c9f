/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/wall-actions.h"

#include <glib/gi18n-lib.h>

#include "board/cluster-actions.h"
#include "board/likeness.h"
#include "board/nearest.h"
#include "board/reveal.h"
#include "board/text-editor.h"
#include "board/verbs.h"
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

static ParvisItemView *
get_focus (ParvisWall *wall)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (wall));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (wall)))
    return NULL;
  if (PARVIS_IS_ITEM_VIEW (focus))
    return PARVIS_ITEM_VIEW (focus);
  return PARVIS_ITEM_VIEW (gtk_widget_get_ancestor (focus, PARVIS_TYPE_ITEM_VIEW));
}

/* (transfer full) (element-type ParvisItemView), held */
static GPtrArray *
list_targets (ParvisWall *wall, GVariant *parameter)
{
  gint64 id = g_variant_get_int64 (parameter);
  GPtrArray *selected = parvis_selection_get_items (parvis_wall_get_selection (wall));
  ParvisItemView *item =
      id != 0 ? parvis_plane_find_item (parvis_wall_get_plane (wall), id) : get_focus (wall);
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_object_unref);

  if (selected->len > 0 && (id == 0 || (item != NULL && parvis_item_view_is_selected (item))))
    for (guint i = 0; i < selected->len; i++)
      g_ptr_array_add (targets, g_object_ref (g_ptr_array_index (selected, i)));
  else if (item != NULL)
    g_ptr_array_add (targets, g_object_ref (item));
  return targets;
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GPtrArray) targets = list_targets (wall, parameter);
  ParvisItemView *focus = get_focus (wall);
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
  ParvisItemView *item =
      id != 0 ? parvis_plane_find_item (parvis_wall_get_plane (wall), id) : get_focus (wall);

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
  g_autoptr (GPtrArray) targets = list_targets (wall, parameter);
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

typedef gboolean (*Verb) (ParvisPlane *plane,
                          ParvisCampaign *campaign,
                          GPtrArray *items,
                          GError **error);

static void
run (ParvisWall *wall, GVariant *parameter, Verb verb)
{
  g_autoptr (GPtrArray) targets = list_targets (wall, parameter);
  g_autoptr (GError) error = NULL;

  verb (parvis_wall_get_plane (wall), parvis_wall_get_campaign (wall), targets, &error);
  parvis_wall_report (wall, error);
}

static void
ungroup_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  run (PARVIS_WALL (widget), parameter, parvis_verbs_ungroup);
}

static void
park_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  run (PARVIS_WALL (widget), parameter, parvis_verbs_park);
}

/* @text is NULL where it lay face down. */
static void
say_deleted (ParvisWall *wall, guint n_notes, const char *text)
{
  g_autofree char *start =
      text == NULL
          ? NULL
          : g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), (glong) QUOTED_LENGTH));
  g_autofree char *words = NULL;

  if (n_notes > 1)
    words = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u note deleted", "%u notes deleted", n_notes), n_notes);
  else if (text == NULL)
    words = g_strdup (_ ("Face-down note deleted"));
  else if (g_str_equal (start, text))
    words = g_strdup_printf (_ ("Note “%s” deleted"), text);
  else
    /* Translators: the start of a long note. */
    words = g_strdup_printf (_ ("Note “%s…” deleted"), start);
  parvis_feedback_toast (GTK_WIDGET (wall), words, TRUE);
}

/* The item that the keys go to when @targets are gone. */
static ParvisItemView *
find_heir (ParvisWall *wall, GPtrArray *targets)
{
  ParvisPlane *plane = parvis_wall_get_plane (wall);
  ParvisItemView *focus = get_focus (wall);
  g_autoptr (GPtrArray) items = parvis_plane_list_items (plane);
  ParvisItemView *heir = NULL;
  float best = G_MAXFLOAT;
  graphene_rect_t from;

  if (focus == NULL)
    return NULL;
  from = parvis_plane_get_box (plane, focus);
  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);
      graphene_rect_t box = parvis_plane_get_box (plane, item);
      float distance = graphene_point_distance (&from.origin, &box.origin, NULL, NULL);

      if (distance < best && !g_ptr_array_find (targets, item, NULL) &&
          !g_ptr_array_find (targets, gtk_widget_get_parent (GTK_WIDGET (item)), NULL))
        {
          best = distance;
          heir = item;
        }
    }
  return heir;
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GPtrArray) targets = list_targets (wall, parameter);
  g_autoptr (GPtrArray) notes = parvis_verbs_list_notes (targets);
  ParvisItemView *heir = find_heir (wall, targets);
  g_autofree char *text = NULL;
  guint n_notes = notes->len;
  g_autoptr (GError) error = NULL;

  if (n_notes == 0)
    return;
  if (!parvis_note_get_hidden (g_ptr_array_index (notes, 0)))
    text = g_strdup (parvis_note_get_text (g_ptr_array_index (notes, 0)));
  if (parvis_campaign_delete_notes (parvis_wall_get_campaign (wall),
                                    (ParvisNote *const *) notes->pdata, n_notes, &error))
    {
      say_deleted (wall, n_notes, text);
      if (heir != NULL && gtk_widget_get_root (GTK_WIDGET (heir)) != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (heir));
    }
  parvis_wall_report (wall, error);
}

static void
turn (ParvisWall *wall, GVariant *parameter, gboolean hidden)
{
  g_autoptr (GPtrArray) targets = list_targets (wall, parameter);
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
go_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisPlane *plane = parvis_wall_get_plane (wall);
  ParvisItemView *focus = get_focus (wall);
  g_autoptr (GPtrArray) items = parvis_plane_list_items (plane);
  g_autofree graphene_rect_t *boxes = g_new (graphene_rect_t, MAX (items->len, 1));
  graphene_rect_t from;
  int next;

  if (focus == NULL)
    return;
  from = parvis_plane_get_box (plane, focus);
  for (guint i = 0; i < items->len; i++)
    boxes[i] = parvis_plane_get_box (plane, g_ptr_array_index (items, i));
  next = parvis_nearest_box (&from, (GtkDirectionType) g_variant_get_int32 (parameter), boxes,
                             items->len);
  if (next >= 0)
    gtk_widget_grab_focus (g_ptr_array_index (items, next));
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GVariant) none = g_variant_ref_sink (g_variant_new_int64 (0));
  g_autoptr (GPtrArray) targets = list_targets (wall, none);
  g_autoptr (GError) error = NULL;

  parvis_verbs_step (parvis_wall_get_plane (wall), parvis_wall_get_campaign (wall), targets,
                     (GtkDirectionType) g_variant_get_int32 (parameter), &error);
  parvis_wall_report (wall, error);
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

static void
bind (GtkWidgetClass *klass, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding_action (klass, key, modifiers, action, "x", (gint64) 0);
}

static void
bind_arrows (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key, pad;
    GtkDirectionType direction;
  } arrows[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    for (int pad = 0; pad < 2; pad++)
      {
        guint key = pad ? arrows[i].pad : arrows[i].key;

        gtk_widget_class_add_binding_action (klass, key, 0, "wall.go", "i", arrows[i].direction);
        gtk_widget_class_add_binding_action (klass, key, GDK_SHIFT_MASK, "wall.move", "i",
                                             arrows[i].direction);
      }
}

static void
bind_keys (GtkWidgetClass *klass)
{
  bind (klass, GDK_KEY_F2, 0, "wall.edit");
  bind (klass, GDK_KEY_Return, 0, "wall.edit");
  bind (klass, GDK_KEY_KP_Enter, 0, "wall.edit");
  bind (klass, GDK_KEY_g, 0, "wall.group");
  bind (klass, GDK_KEY_g, GDK_CONTROL_MASK, "wall.group");
  bind (klass, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "wall.ungroup");
  bind (klass, GDK_KEY_p, 0, "wall.park");
  bind (klass, GDK_KEY_v, 0, "wall.reveal");
  bind (klass, GDK_KEY_v, GDK_SHIFT_MASK, "wall.conceal");
  bind (klass, GDK_KEY_Delete, 0, "wall.delete");
  bind (klass, GDK_KEY_KP_Delete, 0, "wall.delete");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_a, GDK_CONTROL_MASK, "wall.select-all", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "wall.select-none", NULL);
  bind_arrows (klass);
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
  gtk_widget_class_install_action (klass, "wall.reveal", "x", reveal_cb);
  gtk_widget_class_install_action (klass, "wall.conceal", "x", conceal_cb);
  gtk_widget_class_install_action (klass, "wall.go", "i", go_cb);
  gtk_widget_class_install_action (klass, "wall.move", "i", move_cb);
  gtk_widget_class_install_action (klass, "wall.select-all", NULL, select_all_cb);
  gtk_widget_class_install_action (klass, "wall.select-none", NULL, select_none_cb);
  parvis_cluster_actions_install (klass);
  bind_keys (klass);
  parvis_likeness_install (klass);
}
