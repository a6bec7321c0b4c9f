/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/stances.h"

static int
median2 (const int *values, guint n_values)
{
  return values[(n_values - 1) / 2] + values[n_values / 2];
}

ParvisQuartiles
parvis_quartiles (const int *values, guint n_values)
{
  ParvisQuartiles result = { 0 };
  guint half = n_values / 2;

  g_return_val_if_fail (values != NULL && n_values > 0, result);

  result.median2 = median2 (values, n_values);
  if (half == 0)
    {
      result.lower2 = result.upper2 = result.median2;
      return result;
    }
  result.lower2 = median2 (values, half);
  result.upper2 = median2 (values + (n_values - half), half);
  return result;
}
