/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

double
bench_median (void (*run) (gpointer data), gpointer data, guint n)
{
  g_autofree double *times = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      gint64 start = g_get_monotonic_time ();

      run (data);
      times[i] = (double) (g_get_monotonic_time () - start) / 1000.0;
    }
  qsort (times, n, sizeof *times, compare);
  return times[n / 2];
}

void
bench_print (const char *what,
             double figure,
             const char *unit,
             const char *raw_name,
             double raw,
             const char *mark)
{
  g_print ("%s\t%.3g\t%s\t%s\t%.3g\t%s\n", what, figure, unit, raw_name, raw, mark);
}
