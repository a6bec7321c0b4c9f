/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/paper-count.h"

ParvisPaperCount *
parvis_paper_count_new (guint n_rows, guint n_values)
{
  ParvisPaperCount *count = g_new0 (ParvisPaperCount, 1);

  count->n_rows = n_rows;
  count->n_values = n_values;
  count->counts = g_new0 (guint, (gsize) n_rows * n_values);
  return count;
}

void
parvis_paper_count_free (ParvisPaperCount *count)
{
  g_return_if_fail (count != NULL);

  g_free (count->counts);
  g_free (count);
}

guint *
parvis_paper_count_at (const ParvisPaperCount *count, guint row, guint value)
{
  g_return_val_if_fail (count != NULL && row < count->n_rows, NULL);
  g_return_val_if_fail (value >= 1 && value <= count->n_values, NULL);
  return &count->counts[(gsize) row * count->n_values + value - 1];
}

static guint64
count_set_aside (const ParvisPaperCount *count)
{
  return (guint64) count->blank + count->spoiled;
}

guint
parvis_paper_count_get_marked (const ParvisPaperCount *count)
{
  g_return_val_if_fail (count != NULL, 0);
  return count_set_aside (count) > count->ballots
             ? 0
             : count->ballots - (guint) count_set_aside (count);
}

/* A person may type any number. */
static guint
as_found (guint64 number)
{
  return (guint) MIN (number, G_MAXUINT);
}

static guint64
sum_row (const ParvisPaperCount *count, guint row)
{
  guint64 sum = 0;

  for (guint value = 1; value <= count->n_values; value++)
    sum += *parvis_paper_count_at (count, row, value);
  return sum;
}

guint
parvis_paper_count_sum_row (const ParvisPaperCount *count, guint row)
{
  g_return_val_if_fail (count != NULL && row < count->n_rows, 0);
  return as_found (sum_row (count, row));
}

static gboolean
say (ParvisSlip *slip, ParvisSlipKind kind, guint row, guint64 found, guint64 limit)
{
  *slip = (ParvisSlip){ kind, row, 0, as_found (found), as_found (limit) };
  return FALSE;
}

/* What the lines read so far ask of the ballots with a mark. */
typedef struct
{
  guint64 ballots, dots; /* with a mark; of each of them */
  guint64 n_marks, n_singles, n_pairs;
  guint64 low,
      high; /* how many ballots have an odd number of single dots: from low to high, by 2 */
} Need;

/* From @number to the next of low, low + 2 … high. */
static guint64
get_distance (const Need *need, guint64 number)
{
  if (number < need->low)
    return need->low - number;
  return number > need->high ? number - need->high : (number - need->low) % 2;
}

/* A single dot on each of @singles ballots makes the odd ones of them even, and the others odd. */
static void
add_row (Need *need, guint64 singles, guint64 pairs)
{
  guint64 low = get_distance (need, singles),
          high = need->ballots - get_distance (need, need->ballots - singles);

  need->low = low;
  need->high = high;
  need->n_marks += singles + pairs;
  need->n_singles += singles;
  need->n_pairs += pairs;
}

/* Single dots leave the ballots with room for so many pairs. Where those and the dots are odd and
   even, one dot stays unused. */
static guint64
get_most_pairs (const Need *need)
{
  guint64 n_left = need->dots % 2 == 0 ? need->low : need->ballots - need->high,
          n_dots = need->ballots * need->dots, n_used = need->n_singles + n_left;

  return n_dots > n_used ? (n_dots - n_used) / 2 : 0;
}

static gboolean
check_dots (const Need *need, guint row, ParvisSlip *slip)
{
  guint64 n_dots = need->n_singles + 2 * need->n_pairs;

  if (need->dots == 0)
    return TRUE;
  if (n_dots > need->ballots * need->dots)
    return say (slip, PARVIS_SLIP_DOTS, row, n_dots, need->ballots * need->dots);
  return need->n_pairs <= get_most_pairs (need) ||
         say (slip, PARVIS_SLIP_PAIRS, row, need->n_pairs, get_most_pairs (need));
}

