/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/wall-pick.h"

/* From far away the plane is not a target of events. */
#define PICK GTK_PICK_NON_TARGETABLE

ParvisItemView *
parvis_wall_pick (ParvisWall *wall, double x, double y)
{
  GtkWidget *picked;

  g_return_val_if_fail (PARVIS_IS_WALL (wall), NULL);
  picked = gtk_widget_pick (GTK_WIDGET (wall), x, y, PICK);
  if (picked != NULL && !PARVIS_IS_ITEM_VIEW (picked))
    picked = gtk_widget_get_ancestor (picked, PARVIS_TYPE_ITEM_VIEW);
  return (ParvisItemView *) picked;
}

gboolean
parvis_wall_is_ground (ParvisWall *wall, double x, double y)
{
  ParvisPlane *plane = parvis_wall_get_plane (wall);
  GtkWidget *picked;

  g_return_val_if_fail (PARVIS_IS_WALL (wall), FALSE);
  picked = gtk_widget_pick (GTK_WIDGET (wall), x, y, PICK);
  return picked == GTK_WIDGET (wall) || picked == GTK_WIDGET (plane) ||
         (picked != NULL && gtk_widget_is_ancestor (picked, GTK_WIDGET (plane)) &&
          parvis_wall_pick (wall, x, y) == NULL);
}
