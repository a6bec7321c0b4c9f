/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/tidy.h"

#include <math.h>

#include "board/neighbours.h"
#include "board/zone-layout.h"
#include "campaign/wall.h"

/* More is nothing that an eye could follow, nor drawn in time. */
#define MOST_SHOWN 300

/* What moves in one zone. */
typedef struct
{
  ParvisZoneView *zone;
  GPtrArray *items;
  GArray *offsets; /* of ParvisSpot: back to where they are now */
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_ptr_array_unref (move->items);
  g_array_unref (move->offsets);
  g_free (move);
}

static GPtrArray *
list_in (ParvisZoneView *zone, GHashTable *chosen)
{
  GPtrArray *items = parvis_zone_view_get_items (zone);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (g_hash_table_contains (chosen, g_ptr_array_index (items, i)))
      g_ptr_array_add (list, g_ptr_array_index (items, i));
  return list;
}

/* Appends to @places; NULL where all stand as they should. */
static Move *
tidy_zone (ParvisZoneView *zone, GPtrArray *chosen, GArray *places)
{
  g_autofree ParvisSpot *from = g_new0 (ParvisSpot, chosen->len);
  g_autofree ParvisSpot *to = g_new0 (ParvisSpot, chosen->len);
  Move *move = g_new0 (Move, 1);

  move->zone = zone;
  move->items = g_ptr_array_new ();
  move->offsets = g_array_new (FALSE, FALSE, sizeof (ParvisSpot));
  parvis_zone_view_find_tidy_spots (zone, chosen, to);
  for (guint i = 0; i < chosen->len; i++)
    {
      ParvisSpot offset;

      parvis_item_view_get_spot (g_ptr_array_index (chosen, i), &from[i]);
      offset = (ParvisSpot){ from[i].x - to[i].x, from[i].y - to[i].y };
      if (fabs (offset.x) < .5 && fabs (offset.y) < .5)
        continue;
      g_ptr_array_add (move->items, g_ptr_array_index (chosen, i));
      g_array_append_val (move->offsets, offset);
    }
  if (move->items->len == 0)
    {
      move_free (move);
      return NULL;
    }
  /* What stays is held too: the wall would fill the gaps with it. */
  for (guint i = 0; i < chosen->len; i++)
    {
      ParvisPlace place = { parvis_item_view_get_record (g_ptr_array_index (chosen, i)),
                            parvis_zone_view_get_zone (zone), to[i].x, to[i].y };

      g_array_append_val (places, place);
    }
  parvis_neighbours_keep (zone, chosen, from, to, places);
  return move;
}

gboolean
parvis_tidy_up (ParvisPlane *plane, ParvisCampaign *campaign, GPtrArray *items, GError **error)
{
  GPtrArray *zones = parvis_plane_get_zones (plane);
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func (move_free);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (ParvisPlace));

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (chosen, g_ptr_array_index (items, i));
  for (guint i = 0; i < zones->len; i++)
    {
      g_autoptr (GPtrArray) here = list_in (g_ptr_array_index (zones, i), chosen);
      Move *move = tidy_zone (g_ptr_array_index (zones, i), here, places);

      if (move != NULL)
        g_ptr_array_add (moves, move);
    }
  if (moves->len == 0 ||
      !parvis_campaign_tidy (campaign, (const ParvisPlace *) places->data, places->len, error))
    return FALSE;
  for (guint i = 0; i < moves->len; i++)
    {
      Move *move = g_ptr_array_index (moves, i);

      if (move->items->len <= MOST_SHOWN)
        parvis_zone_view_glide (move->zone, move->items, (const ParvisSpot *) move->offsets->data);
    }
  return TRUE;
}
