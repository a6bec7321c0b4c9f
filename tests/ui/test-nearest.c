/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/nearest.h"

static graphene_rect_t
box (float x, float y)
{
  return GRAPHENE_RECT_INIT (x, y, 144, 102);
}

static void
test_arrows_go_along_rows_and_columns (void)
{
  const graphene_rect_t boxes[] = { box (24, 84),  box (180, 84),  box (336, 84),
                                    box (24, 198), box (180, 198), box (336, 198) };
  const guint n = G_N_ELEMENTS (boxes);

  g_assert_cmpint (parvis_nearest_box (&boxes[1], GTK_DIR_LEFT, boxes, n), ==, 0);
  g_assert_cmpint (parvis_nearest_box (&boxes[1], GTK_DIR_RIGHT, boxes, n), ==, 2);
  g_assert_cmpint (parvis_nearest_box (&boxes[1], GTK_DIR_DOWN, boxes, n), ==, 4);
  g_assert_cmpint (parvis_nearest_box (&boxes[4], GTK_DIR_UP, boxes, n), ==, 1);
}

static void
test_nothing_lies_beyond_the_last (void)
{
  const graphene_rect_t boxes[] = { box (24, 84), box (180, 84) };

  g_assert_cmpint (parvis_nearest_box (&boxes[0], GTK_DIR_LEFT, boxes, 2), ==, -1);
  g_assert_cmpint (parvis_nearest_box (&boxes[1], GTK_DIR_RIGHT, boxes, 2), ==, -1);
  g_assert_cmpint (parvis_nearest_box (&boxes[0], GTK_DIR_DOWN, boxes, 2), ==, -1);
  g_assert_cmpint (parvis_nearest_box (&boxes[0], GTK_DIR_UP, boxes, 0), ==, -1);
}

static void
test_a_gap_is_crossed (void)
{
  const graphene_rect_t boxes[] = { box (24, 84), box (900, 110), box (600, 700) };

  g_assert_cmpint (parvis_nearest_box (&boxes[0], GTK_DIR_RIGHT, boxes, 3), ==, 1);
  g_assert_cmpint (parvis_nearest_box (&boxes[0], GTK_DIR_DOWN, boxes, 3), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/nearest/arrows-go-along-rows-and-columns",
                   test_arrows_go_along_rows_and_columns);
  g_test_add_func ("/ui/nearest/nothing-lies-beyond-the-last", test_nothing_lies_beyond_the_last);
  g_test_add_func ("/ui/nearest/a-gap-is-crossed", test_a_gap_is_crossed);
  return g_test_run ();
}
