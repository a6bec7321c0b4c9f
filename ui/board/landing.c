/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/landing.h"

#include "board/paper.h"
#include "board/zone-layout.h"

/* A wall may be held all at once; this many are enough to see what one holds. */
#define MOST_SHOWN 40

struct _ParvisLanding
{
  ParvisPlane *plane;
  GPtrArray *items;  /* of ParvisItemView, held */
  GPtrArray *shown;  /* the first of them, in reading order */
  GPtrArray *papers; /* of GskRenderNode, what they look like */
  GskRenderNode *outline;
  double dx, dy;
  ParvisZoneView *zone;     /* under them, or NULL */
  ParvisZoneView *surveyed; /* the one that the ground is of */
  ParvisGrid *ground;       /* without what is held; NULL for not known */
  ParvisGridMark mark;
  GArray *spots; /* of ParvisSpot, of those shown, in the zone */
};

typedef struct
{
  ParvisItemView *item;
  graphene_point_t corner;
} Placed;

static int
in_reading_order (gconstpointer a, gconstpointer b)
{
  const graphene_point_t *first = &((const Placed *) a)->corner;
  const graphene_point_t *second = &((const Placed *) b)->corner;

  if (first->y < second->y || first->y > second->y)
    return first->y < second->y ? -1 : 1;
  return (first->x > second->x) - (first->x < second->x);
}

static void
choose_shown (ParvisLanding *self)
{
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (Placed), self->items->len);

  for (guint i = 0; i < self->items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (self->items, i);
      Placed placed = { item, parvis_plane_get_box (self->plane, item).origin };

      g_array_append_val (order, placed);
    }
  g_array_sort (order, in_reading_order);
  for (guint i = 0; i < MIN (order->len, MOST_SHOWN); i++)
    g_ptr_array_add (self->shown, g_array_index (order, Placed, i).item);
}

static GskRenderNode *
picture (ParvisItemView *item)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  if (PARVIS_IS_CLUSTER_VIEW (item))
    parvis_cluster_view_snapshot_lifted (PARVIS_CLUSTER_VIEW (item), snapshot);
  else
    parvis_note_view_snapshot_lifted (PARVIS_NOTE_VIEW (item), snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

ParvisLanding *
parvis_landing_new (ParvisPlane *plane, GPtrArray *items)
{
  ParvisLanding *self = g_new0 (ParvisLanding, 1);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const ParvisInks *inks = parvis_item_view_get_inks (g_ptr_array_index (items, 0));

  self->plane = plane;
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
  self->spots = g_array_new (FALSE, FALSE, sizeof (ParvisSpot));
  self->shown = g_ptr_array_new ();
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (g_ptr_array_index (items, i)));
  choose_shown (self);
  for (guint i = 0; i < self->shown->len; i++)
    g_ptr_array_add (self->papers, picture (g_ptr_array_index (self->shown, i)));
  parvis_paper_snapshot_outline (snapshot, &inks->accent);
  self->outline = gtk_snapshot_free_to_node (snapshot);
  return self;
}

void
parvis_landing_free (ParvisLanding *self)
{
  g_clear_pointer (&self->ground, parvis_grid_free);
  g_clear_pointer (&self->outline, gsk_render_node_unref);
  g_array_unref (self->spots);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
find_spots (ParvisLanding *self)
{
  ParvisSpot origin = parvis_plane_get_origin (self->plane, self->zone);
  ParvisSpot wishes[MOST_SHOWN];

  if (self->ground == NULL || self->surveyed != self->zone)
    {
      g_clear_pointer (&self->ground, parvis_grid_free);
      self->ground = parvis_zone_view_survey (self->zone, self->items);
      self->mark = parvis_grid_mark (self->ground);
      self->surveyed = self->zone;
    }
  for (guint i = 0; i < self->shown->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (self->shown, i);
      ParvisReach reach = parvis_item_view_get_reach (item);
      graphene_rect_t box = parvis_plane_get_box (self->plane, item);

      wishes[i] = (ParvisSpot){ (double) box.origin.x + reach.left + self->dx - origin.x,
                                (double) box.origin.y + reach.top + self->dy - origin.y };
    }
  g_array_set_size (self->spots, self->shown->len);
  parvis_zone_layout_put_together (self->ground, self->shown, wishes,
                                   (ParvisSpot *) self->spots->data);
  parvis_grid_rewind (self->ground, &self->mark);
}

void
parvis_landing_move (ParvisLanding *self, ParvisZoneView *zone, double dx, double dy)
{
  self->zone = zone;
  self->dx = dx;
  self->dy = dy;
  if (zone != NULL)
    find_spots (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->plane));
}

void
parvis_landing_survey_again (ParvisLanding *self)
{
  g_clear_pointer (&self->ground, parvis_grid_free);
}

static void
append_at (GtkSnapshot *snapshot, GskRenderNode *node, double x, double y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

void
parvis_landing_snapshot (ParvisLanding *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; self->zone != NULL && i < self->spots->len; i++)
    {
      ParvisSpot origin = parvis_plane_get_origin (self->plane, self->zone);
      ParvisSpot spot = g_array_index (self->spots, ParvisSpot, i);

      append_at (snapshot, self->outline, origin.x + spot.x, origin.y + spot.y);
    }
  for (guint i = 0; i < self->shown->len; i++)
    {
      graphene_rect_t box = parvis_plane_get_box (self->plane, g_ptr_array_index (self->shown, i));

      append_at (snapshot, g_ptr_array_index (self->papers, i), (double) box.origin.x + self->dx,
                 (double) box.origin.y + self->dy);
    }
}
