/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/zone-layout.h"

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

ParvisReach
parvis_zone_layout_get_reach (ParvisItemView *item)
{
  if (PARVIS_IS_CLUSTER_VIEW (item))
    return parvis_cluster_view_get_reach (PARVIS_CLUSTER_VIEW (item));
  return parvis_reach_of_note ();
}

double
parvis_zone_layout_get_width (GPtrArray *items, double share, double inset)
{
  double width = share;

  for (guint i = 0; i < items->len; i++)
    {
      ParvisSpot wish;
      ParvisItemView *item = g_ptr_array_index (items, i);
      ParvisReach reach = parvis_zone_layout_get_reach (item);
      double right;

      if (!parvis_zone_layout_get_wish (item, &wish))
        continue;
      right = wish.x + reach.right;
      width = MAX (width, right + (reach.left > 0 ? inset - PARVIS_NOTE_GAP : PARVIS_NOTE_GAP));
    }
  return width;
}

static void
settle (ParvisGrid *layout, ParvisItemView *item, ParvisSpot spot)
{
  parvis_item_view_set_spot (item, spot);
  parvis_grid_take (layout, spot, parvis_zone_layout_get_reach (item));
}

static void
settle_near (ParvisGrid *layout, ParvisItemView *item, ParvisSpot wish)
{
  settle (layout, item, parvis_grid_nearest (layout, wish, parvis_zone_layout_get_reach (item)));
}

static void
place_wished (ParvisGrid *layout, GPtrArray *items, gboolean clusters)
{
  g_autoptr (GPtrArray) displaced = g_ptr_array_new ();
  ParvisSpot wish;

  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);

      if (PARVIS_IS_CLUSTER_VIEW (item) != clusters || !parvis_zone_layout_get_wish (item, &wish))
        continue;
      if (parvis_grid_is_free (layout, wish, parvis_zone_layout_get_reach (item)))
        settle (layout, item, wish);
      else
        g_ptr_array_add (displaced, item);
    }
  for (guint i = 0; i < displaced->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (displaced, i);

      parvis_zone_layout_get_wish (item, &wish);
      settle_near (layout, item, wish);
    }
}

static void
place_homed (ParvisGrid *layout, GPtrArray *items, gboolean clusters)
{
  g_autoptr (GPtrArray) displaced = g_ptr_array_new ();
  ParvisSpot ignored, home;

  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);

      if (PARVIS_IS_CLUSTER_VIEW (item) != clusters ||
          parvis_zone_layout_get_wish (item, &ignored) || !parvis_item_view_get_home (item, &home))
        continue;
      home = parvis_grid_settle (layout, home);
      if (parvis_grid_is_free (layout, home, parvis_zone_layout_get_reach (item)))
        settle (layout, item, home);
      else
        g_ptr_array_add (displaced, item);
    }
  /* They come home when what is there goes. */
  for (guint i = 0; i < displaced->len; i++)
    {
      parvis_item_view_get_home (g_ptr_array_index (displaced, i), &home);
      settle_near (layout, g_ptr_array_index (displaced, i), home);
    }
}

static void
place_others (ParvisGrid *layout, GPtrArray *items, gboolean clusters)
{
  ParvisSpot spot;

  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);

      if (PARVIS_IS_CLUSTER_VIEW (item) != clusters || parvis_zone_layout_get_wish (item, &spot) ||
          parvis_item_view_get_home (item, &spot))
        continue;
      spot = parvis_grid_flow (layout, parvis_zone_layout_get_reach (item));
      parvis_item_view_set_home (item, spot);
      settle (layout, item, spot);
    }
}

ParvisGrid *
parvis_zone_layout_arrange (GPtrArray *items, double share, double inset)
{
  ParvisGrid *layout = parvis_grid_new (parvis_zone_layout_get_width (items, share, inset), inset);

  for (guint i = 0; i < items->len; i++)
    if (PARVIS_IS_CLUSTER_VIEW (g_ptr_array_index (items, i)))
      parvis_cluster_view_set_columns (g_ptr_array_index (items, i),
                                       parvis_grid_get_columns (layout));
  place_wished (layout, items, TRUE);
  place_wished (layout, items, FALSE);
  place_homed (layout, items, TRUE);
  place_homed (layout, items, FALSE);
  place_others (layout, items, TRUE);
  place_others (layout, items, FALSE);
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
        parvis_grid_take (layout, spot, parvis_zone_layout_get_reach (item));
    }
  return layout;
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
          parvis_grid_is_free (area, here, parvis_zone_layout_get_reach (item)))
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
      ParvisReach extent = parvis_zone_layout_get_reach (g_ptr_array_index (displaced, i));

      parvis_item_view_get_spot (g_ptr_array_index (displaced, i), &here);
      here = parvis_grid_nearest (layout, here, extent);
      parvis_grid_take (layout, here, extent);
      g_array_append_val (spots, here);
    }
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
      ParvisReach reach = parvis_zone_layout_get_reach (g_ptr_array_index (items, index));
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
