/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wall/tidy.h"

#include <string.h>

#define INSET 24.
#define MOST 60
#define ROUNDS 3000

typedef struct
{
  double width;
  ParvisThing things[MOST];
  guint n_chosen; /* the first of them */
  guint n_things;
} Zone;

static ParvisThing
note_at (double x, double y)
{
  return (ParvisThing){ .reach = parvis_reach_of_note (), .spot = { x, y } };
}

static ParvisThing
cluster_at (double x, double y, guint n_notes, guint columns)
{
  return (ParvisThing){ .cluster = TRUE,
                        .reach = parvis_reach_of_cluster (n_notes, columns),
                        .spot = { x, y } };
}

static void
tidy (Zone *zone)
{
  parvis_things_tidy (zone->things, zone->n_chosen, zone->things + zone->n_chosen,
                      zone->n_things - zone->n_chosen, zone->width, INSET);
}

/* Things here and there, as people leave them. */
static Zone
scatter (GRand *rand, gboolean beside_others, gboolean clusters)
{
  Zone zone = { .width = g_rand_int_range (rand, 336, 2200) };
  guint columns = parvis_grid_count_columns (zone.width, INSET);
  g_autoptr (ParvisGrid) grid = parvis_grid_new (zone.width, INSET);
  double high = g_rand_double_range (rand, 200, 2500);

  zone.n_things = (guint) g_rand_int_range (rand, 1, MOST);
  for (guint i = 0; i < zone.n_things; i++)
    {
      double x = g_rand_double_range (rand, 0, zone.width);
      double y = g_rand_double_range (rand, 0, high);
      ParvisThing *thing = &zone.things[i];

      if (clusters && g_rand_int_range (rand, 0, 5) == 0)
        *thing = cluster_at (x, y, (guint) g_rand_int_range (rand, 1, 14), columns);
      else
        *thing = note_at (x, y);
      if (g_rand_boolean (rand))
        thing->spot = (ParvisSpot){ floor (x / 12) * 12 + INSET, floor (y / 12) * 12 + 84 };
      if (!parvis_grid_is_free (grid, thing->spot, thing->reach) ||
          !parvis_grid_is_within (grid, thing->spot, thing->reach))
        thing->spot = parvis_grid_nearest (grid, thing->spot, thing->reach);
      parvis_grid_take (grid, thing->spot, thing->reach);
    }
  zone.n_chosen = beside_others ? (guint) g_rand_int_range (rand, 0, (gint32) zone.n_things + 1)
                                : zone.n_things;
  return zone;
}

static void
check_free_and_inside (const Zone *zone)
{
  g_autoptr (ParvisGrid) grid = parvis_grid_new (zone->width, INSET);

  for (guint i = 0; i < zone->n_things; i++)
    {
      const ParvisThing *thing = &zone->things[i];

      g_assert_true (parvis_grid_is_free (grid, thing->spot, thing->reach));
      g_assert_true (parvis_grid_is_within (grid, thing->spot, thing->reach));
      parvis_grid_take (grid, thing->spot, thing->reach);
    }
}

static gboolean
is_same (const Zone *a, const Zone *b)
{
  for (guint i = 0; i < a->n_things; i++)
    if (fabs (a->things[i].spot.x - b->things[i].spot.x) > .01 ||
        fabs (a->things[i].spot.y - b->things[i].spot.y) > .01)
      return FALSE;
  return TRUE;
}

static void
check_many (gboolean beside_others, gboolean clusters)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1789);

  for (int i = 0; i < ROUNDS; i++)
    {
      Zone zone = scatter (rand, beside_others, clusters);
      Zone before = zone, once;

      tidy (&zone);
      check_free_and_inside (&zone);
      for (guint j = zone.n_chosen; j < zone.n_things; j++)
        g_assert_true (memcmp (&zone.things[j], &before.things[j], sizeof (ParvisThing)) == 0);
      once = zone;
      tidy (&zone);
      g_assert_true (is_same (&once, &zone));
    }
}

static void
test_a_zone (void)
{
  check_many (FALSE, TRUE);
}

static void
test_a_selection (void)
{
  check_many (TRUE, FALSE);
}

static void
test_a_selection_with_clusters (void)
{
  check_many (TRUE, TRUE);
}

static void
assert_spot (const ParvisThing *thing, double x, double y)
{
  g_assert_cmpfloat_with_epsilon (thing->spot.x, x, .01);
  g_assert_cmpfloat_with_epsilon (thing->spot.y, y, .01);
}

/* Five columns: what people read as a row stays one after the other. */
static void
test_the_order_stays (void)
{
  Zone zone = { .width = 816, .n_things = 7, .n_chosen = 7 };
  const double from[][2] = { { 500, 95 },  { 40, 90 },   { 300, 110 }, { 60, 260 },
                             { 240, 250 }, { 440, 270 }, { 24, 500 } };
  const double to[][2] = { { 336, 84 }, { 24, 84 },  { 180, 84 }, { 492, 84 },
                           { 648, 84 }, { 24, 198 }, { 180, 198 } };

  for (guint i = 0; i < zone.n_things; i++)
    zone.things[i] = note_at (from[i][0], from[i][1]);
  tidy (&zone);
  for (guint i = 0; i < zone.n_things; i++)
    assert_spot (&zone.things[i], to[i][0], to[i][1]);
}

static void
test_clusters_come_first (void)
{
  Zone zone = { .width = 816, .n_things = 3, .n_chosen = 3 };

  zone.things[0] = note_at (30, 90);
  zone.things[1] = cluster_at (300, 400, 6, 5);
  zone.things[2] = note_at (30, 250);
  tidy (&zone);
  assert_spot (&zone.things[1], 24, 84);
  assert_spot (&zone.things[0], 504, 84);
  assert_spot (&zone.things[2], 660, 84);
}

/* Two columns of four notes, all awry, beside one that nobody chose. */
static void
test_a_selection_stays_where_it_is (void)
{
  Zone zone = { .width = 1200, .n_things = 5, .n_chosen = 4 };

  zone.things[0] = note_at (330, 210);
  zone.things[1] = note_at (510, 230);
  zone.things[2] = note_at (350, 350);
  zone.things[3] = note_at (500, 380);
  zone.things[4] = note_at (24, 198);
  tidy (&zone);
  assert_spot (&zone.things[0], 336, 198);
  assert_spot (&zone.things[1], 492, 198);
  assert_spot (&zone.things[2], 336, 312);
  assert_spot (&zone.things[3], 492, 312);
  assert_spot (&zone.things[4], 24, 198);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tidy/a-zone", test_a_zone);
  g_test_add_func ("/tidy/a-selection", test_a_selection);
  g_test_add_func ("/tidy/a-selection-with-clusters", test_a_selection_with_clusters);
  g_test_add_func ("/tidy/the-order-stays", test_the_order_stays);
  g_test_add_func ("/tidy/clusters-come-first", test_clusters_come_first);
  g_test_add_func ("/tidy/a-selection-stays-where-it-is", test_a_selection_stays_where_it_is);
  return g_test_run ();
}
