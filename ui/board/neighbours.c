/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/neighbours.h"

#include <math.h>

#include "board/zone-layout.h"
#include "campaign/wall.h"

static int
row_of (double y)
{
  return (int) floor (y / PARVIS_STEP_Y);
}

static void
mark_rows (GHashTable *rows, ParvisSpot spot, ParvisReach reach)
{
  for (int row = row_of (spot.y - reach.top) - 1; row <= row_of (spot.y + reach.bottom) + 1; row++)
    g_hash_table_add (rows, GINT_TO_POINTER (row));
}

void
parvis_neighbours_keep (ParvisZoneView *zone,
                        GPtrArray *moving,
                        const ParvisSpot *from,
                        const ParvisSpot *to,
                        GArray *places)
{
  GPtrArray *items = parvis_zone_view_get_items (zone);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) going = g_hash_table_new (NULL, NULL);
  ParvisSpot spot, wish;

  for (guint i = 0; i < moving->len; i++)
    {
      ParvisReach reach = parvis_item_view_get_reach (g_ptr_array_index (moving, i));

      mark_rows (rows, from[i], reach);
      mark_rows (rows, to[i], reach);
      g_hash_table_add (going, g_ptr_array_index (moving, i));
    }
  for (guint i = 0; i < items->len; i++)
    {
      ParvisItemView *item = g_ptr_array_index (items, i);

      if (!g_hash_table_contains (going, item) && !parvis_zone_layout_get_wish (item, &wish) &&
          parvis_item_view_get_spot (item, &spot) &&
          g_hash_table_contains (rows, GINT_TO_POINTER (row_of (spot.y))))
        {
          ParvisPlace place = { parvis_item_view_get_record (item),
                                parvis_zone_view_get_zone (zone), spot.x, spot.y };

          g_array_append_val (places, place);
        }
    }
}