gboolean
parvis_paper_count_check (const ParvisPaperCount *count, guint dots, ParvisSlip *slip)
{
  Need need = { .dots = dots };

  g_return_val_if_fail (count != NULL && slip != NULL, FALSE);

  if (count->ballots == 0)
    return say (slip, PARVIS_SLIP_NO_BALLOT, 0, 0, 1);
  if (count_set_aside (count) > count->ballots)
    return say (slip, PARVIS_SLIP_SET_ASIDE, 0, count_set_aside (count), count->ballots);
  need.ballots = parvis_paper_count_get_marked (count);
  for (guint row = 0; row < count->n_rows; row++)
    {
      guint64 sum = sum_row (count, row),
              pairs = count->n_values > 1 ? *parvis_paper_count_at (count, row, 2) : 0;

      if (sum > need.ballots)
        return say (slip, PARVIS_SLIP_LINE, row, sum, need.ballots);
      add_row (&need, sum - pairs, pairs);
      if (!check_dots (&need, row, slip))
        return FALSE;
    }
  return need.n_marks >= need.ballots ||
         say (slip, PARVIS_SLIP_UNMARKED, 0, need.n_marks, need.ballots);
}

/* Of a line, ballots with a grade up to @value, or with as many dots at least. */
static guint64
sum_up_to (const ParvisPaperCount *count, guint row, gboolean graded, guint value)
{
  guint64 sum = 0;

  for (guint i = graded ? 1 : value; i <= (graded ? value : count->n_values); i++)
    sum += *parvis_paper_count_at (count, row, i);
  return sum;
}

void
parvis_paper_count_get_range (const ParvisPaperCount *count,
                              guint from,
                              guint into,
                              gboolean graded,
                              const guint *merged,
                              guint value,
                              guint *low,
                              guint *high)
{
  guint64 marked, least, most, of_value, before = 0;

  g_return_if_fail (count != NULL && merged != NULL && low != NULL && high != NULL);
  g_return_if_fail (value >= 1 && value <= count->n_values);

  marked = parvis_paper_count_get_marked (count);
  for (guint i = graded ? 1 : value + 1; i <= (graded ? value - 1 : count->n_values); i++)
    before += merged[i - 1];
  least = MAX (sum_up_to (count, from, graded, value), sum_up_to (count, into, graded, value));
  most = sum_up_to (count, from, graded, value) + sum_up_to (count, into, graded, value);
  of_value = *parvis_paper_count_at (count, from, value) +
             (guint64) *parvis_paper_count_at (count, into, value);
  /* One dot on each of the lines makes two; some must where ballots are not enough for all. */
  if (!graded && value == 2)
    {
      guint64 n_marks = sum_row (count, from) + sum_row (count, into);

      of_value +=
          MIN (*parvis_paper_count_at (count, from, 1), *parvis_paper_count_at (count, into, 1));
      most = of_value;
      least = MAX (least, n_marks - MIN (marked, n_marks));
    }
  most = MIN (most, marked);
  *low = as_found (least - MIN (before, least));
  *high = as_found (MIN (most - MIN (before, most), of_value));
}

gboolean
parvis_paper_count_check_merged (const ParvisPaperCount *count,
                                 guint from,
                                 guint into,
                                 gboolean graded,
                                 const guint *merged,
                                 ParvisSlip *slip)
{
  g_return_val_if_fail (count != NULL && merged != NULL && slip != NULL, FALSE);

  for (guint i = 1; i <= count->n_values; i++)
    {
      guint value = graded ? i : count->n_values + 1 - i, low, high;

      parvis_paper_count_get_range (count, from, into, graded, merged, value, &low, &high);
      *slip = (ParvisSlip){ PARVIS_SLIP_MERGED, 0, value, merged[value - 1], high };
      if (merged[value - 1] > high)
        return FALSE;
      slip->limit = low;
      if (merged[value - 1] < low)
        return FALSE;
    }
  return TRUE;
}
