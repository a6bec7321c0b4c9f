/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/colleges.h"

#include "rules/ties.h"

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

/* What each college has of a row, for each of its voters, over the one denominator
   agents_voted × users_voted, so that whole numbers compare. A college without ballots has no
   share: the other's stands for both. */
static void
get_shares (const ParvisTally *tally, guint agents, guint users, guint64 *lower, guint64 *upper)
{
  guint64 of_agents = (guint64) agents * MAX (tally->users_voted, 1);
  guint64 of_users = (guint64) users * MAX (tally->agents_voted, 1);

  if (tally->agents_voted == 0)
    of_agents = of_users;
  else if (tally->users_voted == 0)
    of_users = of_agents;
  *lower = MIN (of_agents, of_users);
  *upper = MAX (of_agents, of_users);
}

/* Dots beyond the first of each voter: none where one may go on a line. */
static guint
count_second_dots (const ParvisTallyRow *row)
{
  return MAX (row->agents_dots, row->agents) - row->agents + MAX (row->users_dots, row->users) -
         row->users;
}

static int
compare_shares (const ParvisTally *tally, const ParvisTallyRow *first, const ParvisTallyRow *second)
{
  guint64 first_lower, first_upper, second_lower, second_upper;
  guint first_dots = count_second_dots (first), second_dots = count_second_dots (second);

  get_shares (tally, first->agents, first->users, &first_lower, &first_upper);
  get_shares (tally, second->agents, second->users, &second_lower, &second_upper);
  if (first_lower != second_lower)
    return first_lower > second_lower ? -1 : 1;
  if (first_upper != second_upper)
    return first_upper > second_upper ? -1 : 1;
  return (second_dots > first_dots) - (second_dots < first_dots);
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

void
parvis_tally_get_unanimous (const ParvisTally *tally, gboolean *agents, gboolean *users)
{
  g_return_if_fail (tally != NULL);
  g_return_if_fail (agents != NULL && users != NULL);

  *agents = *users = FALSE;
  for (guint i = 0; i < tally->n_rows; i++)
    {
      *agents |= tally->agents_voted > 0 && tally->rows[i].agents == tally->agents_voted;
      *users |= tally->users_voted > 0 && tally->rows[i].users == tally->users_voted;
    }
}

gboolean
parvis_tally_get_tie (const ParvisTally *tally, guint wanted, guint *first, guint *end)
{
  g_autofree guint *ranks = NULL;

  g_return_val_if_fail (tally != NULL, FALSE);

  ranks = g_new (guint, tally->n_rows);
  for (guint i = 0; i < tally->n_rows; i++)
    ranks[i] = tally->rows[i].rank;
  return parvis_find_tie (ranks, tally->n_rows, wanted, first, end);
}

guint
parvis_dots_each (guint n_options)
{
  return MIN (CLAMP ((n_options + 2) / 4, 2, 6), n_options);
}
