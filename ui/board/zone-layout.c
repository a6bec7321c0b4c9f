/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/zone-layout.h"

#include <math.h>

#include "wall/tidy.h"

gboolean
parvis_zone_layout_get_wish (ParvisItemView *item, ParvisSpot *wish)
{
  ParvisRecord *record = parvis_item_view_get_record (item);

  if (PARVIS_IS_CLUSTER (record))
    *wish = (ParvisSpot){ parvis_cluster_get_x (PARVIS_CLUSTER (record)),
                          parvis_cluster_get_y (PARVIS_CLUSTER (record)) };
  else
    *wish = (ParvisSpot){ parvis_note_get_x (PARVIS_NOTE (record)),
                          parvis_note_get_y (PARVIS_NOTE (record)) };
  return parvis_spot_is_set (wish->x, wish->y);
}

static GArray *
list_things (GPtrArray *items)
{
  GArray *things = g_array_sized_new (FALSE, FALSE, sizeof (ParvisThing), items->len);

  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);
      ParvisThing thing = { .cluster = PARVIS_IS_CLUSTER_VIEW (item),
                            .reach = parvis_item_view_get_reach (item) };

      if (!parvis_zone_layout_get_wish (item, &thing.wish))
        thing.wish = PARVIS_NOWHERE;
      if (!parvis_item_view_get_home (item, &thing.home))
        thing.home = PARVIS_NOWHERE;
      g_array_append_val (things, thing);
    }
  return things;
}

double
parvis_zone_layout_get_width (GPtrArray *items, double share, double inset)
{
  g_autoptr (GArray) things = list_things (items);

  return parvis_things_get_width ((ParvisThing *) things->data, things->len, share, inset);
}

ParvisGrid *
parvis_zone_layout_arrange (GPtrArray *items, double share, double inset)
{
  double width = parvis_zone_layout_get_width (items, share, inset);
  guint columns = parvis_grid_count_columns (width, inset);
  g_autoptr (GArray) things = NULL;
  ParvisGrid *layout;

  for (guint i = 0; i < items->len; i++)
    if (PARVIS_IS_CLUSTER_VIEW (g_ptr_array_index (items, i)))
      parvis_cluster_view_set_columns (g_ptr_array_index (items, i), columns);
  things = list_things (items);
  layout = parvis_things_arrange ((ParvisThing *) things->data, things->len, width, inset);
  for (guint i = 0; i < items->len; i++)
    {
      const ParvisThing *thing = &g_array_index (things, ParvisThing, i);

      parvis_item_view_set_spot (g_ptr_array_index (items, i), thing->spot);
      if (parvis_spot_is_set (thing->home.x, thing->home.y))
        parvis_item_view_set_home (g_ptr_array_index (items, i), thing->home);
    }
  return layout;
}

ParvisGrid *
parvis_zone_layout_survey (GPtrArray *items, ParvisGrid *ground, GPtrArray *ignored)
{
  ParvisGrid *layout = parvis_grid_new_like (ground);
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  ParvisSpot spot;

  for (guint i = 0; ignored != NULL && i < ignored->len; i++)
    g_hash_table_add (gone, g_ptr_array_index (ignored, i));
  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);

      if (!g_hash_table_contains (gone, item) && parvis_item_view_get_spot (item, &spot))
        parvis_grid_take (layout, spot, parvis_item_view_get_reach (item));
    }
  return layout;
}

static double
get_top (ParvisItemView *item)
{
  ParvisSpot here = { 0, 0 };

  parvis_item_view_get_spot (item, &here);
  return here.y - parvis_item_view_get_reach (item).top;
}

/* Nobody looks for it there. */
static gboolean
is_far (GPtrArray *displaced, GArray *spots)
{
  for (guint i = 0; i < displaced->len; i++)
    {
      ParvisSpot to = g_array_index (spots, ParvisSpot, i), here;

      if (parvis_item_view_get_spot (g_ptr_array_index (displaced, i), &here) &&
          (fabs (to.y - here.y) > 2 * PARVIS_STEP_Y || fabs (to.x - here.x) > 3 * PARVIS_STEP_X))
        return TRUE;
    }
  return FALSE;
}

/* All that people placed from the first of @displaced on goes down as it stands, to under @floor.
 */
static void
push_down (GPtrArray *items, GHashTable *gone, double floor, GPtrArray *displaced, GArray *spots)
{
  double top = G_MAXDOUBLE;
  ParvisSpot spot, wish;

  for (guint i = 0; i < displaced->len; i++)
    top = MIN (top, get_top (g_ptr_array_index (displaced, i)));
  g_ptr_array_set_size (displaced, 0);
  g_array_set_size (spots, 0);
  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);

      if (g_hash_table_contains (gone, item) || !parvis_zone_layout_get_wish (item, &wish) ||
          get_top (item) < top || !parvis_item_view_get_spot (item, &spot))
        continue;
      spot.y += floor + PARVIS_NOTE_GAP - top;
      g_ptr_array_add (displaced, item);
      g_array_append_val (spots, spot);
    }
}

