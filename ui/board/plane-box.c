/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a thing stands: the part of board/plane.h that knows zones and clusters together. */
#include "board/plane.h"

graphene_rect_t
parvis_plane_get_box (ParvisPlane *self, ParvisItemView *item)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (item));
  ParvisSpot origin = parvis_plane_get_origin (self, parvis_plane_find_zone (self, item));
  graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, PARVIS_NOTE_WIDTH, PARVIS_NOTE_HEIGHT);
  ParvisSpot spot, cluster = { 0, 0 };

  parvis_item_view_get_spot (item, &spot);
  if (PARVIS_IS_CLUSTER_VIEW (parent))
    {
      parvis_item_view_get_spot (PARVIS_ITEM_VIEW (parent), &cluster);
      cluster.x -= PARVIS_NOTE_GAP;
      cluster.y -= PARVIS_CLUSTER_HEAD;
    }
  graphene_rect_offset (&box, (float) (origin.x + cluster.x + spot.x),
                        (float) (origin.y + cluster.y + spot.y));
  if (PARVIS_IS_CLUSTER_VIEW (item))
    {
      ParvisReach reach = parvis_item_view_get_reach (item);

      if (reach.top > 0)
        box = GRAPHENE_RECT_INIT ((float) (box.origin.x - reach.left),
                                  (float) (box.origin.y - reach.top),
                                  (float) (reach.left + reach.right), (float) reach.top);
    }
  return box;
}
