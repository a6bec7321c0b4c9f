/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "position/stance-stack.h"

guint
parvis_stance_stack (const float *places, guint n_places, float gap, guint *levels)
{
  g_autofree float *last = g_new (float, n_places);
  guint n_levels = 0;

  g_return_val_if_fail (n_places == 0 || (places != NULL && levels != NULL), 0);
  for (guint i = 0; i < n_places; i++)
    {
      guint level = 0;

      while (level < n_levels && places[i] - last[level] < gap)
        level++;
      n_levels = MAX (n_levels, level + 1);
      last[level] = places[i];
      levels[i] = level;
    }
  return n_levels;
}
