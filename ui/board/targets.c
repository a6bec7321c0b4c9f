/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/targets.h"

ParvisItemView *
parvis_targets_get_focus (ParvisWall *wall)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (wall));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (wall)))
    return NULL;
  if (PARVIS_IS_ITEM_VIEW (focus))
    return PARVIS_ITEM_VIEW (focus);
  return PARVIS_ITEM_VIEW (gtk_widget_get_ancestor (focus, PARVIS_TYPE_ITEM_VIEW));
}

static GPtrArray *
list (ParvisItemView *item, GPtrArray *selected)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; selected != NULL && i < selected->len; i++)
    g_ptr_array_add (targets, g_object_ref (g_ptr_array_index (selected, i)));
  if (selected == NULL && item != NULL)
    g_ptr_array_add (targets, g_object_ref (item));
  return targets;
}

GPtrArray *
parvis_targets_list (ParvisWall *wall, gint64 id)
{
  GPtrArray *selected = parvis_selection_get_items (parvis_wall_get_selection (wall));
  ParvisItemView *item = id != 0 ? parvis_plane_find_item (parvis_wall_get_plane (wall), id)
                                 : parvis_targets_get_focus (wall);
  gboolean part = id == 0 || (item != NULL && parvis_item_view_is_selected (item));

  return list (item, selected->len > 0 && part ? selected : NULL);
}

GPtrArray *
parvis_targets_list_moving (ParvisWall *wall)
{
  GPtrArray *selected = parvis_selection_get_items (parvis_wall_get_selection (wall));
  ParvisItemView *focus = parvis_targets_get_focus (wall);

  return list (focus, focus == NULL || parvis_item_view_is_selected (focus) ? selected : NULL);
}

ParvisItemView *
parvis_targets_find_heir (ParvisWall *wall, GPtrArray *targets)
{
  ParvisPlane *plane = parvis_wall_get_plane (wall);
  ParvisItemView *focus = parvis_targets_get_focus (wall);
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) items = NULL;
  ParvisItemView *heir = NULL;
  float best = G_MAXFLOAT;
  graphene_rect_t from;

  for (guint i = 0; i < targets->len; i++)
    g_hash_table_add (gone, g_ptr_array_index (targets, i));
  if (focus == NULL || !(g_hash_table_contains (gone, focus) ||
                         g_hash_table_contains (gone, gtk_widget_get_parent (GTK_WIDGET (focus)))))
    return NULL;
  items = parvis_plane_list_items (plane);
  from = parvis_plane_get_box (plane, focus);
  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);
      graphene_rect_t box = parvis_plane_get_box (plane, item);
      float distance = graphene_point_distance (&from.origin, &box.origin, NULL, NULL);

      if (distance < best && !g_hash_table_contains (gone, item) &&
          !g_hash_table_contains (gone, gtk_widget_get_parent (GTK_WIDGET (item))))
        {
          best = distance;
          heir = item;
        }
    }
  return heir;
}
