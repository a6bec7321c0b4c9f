/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wall/tidy.h"

/* Beside others the ground itself changes with what stands on it: a few rounds settle it. */
#define ROUNDS 24

static int
compare_tops (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisThing *things = data;
  double first = things[*(const guint *) a].spot.y, second = things[*(const guint *) b].spot.y;

  return (first > second) - (first < second);
}

static int
compare_lefts (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisThing *things = data;
  double first = things[*(const guint *) a].spot.x, second = things[*(const guint *) b].spot.x;

  if (first < second || first > second)
    return first < second ? -1 : 1;
  return compare_tops (a, b, data);
}

/* Indices in reading order: what starts within half a row of the first of its row is in that row.
 */
static GArray *
read_through (ParvisThing *things, guint n_things)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_things);

  for (guint i = 0; i < n_things; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_tops, things);
  for (guint start = 0, end; start < n_things; start = end)
    {
      double top = things[g_array_index (order, guint, start)].spot.y;

      for (end = start + 1; end < n_things; end++)
        if (things[g_array_index (order, guint, end)].spot.y >= top + PARVIS_STEP_Y / 2.)
          break;
      g_qsort_with_data (&g_array_index (order, guint, start), (int) (end - start), sizeof (guint),
                         compare_lefts, things);
    }
  return order;
}

/* In line with the row of the nearest neighbour that is about as high, else with the zone's. */
static double
align_top (double top, const ParvisThing *others, guint n_others)
{
  double found = PARVIS_ZONE_TOP + round ((top - PARVIS_ZONE_TOP) / PARVIS_STEP_Y) * PARVIS_STEP_Y;
  double best = PARVIS_STEP_Y / 2.;

  for (guint i = 0; i < n_others; i++)
    if (fabs (others[i].spot.y - top) < best)
      {
        best = fabs (others[i].spot.y - top);
        found = others[i].spot.y;
      }
  return MAX (found, PARVIS_ZONE_TOP);
}

/* The ground that @things stand on now, in line with the zone's columns. */
static ParvisGrid *
mark_out (const ParvisThing *things,
          guint n_things,
          const ParvisThing *others,
          guint n_others,
          double width,
          double inset)
{
  double edge = width - inset + PARVIS_NOTE_GAP;
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = 0, widest = 0;
  double columns;

  for (guint i = 0; i < n_things; i++)
    {
      left = MIN (left, things[i].spot.x);
      top = MIN (top, things[i].spot.y);
      right = MAX (right, things[i].spot.x + things[i].reach.right);
      widest = MAX (widest, things[i].reach.right);
    }
  columns = MAX (round ((right - left) / PARVIS_STEP_X), ceil (widest / PARVIS_STEP_X));
  left = inset + round ((left - inset) / PARVIS_STEP_X) * PARVIS_STEP_X;
  left = MAX (MIN (left, edge - widest), inset);
  return parvis_grid_new_block ((ParvisSpot){ left, align_top (top, others, n_others) },
                                MIN (left + columns * PARVIS_STEP_X, edge));
}

static gboolean
put (ParvisGrid *grid, ParvisThing *thing, ParvisSpot spot)
{
  gboolean moved = fabs (spot.x - thing->spot.x) > .5 || fabs (spot.y - thing->spot.y) > .5;

  parvis_grid_take (grid, spot, thing->reach);
  thing->spot = spot;
  return moved;
}

/* In rows with their heads in line, each under the tallest of the row before. */
static gboolean
shelve_clusters (ParvisGrid *grid, ParvisThing *things, GArray *order)
{
  ParvisSpot spot = parvis_grid_get_corner (grid);
  const double left = spot.x;
  double bottom = 0; /* of this row */
  gboolean moved = FALSE;

  for (guint i = 0; i < order->len; i++)
    {
      ParvisThing *thing = &things[g_array_index (order, guint, i)];

      while (thing->cluster && !parvis_grid_is_free (grid, spot, thing->reach))
        {
          spot.x += PARVIS_NOTE_GAP;
          if (parvis_grid_is_within (grid, spot, thing->reach))
            continue;
          spot.x = left;
          spot.y = MAX (spot.y, bottom + PARVIS_CLUSTER_HEAD) + PARVIS_NOTE_GAP;
        }
      if (!thing->cluster)
        continue;
      bottom = MAX (bottom, spot.y + thing->reach.bottom);
      moved = put (grid, thing, spot) || moved;
    }
  return moved;
}

static gboolean
flow_notes (ParvisGrid *grid, ParvisThing *things, GArray *order)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < order->len; i++)
    {
      ParvisThing *thing = &things[g_array_index (order, guint, i)];

      if (!thing->cluster)
        moved = put (grid, thing, parvis_grid_flow (grid, thing->reach)) || moved;
    }
  return moved;
}

void
parvis_things_tidy (ParvisThing *things,
                    guint n_things,
                    const ParvisThing *others,
                    guint n_others,
                    double width,
                    double inset)
{
  gboolean moved = n_things > 0;

  for (int i = 0; moved && i < ROUNDS; i++)
    {
      g_autoptr (GArray) order = read_through (things, n_things);
      g_autoptr (ParvisGrid) grid =
          n_others == 0 ? parvis_grid_new (width, inset)
                        : mark_out (things, n_things, others, n_others, width, inset);

      for (guint j = 0; j < n_others; j++)
        parvis_grid_take (grid, others[j].spot, others[j].reach);
      moved = shelve_clusters (grid, things, order);
      moved = flow_notes (grid, things, order) || moved;
    }
}