GArray *
parvis_zone_layout_make_room (GPtrArray *items,
                              ParvisGrid *ground,
                              ParvisSpot spot,
                              ParvisReach reach,
                              GPtrArray *ignored,
                              GPtrArray *displaced,
                              guint *n_covered)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (ParvisSpot));
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) away = g_ptr_array_new ();
  g_autoptr (ParvisGrid) area = parvis_grid_new_like (ground);
  g_autoptr (ParvisGrid) layout = NULL;
  ParvisSpot here, wish;

  *n_covered = 0;
  for (guint i = 0; i < ignored->len; i++)
    g_hash_table_add (gone, g_ptr_array_index (ignored, i));
  parvis_grid_take (area, spot, reach);
  g_ptr_array_extend (away, ignored, NULL, NULL);
  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);

      if (g_hash_table_contains (gone, item) || !parvis_item_view_get_spot (item, &here) ||
          parvis_grid_is_free (area, here, parvis_item_view_get_reach (item)))
        continue;
      ++*n_covered;
      g_ptr_array_add (away, item);
      if (parvis_zone_layout_get_wish (item, &wish))
        g_ptr_array_add (displaced, item);
    }
  layout = parvis_zone_layout_survey (items, ground, away);
  parvis_grid_take (layout, spot, reach);
  for (guint i = 0; i < displaced->len; i++)
    {
      ParvisReach extent = parvis_item_view_get_reach (g_ptr_array_index (displaced, i));

      parvis_item_view_get_spot (g_ptr_array_index (displaced, i), &here);
      here = parvis_grid_nearest (layout, here, extent);
      parvis_grid_take (layout, here, extent);
      g_array_append_val (spots, here);
    }
  if (is_far (displaced, spots))
    push_down (items, gone, spot.y + reach.bottom, displaced, spots);
  return spots;
}

static int
in_reading_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisSpot *wishes = data;
  const ParvisSpot *first = &wishes[*(const guint *) a], *second = &wishes[*(const guint *) b];

  if (first->y < second->y || first->y > second->y)
    return first->y < second->y ? -1 : 1;
  return (first->x > second->x) - (first->x < second->x);
}

void
parvis_zone_layout_put_together (ParvisGrid *ground,
                                 GPtrArray *items,
                                 const ParvisSpot *wishes,
                                 ParvisSpot *spots)
{
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint), items->len);
  double dx = 0, dy = 0;

  for (guint i = 0; i < items->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, in_reading_order, (gpointer) wishes);
  /* The first goes to its nearest free place, the others follow it as it moved. */
  for (guint i = 0; i < order->len; i++)
    {
      guint index = g_array_index (order, guint, i);
      ParvisReach reach = parvis_item_view_get_reach (g_ptr_array_index (items, index));
      ParvisSpot wish = { wishes[index].x + dx, wishes[index].y + dy };

      if (i > 0 && parvis_grid_is_free (ground, wish, reach) &&
          parvis_grid_is_inside (ground, wish, reach))
        spots[index] = wish;
      else
        spots[index] = parvis_grid_nearest (ground, wish, reach);
      if (i == 0)
        {
          dx = spots[index].x - wish.x;
          dy = spots[index].y - wish.y;
        }
      parvis_grid_take (ground, spots[index], reach);
    }
}

/* As it will be in a zone of @columns columns. */
static ParvisThing
thing_of (ParvisItemView *item, guint columns)
{
  ParvisThing thing = { .reach = parvis_item_view_get_reach (item) };

  parvis_item_view_get_spot (item, &thing.spot);
  if (!PARVIS_IS_CLUSTER_VIEW (item))
    return thing;
  thing.cluster = TRUE;
  if (thing.reach.top > 0)
    thing.reach = parvis_reach_of_cluster (
        parvis_cluster_view_get_notes (PARVIS_CLUSTER_VIEW (item))->len, columns);
  return thing;
}

void
parvis_zone_layout_tidy (GPtrArray *items,
                         GPtrArray *chosen,
                         double width,
                         double inset,
                         ParvisSpot *spots)
{
  guint columns = parvis_grid_count_columns (width, inset);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) things = g_array_new (FALSE, FALSE, sizeof (ParvisThing));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (ParvisThing));

  for (guint i = 0; i < chosen->len; i++)
    {
      ParvisThing thing = thing_of (g_ptr_array_index (chosen, i), columns);

      g_hash_table_add (taken, g_ptr_array_index (chosen, i));
      g_array_append_val (things, thing);
    }
  for (guint i = 0; i < items->len; i++)
    if (!g_hash_table_contains (taken, g_ptr_array_index (items, i)))
      {
        ParvisThing thing = thing_of (g_ptr_array_index (items, i), columns);

        g_array_append_val (others, thing);
      }
  parvis_things_tidy ((ParvisThing *) things->data, things->len, (ParvisThing *) others->data,
                      others->len, width, inset);
  for (guint i = 0; i < chosen->len; i++)
    spots[i] = g_array_index (things, ParvisThing, i).spot;
}
