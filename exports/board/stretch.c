/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/stretch.h"

/* A note or the head of a cluster, and how much taller it is than its place. */
typedef struct
{
  double top, bottom, more;
  double down; /* what is above lowers it by this much */
  double *y;
} Strip;

static void
add_strip (GArray *strips, double *y, double height, double more)
{
  Strip strip = { .top = *y, .bottom = *y + height, .more = more, .y = y };

  g_array_append_val (strips, strip);
}

static GArray *
list_strips (ParvisPaperZone *zone)
{
  GArray *strips = g_array_new (FALSE, FALSE, sizeof (Strip));

  for (guint i = 0; i < zone->items->len; i++)
    {
      ParvisPaperItem *item = &g_array_index (zone->items, ParvisPaperItem, i);

      if (item->name != NULL)
        add_strip (strips, &item->y, PARVIS_CLUSTER_HEAD, item->more);
      for (guint j = 0; j < item->notes->len; j++)
        {
          ParvisPaperNote *note = &g_array_index (item->notes, ParvisPaperNote, j);

          add_strip (strips, &note->y, PARVIS_NOTE_HEIGHT, note->height - PARVIS_NOTE_HEIGHT);
        }
    }
  return strips;
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const Strip *first = *(Strip *const *) a, *second = *(Strip *const *) b;

  return (first->top > second->top) - (first->top < second->top);
}

static int
compare_bottoms (gconstpointer a, gconstpointer b)
{
  const Strip *first = *(Strip *const *) a, *second = *(Strip *const *) b;

  return (first->bottom > second->bottom) - (first->bottom < second->bottom);
}

/* Down the zone: what ends above a strip's top lowers it, by the most that any of it asks for. */
static void
lower (GArray *strips)
{
  g_autoptr (GPtrArray) tops = g_ptr_array_new (), bottoms = g_ptr_array_new ();
  double down = 0;

  for (guint i = 0; i < strips->len; i++)
    {
      g_ptr_array_add (tops, &g_array_index (strips, Strip, i));
      g_ptr_array_add (bottoms, &g_array_index (strips, Strip, i));
    }
  g_ptr_array_sort (tops, compare_tops);
  g_ptr_array_sort (bottoms, compare_bottoms);
  for (guint i = 0, j = 0; i < tops->len; i++)
    {
      Strip *strip = g_ptr_array_index (tops, i);

      for (; j < bottoms->len; j++)
        {
          const Strip *above = g_ptr_array_index (bottoms, j);

          if (above->bottom > strip->top)
            break;
          down = MAX (down, above->down + above->more);
        }
      strip->down = down;
    }
  for (guint i = 0; i < strips->len; i++)
    *g_array_index (strips, Strip, i).y += g_array_index (strips, Strip, i).down;
}

double
parvis_stretch_zone (ParvisPaperZone *zone)
{
  g_autoptr (GArray) strips = list_strips (zone);
  double lowest = 0;

  lower (strips);
  for (guint i = 0; i < zone->items->len; i++)
    {
      ParvisPaperItem *item = &g_array_index (zone->items, ParvisPaperItem, i);
      double bottom = 0;

      for (guint j = 0; j < item->notes->len; j++)
        {
          const ParvisPaperNote *note = &g_array_index (item->notes, ParvisPaperNote, j);

          bottom = MAX (bottom, note->y + note->height);
        }
      if (item->name == NULL)
        item->y = g_array_index (item->notes, ParvisPaperNote, 0).y;
      else
        bottom += PARVIS_NOTE_GAP;
      item->height = bottom - item->y;
      lowest = MAX (lowest, bottom);
    }
  return lowest;
}
