/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/stances.h"

#include <stdlib.h>

typedef struct
{
  const char *name;
  int values[8];
  guint n_values;
  ParvisQuartiles expected; /* doubled */
} Vector;

static const Vector vectors[] = {
  { "method-agents", { 3, 4, 4, 5, 6, 7 }, 6, { 9, 8, 12 } },
  { "method-users", { 2, 5, 6, 7, 8 }, 5, { 12, 7, 15 } },
  { "one", { 40 }, 1, { 80, 80, 80 } },
  { "two", { 10, 25 }, 2, { 35, 20, 50 } },
  { "three", { 10, 20, 90 }, 3, { 40, 20, 180 } },
  { "four", { 1, 2, 3, 4 }, 4, { 5, 3, 7 } },
  { "seven", { 0, 10, 20, 30, 40, 50, 100 }, 7, { 60, 20, 100 } },
  { "eight", { 1, 1, 2, 3, 5, 8, 13, 21 }, 8, { 8, 3, 21 } },
  { "all-equal", { 50, 50, 50, 50 }, 4, { 100, 100, 100 } },
};

static void
test_vector (gconstpointer data)
{
  const Vector *vector = data;
  ParvisQuartiles found = parvis_quartiles (vector->values, vector->n_values);

  g_assert_cmpint (found.median2, ==, vector->expected.median2);
  g_assert_cmpint (found.lower2, ==, vector->expected.lower2);
  g_assert_cmpint (found.upper2, ==, vector->expected.upper2);
}

static int
compare_ints (const void *a, const void *b)
{
  return *(const int *) a - *(const int *) b;
}

/* Seen from the other end of the line, the quartiles change places. */
static void
test_mirror (void)
{
  for (int round = 0; round < 2000; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 25);
      int values[24], mirrored[24];
      ParvisQuartiles found, back;

      for (guint i = 0; i < n; i++)
        values[i] = g_test_rand_int_range (0, 101);
      qsort (values, n, sizeof *values, compare_ints);
      for (guint i = 0; i < n; i++)
        mirrored[i] = 100 - values[n - 1 - i];

      found = parvis_quartiles (values, n);
      back = parvis_quartiles (mirrored, n);
      g_assert_cmpint (back.median2, ==, 200 - found.median2);
      g_assert_cmpint (back.lower2, ==, 200 - found.upper2);
      g_assert_cmpint (back.upper2, ==, 200 - found.lower2);
      g_assert_cmpint (found.lower2, <=, found.median2);
      g_assert_cmpint (found.median2, <=, found.upper2);
      g_assert_cmpint (found.lower2, >=, 2 * values[0]);
      g_assert_cmpint (found.upper2, <=, 2 * values[n - 1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/stances/%s", vectors[i].name);

      g_test_add_data_func (path, &vectors[i], test_vector);
    }
  g_test_add_func ("/data/stances/mirror", test_mirror);
  return g_test_run ();
}
