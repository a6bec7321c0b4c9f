/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/colleges.h"

ParvisTally *
parvis_tally_new (guint n_rows)
{
  ParvisTally *tally = g_new0 (ParvisTally, 1);

  tally->n_rows = n_rows;
  tally->rows = g_new0 (ParvisTallyRow, n_rows);
  return tally;
}

void
parvis_tally_free (ParvisTally *tally)
{
  g_return_if_fail (tally != NULL);

  g_free (tally->rows);
  g_free (tally);
}

/* Both shares of a row over the one denominator agents_voted × users_voted, so that whole numbers
   compare. A college without ballots has no share: the other's stands for both. */
static void
get_shares (const ParvisTally *tally, const ParvisTallyRow *row, guint64 *lower, guint64 *upper)
{
  guint64 agents = (guint64) row->agents * MAX (tally->users_voted, 1);
  guint64 users = (guint64) row->users * MAX (tally->agents_voted, 1);

  if (tally->agents_voted == 0)
    agents = users;
  else if (tally->users_voted == 0)
    users = agents;
  *lower = MIN (agents, users);
  *upper = MAX (agents, users);
}

static int
compare_shares (const ParvisTally *tally, const ParvisTallyRow *first, const ParvisTallyRow *second)
{
  guint64 first_lower, first_upper, second_lower, second_upper;

  get_shares (tally, first, &first_lower, &first_upper);
  get_shares (tally, second, &second_lower, &second_upper);
  if (first_lower != second_lower)
    return first_lower > second_lower ? -1 : 1;
  if (first_upper != second_upper)
    return first_upper > second_upper ? -1 : 1;
  return 0;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const ParvisTallyRow *first = a, *second = b;
  int order = compare_shares (data, first, second);

  if (order != 0)
    return order;
  return (first->option > second->option) - (first->option < second->option);
}

static gboolean
reaches_a_third (guint chosen, guint voted)
{
  return voted > 0 && 3 * (guint64) chosen >= voted;
}

static ParvisSupport
get_support (const ParvisTally *tally, const ParvisTallyRow *row)
{
  gboolean agents = reaches_a_third (row->agents, tally->agents_voted);
  gboolean users = reaches_a_third (row->users, tally->users_voted);

  if (agents && users)
    return PARVIS_SUPPORT_COMMON;
  if (agents)
    return PARVIS_SUPPORT_AGENTS;
  return users ? PARVIS_SUPPORT_USERS : PARVIS_SUPPORT_RESERVE;
}

void
parvis_tally_rank (ParvisTally *tally)
{
  g_return_if_fail (tally != NULL);

  if (tally->n_rows == 0)
    return;
  g_qsort_with_data (tally->rows, (int) tally->n_rows, sizeof *tally->rows, compare_rows, tally);
  for (guint i = 0; i < tally->n_rows; i++)
    {
      ParvisTallyRow *row = &tally->rows[i];

      row->rank = i + 1;
      row->tied = FALSE;
      row->support = get_support (tally, row);
      if (i > 0 && compare_shares (tally, &row[-1], row) == 0)
        {
          row->rank = row[-1].rank;
          row->tied = row[-1].tied = TRUE;
        }
    }
}

gboolean
parvis_tally_get_tie (const ParvisTally *tally, guint wanted, guint *first, guint *end)
{
  guint rank;

  g_return_val_if_fail (tally != NULL, FALSE);
  g_return_val_if_fail (first != NULL && end != NULL, FALSE);

  if (wanted == 0 || wanted >= tally->n_rows)
    return FALSE;
  rank = tally->rows[wanted].rank;
  if (tally->rows[wanted - 1].rank != rank)
    return FALSE;

  *first = wanted - 1;
  while (*first > 0 && tally->rows[*first - 1].rank == rank)
    (*first)--;
  *end = wanted + 1;
  while (*end < tally->n_rows && tally->rows[*end].rank == rank)
    (*end)++;
  return TRUE;
}

guint
parvis_dots_each (guint n_options)
{
  return MIN (CLAMP ((n_options + 2) / 4, 2, 6), n_options);
}
