/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/ties.h"

gboolean
parvis_find_tie (const guint *ranks, guint n_ranks, guint wanted, guint *first, guint *end)
{
  g_return_val_if_fail (ranks != NULL || n_ranks == 0, FALSE);
  g_return_val_if_fail (first != NULL && end != NULL, FALSE);

  if (wanted == 0 || wanted >= n_ranks || ranks[wanted - 1] != ranks[wanted])
    return FALSE;
  *first = wanted - 1;
  while (*first > 0 && ranks[*first - 1] == ranks[wanted])
    (*first)--;
  *end = wanted + 1;
  while (*end < n_ranks && ranks[*end] == ranks[wanted])
    (*end)++;
  return TRUE;
}
