/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/lot.h"

typedef struct
{
  guint32 seed;
  gint64 expected[5]; /* by another program's SHA-256 */
} Draw;

static const Draw draws[] = {
  { 482913, { 2, 4, 1, 3, 5 } },
  { 482914, { 1, 4, 2, 3, 5 } },
};

static void
test_draws (void)
{
  static const gint64 orders[][5] = { { 1, 2, 3, 4, 5 }, { 5, 4, 3, 2, 1 }, { 3, 5, 1, 4, 2 } };

  for (gsize i = 0; i < G_N_ELEMENTS (draws); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (orders); j++)
      {
        gint64 ids[5];

        for (gsize k = 0; k < 5; k++)
          ids[k] = orders[j][k];
        parvis_lot_draw (draws[i].seed, ids, 5);
        for (gsize k = 0; k < 5; k++)
          g_assert_cmpint (ids[k], ==, draws[i].expected[k]);
      }
}

/* By another program's SHA-256. */
static void
test_seed (void)
{
  g_assert_cmpuint (parvis_lot_make_seed (""), ==, 100000 + 0xe3b0c442 % 900000);
  g_assert_cmpuint (parvis_lot_make_seed ("abc"), ==, 100000 + 0xba7816bf % 900000);
}

static void
test_none (void)
{
  gint64 one = 7;

  parvis_lot_draw (482913, NULL, 0);
  parvis_lot_draw (482913, &one, 1);
  g_assert_cmpint (one, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lot/draws", test_draws);
  g_test_add_func ("/lot/seed", test_seed);
  g_test_add_func ("/lot/none", test_none);
  return g_test_run ();
}
