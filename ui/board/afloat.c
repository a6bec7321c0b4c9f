/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/afloat.h"

#include "board/sketch.h"
#include "board/verb-bar.h"

#define BAR_GAP 3

/* Above what was chosen last, or under it where there is no room. */
static void
allocate_bar (ParvisWall *wall, GtkWidget *bar, int width, int height)
{
  GPtrArray *items = parvis_selection_get_items (parvis_wall_get_selection (wall));
  graphene_rect_t box;
  int bar_width, bar_height, x, y;

  if (items->len == 0 || parvis_wall_is_held (wall))
    {
      gtk_widget_set_child_visible (bar, FALSE);
      return;
    }
  box = parvis_plane_get_box (parvis_wall_get_plane (wall),
                              g_ptr_array_index (items, items->len - 1));
  box = parvis_wall_from_plane (wall, &box);
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &bar_width, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, bar_width, NULL, &bar_height, NULL, NULL);
  x = (int) (box.origin.x + box.size.width) + 7 - bar_width;
  y = (int) box.origin.y - 5 - BAR_GAP - bar_height;
  if (y < 0)
    y = (int) (box.origin.y + box.size.height) + 5 + BAR_GAP;
  x = CLAMP (x, 6, MAX (width - bar_width - 6, 6));
  gtk_widget_set_child_visible (bar, y + bar_height > 0 && y < height);
  gtk_widget_size_allocate (bar, &(GtkAllocation){ x, y, bar_width, bar_height }, -1);
}

void
parvis_afloat_allocate (ParvisWall *wall, int width, int height)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (wall)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        gtk_popover_present (GTK_POPOVER (child));
      else if (PARVIS_IS_VERB_BAR (child))
        allocate_bar (wall, child, width, height);
      else if (PARVIS_IS_SKETCH (child))
        parvis_sketch_allocate (PARVIS_SKETCH (child));
    }
}

void
parvis_afloat_snapshot (ParvisWall *wall, GtkSnapshot *snapshot)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (wall)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!PARVIS_IS_PLANE (child) && !GTK_IS_NATIVE (child))
      gtk_widget_snapshot_child (GTK_WIDGET (wall), child, snapshot);
}
