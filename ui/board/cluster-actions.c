/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/cluster-actions.h"

#include <glib/gi18n-lib.h>

#include "board/tint-menu.h"
#include "board/wall-actions.h"
#include "campaign/wall.h"
#include "feedback/feedback.h"

static ParvisClusterView *
cluster_of (GtkWidget *widget)
{
  if (widget == NULL || PARVIS_IS_CLUSTER_VIEW (widget))
    return (ParvisClusterView *) widget;
  return (ParvisClusterView *) gtk_widget_get_ancestor (widget, PARVIS_TYPE_CLUSTER_VIEW);
}

static ParvisClusterView *
find_cluster (ParvisWall *wall, gint64 id)
{
  GPtrArray *selected = parvis_selection_get_items (parvis_wall_get_selection (wall));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (wall));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  ParvisClusterView *found = NULL;

  if (id != 0)
    return cluster_of ((GtkWidget *) parvis_plane_find_item (parvis_wall_get_plane (wall), id));
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (wall)))
    found = cluster_of (focus);
  for (guint i = 0; found == NULL && i < selected->len; i++)
    found = cluster_of (g_ptr_array_index (selected, i));
  return found;
}

static void
fold_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisClusterView *view = find_cluster (wall, g_variant_get_int64 (parameter));
  g_autoptr (GError) error = NULL;
  ParvisCluster *cluster;

  if (view == NULL)
    return;
  cluster = parvis_cluster_view_get_cluster (view);
  if (gtk_widget_get_focus_child (GTK_WIDGET (view)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (view));
  parvis_campaign_fold_cluster (parvis_wall_get_campaign (wall), cluster,
                                !parvis_cluster_get_collapsed (cluster), &error);
  parvis_wall_report (wall, error);
}

static void
name_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GError) error = NULL;
  ParvisClusterView *view;
  const char *name;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &name);
  view = find_cluster (wall, -id);
  if (view == NULL)
    return;
  parvis_campaign_name_cluster (parvis_wall_get_campaign (wall),
                                parvis_cluster_view_get_cluster (view), name, &error);
  parvis_wall_report (wall, error);
}

static void
tint_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  g_autoptr (GError) error = NULL;
  ParvisClusterView *view;
  const char *nick;
  gint64 id;
  int tint;

  g_variant_get (parameter, "(x&s)", &id, &nick);
  view = find_cluster (wall, id);
  if (view == NULL || !parvis_enum_from_nick (PARVIS_TYPE_TINT, nick, &tint) ||
      tint == (int) parvis_cluster_get_tint (parvis_cluster_view_get_cluster (view)))
    return;
  parvis_campaign_tint_cluster (parvis_wall_get_campaign (wall),
                                parvis_cluster_view_get_cluster (view), (ParvisTint) tint, &error);
  parvis_wall_report (wall, error);
}

static void
choose_tint_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisClusterView *view = find_cluster (wall, g_variant_get_int64 (parameter));

  if (view != NULL && !parvis_campaign_is_read_only (parvis_wall_get_campaign (wall)))
    parvis_tint_menu_open (wall, view);
}

void
parvis_cluster_actions_say_merged (ParvisWall *wall, ParvisCluster *cluster)
{
  ParvisItemView *view = parvis_plane_find_item (parvis_wall_get_plane (wall),
                                                 -parvis_record_get_id (PARVIS_RECORD (cluster)));
  const char *name = parvis_cluster_get_name (cluster);
  /* Translators: one cluster was dropped on another; the name of both from now on. */
  g_autofree char *words = g_strdup_printf (_ ("The two clusters are one: “%s”"), name);

  parvis_feedback_toast (GTK_WIDGET (wall),
                         name[0] != '\0' ? words : _ ("The two clusters are one"), TRUE);
  if (view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (view));
}

void
parvis_cluster_actions_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "wall.fold", "x", fold_cb);
  gtk_widget_class_install_action (klass, "wall.name", "(xs)", name_cb);
  gtk_widget_class_install_action (klass, "wall.tint", "(xs)", tint_cb);
  gtk_widget_class_install_action (klass, "wall.choose-tint", "x", choose_tint_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, 0, "wall.fold", "x", (gint64) 0);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_t, 0, "wall.choose-tint", "x", (gint64) 0);
}
