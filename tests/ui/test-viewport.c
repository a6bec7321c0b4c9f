/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/viewport.h"

#define NEARLY .001

static void
count_cb (gpointer data)
{
  ++*(guint *) data;
}

static void
test_zoom_stays_in_place (void)
{
  guint moves = 0;
  g_autoptr (ParvisViewport) view = parvis_viewport_new (count_cb, &moves);
  const graphene_size_t plane = GRAPHENE_SIZE_INIT (4000, 3000);
  ParvisSpot kept;

  parvis_viewport_configure (view, &plane, 1000, 600);
  parvis_viewport_pan (view, 700, 500);
  kept = parvis_viewport_to_plane (view, 300, 200);
  g_assert_cmpfloat_with_epsilon (kept.x, 1000, NEARLY);
  g_assert_cmpfloat_with_epsilon (kept.y, 700, NEARLY);
  g_assert_true (parvis_viewport_set_zoom (view, 2));
  g_assert_false (parvis_viewport_set_zoom (view, 2));
  parvis_viewport_configure (view, &plane, 1000, 600);
  parvis_viewport_pin (view, kept, 300, 200);
  kept = parvis_viewport_to_plane (view, 300, 200);
  g_assert_cmpfloat_with_epsilon (kept.x, 1000, NEARLY);
  g_assert_cmpfloat_with_epsilon (kept.y, 700, NEARLY);
  g_assert_cmpuint (moves, >, 0);
}

static void
test_bounds (void)
{
  guint moves = 0;
  g_autoptr (ParvisViewport) view = parvis_viewport_new (count_cb, &moves);
  const graphene_size_t plane = GRAPHENE_SIZE_INIT (4000, 3000);

  parvis_viewport_set_zoom (view, 100);
  g_assert_cmpfloat_with_epsilon (parvis_viewport_get_zoom (view), PARVIS_ZOOM_MOST, NEARLY);
  parvis_viewport_set_zoom (view, 0);
  g_assert_cmpfloat_with_epsilon (parvis_viewport_get_zoom (view), PARVIS_ZOOM_LEAST, NEARLY);
  /* 200 × 150 in the middle of the window: nowhere to go. */
  parvis_viewport_configure (view, &plane, 1000, 600);
  parvis_viewport_pan (view, 50, 50);
  g_assert_cmpfloat_with_epsilon (parvis_viewport_to_plane (view, 400, 0).x, 0, NEARLY);
  g_assert_cmpfloat_with_epsilon (parvis_viewport_to_plane (view, 400, 0).y, 0, NEARLY);
}

static void
test_reveal (void)
{
  guint moves = 0;
  g_autoptr (ParvisViewport) view = parvis_viewport_new (count_cb, &moves);
  const graphene_size_t plane = GRAPHENE_SIZE_INIT (4000, 3000);
  graphene_rect_t box = GRAPHENE_RECT_INIT (2000, 1500, 144, 102);

  parvis_viewport_configure (view, &plane, 1000, 600);
  parvis_viewport_reveal (view, &box);
  box = parvis_viewport_from_plane (view, &box);
  g_assert_cmpfloat_with_epsilon ((double) box.origin.x, 1000 - 144 - 24, NEARLY);
  g_assert_cmpfloat_with_epsilon ((double) box.origin.y, 600 - 102 - 24, NEARLY);
  box = GRAPHENE_RECT_INIT (100, 30, 144, 102);
  parvis_viewport_reveal (view, &box);
  box = parvis_viewport_from_plane (view, &box);
  g_assert_cmpfloat_with_epsilon ((double) box.origin.x, 24, NEARLY);
  g_assert_cmpfloat_with_epsilon ((double) box.origin.y, 24, NEARLY);
}

static void
test_fit (void)
{
  const struct
  {
    double width, height; /* of the plane */
    double most;
    double zoom;
  } cases[] = {
    { 1000, 600, 1.6, 1 },       /* it is as large as the window already */
    { 800, 480, 1.6, 1.25 },     /* larger where it can be */
    { 100, 60, 1.6, 1.6 },       /* but not as large as that */
    { 2000, 600, 1.6, .4970 },   /* 9 px of its own edge, and 3 more */
    { 1000, 6000, 1.6, .0966 },  /* 1.8 px, and 10.2 more */
    { 1000, 1000000, 1.6, .05 }, /* never nothing at all */
    { 0, 0, 1.6, 1.6 },          /* nothing there */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (
        parvis_viewport_fit (&GRAPHENE_SIZE_INIT ((float) cases[i].width, (float) cases[i].height),
                             18, 1000, 600, cases[i].most),
        cases[i].zoom, NEARLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/zoom-stays-in-place", test_zoom_stays_in_place);
  g_test_add_func ("/viewport/bounds", test_bounds);
  g_test_add_func ("/viewport/reveal", test_reveal);
  g_test_add_func ("/viewport/fit", test_fit);
  return g_test_run ();
}
