/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "position/stance-stack.h"

#define GAP 10

static void
test_apart (void)
{
  const float places[] = { 0, 10, 30 };
  guint levels[3];

  g_assert_cmpuint (parvis_stance_stack (places, 3, GAP, levels), ==, 1);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (levels[i], ==, 0);
}

static void
test_on_one_place (void)
{
  const float places[] = { 5, 5, 5, 15 };
  guint levels[4];

  g_assert_cmpuint (parvis_stance_stack (places, 4, GAP, levels), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (levels[i], ==, i);
  g_assert_cmpuint (levels[3], ==, 0);
}

static void
test_none (void)
{
  g_assert_cmpuint (parvis_stance_stack (NULL, 0, GAP, NULL), ==, 0);
}

/* Whatever the answers, no mark covers another, and the lowest free level is taken. */
static void
test_never_overlap (void)
{
  float places[60];
  guint levels[60];

  for (guint i = 0; i < 60; i++)
    places[i] = (float) (i * i % 7 + i * 2);
  for (guint i = 1; i < 60; i++)
    places[i] = MAX (places[i], places[i - 1]);
  parvis_stance_stack (places, 60, GAP, levels);
  for (guint i = 0; i < 60; i++)
    for (guint j = 0; j < i; j++)
      g_assert_true (levels[i] != levels[j] || places[i] - places[j] >= GAP);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/stance-stack/apart", test_apart);
  g_test_add_func ("/ui/stance-stack/on-one-place", test_on_one_place);
  g_test_add_func ("/ui/stance-stack/none", test_none);
  g_test_add_func ("/ui/stance-stack/never-overlap", test_never_overlap);
  return g_test_run ();
}
