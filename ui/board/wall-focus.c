/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/wall-focus.h"

#include <math.h>

#include "board/nearest.h"
#include "board/targets.h"

static void
go_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisPlane *plane = parvis_wall_get_plane (wall);
  ParvisItemView *focus = parvis_targets_get_focus (wall);
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
    parvis_wall_focus_follow (wall, g_ptr_array_index (items, next));
}

/* The item of @zone whose corner is nearest to (@x, @y). */
static ParvisItemView *
find_near (ParvisPlane *plane, ParvisZoneView *zone, double x, double y)
{
  g_autoptr (GPtrArray) items = parvis_plane_list_items (plane);
  ParvisItemView *found = NULL;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);
      graphene_rect_t box = parvis_plane_get_box (plane, item);
      double distance = hypot ((double) box.origin.x - x, (double) box.origin.y - y);

      if (distance < best && parvis_plane_find_zone (plane, item) == zone)
        {
          best = distance;
          found = item;
        }
    }
  return found;
}

static void
end_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisPlane *plane = parvis_wall_get_plane (wall);
  ParvisItemView *focus = parvis_targets_get_focus (wall);
  gboolean last = g_variant_get_boolean (parameter);
  ParvisZoneView *zone;
  ParvisSpot origin;

  if (focus == NULL)
    return;
  zone = parvis_plane_find_zone (plane, focus);
  origin = parvis_plane_get_origin (plane, zone);
  /* Far below, what is lowest is nearest, and the rightmost of that row. */
  parvis_wall_focus_follow (
      wall, find_near (plane, zone, origin.x + (last ? parvis_zone_view_get_width (zone) : 0),
                       origin.y + (last ? parvis_zone_view_get_height (zone) * 1000 : 0)));
}

static void
page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ParvisWall *wall = PARVIS_WALL (widget);
  ParvisPlane *plane = parvis_wall_get_plane (wall);
  ParvisItemView *focus = parvis_targets_get_focus (wall);
  double page = gtk_widget_get_height (widget) / parvis_wall_get_zoom (wall) - PARVIS_STEP_Y;
  graphene_rect_t box;

  if (focus == NULL)
    return;
  box = parvis_plane_get_box (plane, focus);
  parvis_wall_focus_follow (
      wall, find_near (plane, parvis_plane_find_zone (plane, focus), (double) box.origin.x,
                       (double) box.origin.y +
                           MAX (page, PARVIS_STEP_Y) * g_variant_get_int32 (parameter)));
}

void
parvis_wall_focus_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "wall.go", "i", go_cb);
  gtk_widget_class_install_action (klass, "wall.end", "b", end_cb);
  gtk_widget_class_install_action (klass, "wall.page", "i", page_cb);
}

void
parvis_wall_focus_follow (ParvisWall *wall, ParvisItemView *item)
{
  graphene_rect_t box;

  g_return_if_fail (PARVIS_IS_WALL (wall));
  if (gtk_widget_get_root (GTK_WIDGET (item)) == NULL)
    return;
  parvis_wall_settle (wall);
  if (!gtk_widget_has_focus (GTK_WIDGET (item)))
    gtk_widget_grab_focus (GTK_WIDGET (item));
  box = parvis_plane_get_box (parvis_wall_get_plane (wall), item);
  parvis_wall_reveal (wall, &box);
}

gboolean
parvis_wall_focus_enter (ParvisWall *wall)
{
  ParvisItemView *focus;

  g_return_val_if_fail (PARVIS_IS_WALL (wall), FALSE);
  if (!parvis_wall_focus_item (wall))
    return FALSE;
  focus = parvis_targets_get_focus (wall);
  /* Before it has a size there is no place to look at. */
  if (focus != NULL && gtk_widget_get_width (GTK_WIDGET (wall)) > 0)
    parvis_wall_focus_follow (wall, focus);
  return TRUE;
}
