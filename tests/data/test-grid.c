/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wall/grid.h"

#include <math.h>

#include "wall/arrange.h"

#define WIDTH 816.
#define INSET 24.

static void
assert_spot (ParvisSpot spot, double x, double y)
{
  g_assert_cmpfloat_with_epsilon (spot.x, x, .01);
  g_assert_cmpfloat_with_epsilon (spot.y, y, .01);
}

static ParvisSpot
flow_note (ParvisGrid *grid)
{
  ParvisSpot spot = parvis_grid_flow (grid, parvis_reach_of_note ());

  parvis_grid_take (grid, spot, parvis_reach_of_note ());
  return spot;
}

static void
test_notes_flow_in_rows (void)
{
  g_autoptr (ParvisGrid) grid = parvis_grid_new (WIDTH, INSET);

  g_assert_cmpuint (parvis_grid_get_columns (grid), ==, 5);
  for (int i = 0; i < 12; i++)
    assert_spot (flow_note (grid), 24 + i % 5 * 156, 84 + i / 5 * 114);
  g_assert_cmpfloat (parvis_grid_get_bottom (grid), ==, 84 + 2 * 114 + 102);
}

static void
test_a_narrow_zone_has_one_column (void)
{
  g_autoptr (ParvisGrid) grid = parvis_grid_new (168, 12);

  g_assert_cmpuint (parvis_grid_get_columns (grid), ==, 1);
  for (int i = 0; i < 3; i++)
    assert_spot (flow_note (grid), 12, 84 + i * 114);
}

/* Six notes under a name: the notes beside keep their distance, and the next row
   its columns in line with them. */
static void
test_notes_flow_around_a_cluster (void)
{
  g_autoptr (ParvisGrid) grid = parvis_grid_new (WIDTH, INSET);
  ParvisReach reach = parvis_reach_of_cluster (6, 5);
  const double expected[][2] = { { 504, 84 },  { 660, 84 },  { 504, 198 }, { 660, 198 },
                                 { 24, 324 },  { 180, 324 }, { 336, 324 }, { 504, 324 },
                                 { 660, 324 }, { 24, 438 } };

  assert_spot (parvis_grid_flow (grid, reach), 24, 84);
  parvis_grid_take (grid, (ParvisSpot){ 24, 84 }, reach);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_spot (flow_note (grid), expected[i][0], expected[i][1]);
}

static void
test_a_cluster_goes_right_under_another (void)
{
  g_autoptr (ParvisGrid) grid = parvis_grid_new (WIDTH, INSET);
  ParvisReach reach = parvis_reach_of_cluster (3, 5);
  const double expected[][2] = { { 504, 84 }, { 660, 84 }, { 504, 246 }, { 660, 246 } };

  parvis_grid_take (grid, parvis_grid_flow (grid, reach), reach);
  assert_spot (parvis_grid_flow (grid, reach), 24, 84 + 114 + 12 + 36);
  parvis_grid_take (grid, parvis_grid_flow (grid, reach), reach);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_spot (flow_note (grid), expected[i][0], expected[i][1]);
}

static void
test_a_cluster_is_as_wide_as_its_zone_allows (void)
{
  ParvisReach one = parvis_reach_of_cluster (4, 1);
  ParvisReach three = parvis_reach_of_cluster (4, 9);
  ParvisReach none = parvis_reach_of_cluster (0, 3);

  g_assert_cmpfloat (one.right, ==, 156);
  g_assert_cmpfloat (one.bottom, ==, 4 * 114);
  g_assert_cmpfloat (three.right, ==, 3 * 156);
  g_assert_cmpfloat (three.bottom, ==, 2 * 114);
  g_assert_cmpfloat (none.bottom, ==, 114);
}

static void
test_a_dropped_note_snaps (void)
{
  g_autoptr (ParvisGrid) grid = parvis_grid_new (WIDTH, INSET);
  ParvisReach note = parvis_reach_of_note ();

  assert_spot (parvis_grid_nearest (grid, (ParvisSpot){ 200, 220 }, note), 180, 198);
  assert_spot (parvis_grid_nearest (grid, (ParvisSpot){ -500, -500 }, note), 24, 84);
  assert_spot (parvis_grid_nearest (grid, (ParvisSpot){ 5000, 84 }, note), 648, 84);
}

static void
test_a_dropped_note_covers_nothing (void)
{
  g_autoptr (ParvisGrid) grid = parvis_grid_new (WIDTH, INSET);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  ParvisReach note = parvis_reach_of_note ();

  for (int i = 0; i < 300; i++)
    {
      ParvisReach reach = i % 7 == 0 ? parvis_reach_of_cluster ((guint) i % 5 + 1, 3) : note;
      ParvisSpot wish = { g_rand_double_range (random, 0, 900),
                          g_rand_double_range (random, 0, 900) };
      ParvisSpot spot = parvis_grid_nearest (grid, wish, reach);

      g_assert_true (parvis_grid_is_free (grid, spot, reach));
      g_assert_cmpfloat (spot.x, >=, INSET);
      g_assert_cmpfloat (spot.y, >=, PARVIS_ZONE_TOP);
      g_assert_true (parvis_grid_is_inside (grid, spot, reach));
      parvis_grid_take (grid, spot, reach);
    }
}

static void
test_a_place_that_no_wall_has (void)
{
  g_assert_true (parvis_spot_is_set (0, 0));
  g_assert_true (parvis_spot_is_set (-12, 4000));
  g_assert_false (parvis_spot_is_set (NAN, 0));
  g_assert_false (parvis_spot_is_set (0, INFINITY));
  g_assert_false (parvis_spot_is_set (1e12, 0));
}

static void
test_many_on_one_place (void)
{
  g_autoptr (ParvisGrid) grid = parvis_grid_new (WIDTH, INSET);
  ParvisReach note = parvis_reach_of_note ();

  for (int i = 0; i < 2000; i++)
    {
      ParvisSpot spot = parvis_grid_nearest (grid, (ParvisSpot){ 24, 84 }, note);

      g_assert_true (parvis_grid_is_free (grid, spot, note));
      parvis_grid_take (grid, spot, note);
    }
}

static void
assert_apart (const ParvisThing *things, guint n_things, double width)
{
  g_autoptr (ParvisGrid) grid = parvis_grid_new (width, INSET);

  for (guint i = 0; i < n_things; i++)
    {
      g_assert_true (parvis_grid_is_free (grid, things[i].spot, things[i].reach));
      parvis_grid_take (grid, things[i].spot, things[i].reach);
    }
}

/* As a file may say. */
static void
test_a_crowd_on_one_place (void)
{
  for (guint round = 0; round < 2; round++)
    {
      g_autofree ParvisThing *things = g_new0 (ParvisThing, 10000);
      g_autoptr (ParvisGrid) grid = NULL;
      const ParvisSpot place = { 300, 400 };
      const ParvisSpot nowhere = PARVIS_NOWHERE;
      double width;

      for (guint i = 0; i < 10000; i++)
        things[i] = (ParvisThing){ .reach = parvis_reach_of_note (),
                                   .wish = round == 0 ? place : nowhere,
                                   .home = round == 0 ? nowhere : place };
      width = parvis_things_get_width (things, 10000, WIDTH, INSET);
      grid = parvis_things_arrange (things, 10000, width, INSET);
      assert_apart (things, 10000, width);
    }
}

/* A hundred notes are read down; ten thousand are looked at from afar. */
static void
test_a_crowd_is_wider_than_high (void)
{
  g_autofree ParvisThing *things = g_new0 (ParvisThing, 10000);
  g_autoptr (ParvisGrid) grid = NULL;
  double width;

  for (guint i = 0; i < 10000; i++)
    things[i] = (ParvisThing){ .reach = parvis_reach_of_note (),
                               .wish = PARVIS_NOWHERE,
                               .home = PARVIS_NOWHERE };
  g_assert_cmpfloat (parvis_things_get_width (things, 600, WIDTH, INSET), ==, WIDTH);
  width = parvis_things_get_width (things, 10000, WIDTH, INSET);
  grid = parvis_things_arrange (things, 10000, width, INSET);
  g_assert_cmpfloat (width, >, 1.3 * parvis_grid_get_bottom (grid));
  g_assert_cmpfloat (width, <, 1.9 * parvis_grid_get_bottom (grid));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/grid/notes-flow-in-rows", test_notes_flow_in_rows);
  g_test_add_func ("/ui/grid/a-narrow-zone-has-one-column", test_a_narrow_zone_has_one_column);
  g_test_add_func ("/ui/grid/notes-flow-around-a-cluster", test_notes_flow_around_a_cluster);
  g_test_add_func ("/ui/grid/a-cluster-goes-right-under-another",
                   test_a_cluster_goes_right_under_another);
  g_test_add_func ("/ui/grid/a-cluster-is-as-wide-as-its-zone-allows",
                   test_a_cluster_is_as_wide_as_its_zone_allows);
  g_test_add_func ("/ui/grid/a-dropped-note-snaps", test_a_dropped_note_snaps);
  g_test_add_func ("/ui/grid/a-dropped-note-covers-nothing", test_a_dropped_note_covers_nothing);
  g_test_add_func ("/ui/grid/a-place-that-no-wall-has", test_a_place_that_no_wall_has);
  g_test_add_func ("/ui/grid/many-on-one-place", test_many_on_one_place);
  g_test_add_func ("/grid/a-crowd-on-one-place", test_a_crowd_on_one_place);
  g_test_add_func ("/grid/a-crowd-is-wider-than-high", test_a_crowd_is_wider_than_high);
  return g_test_run ();
}
