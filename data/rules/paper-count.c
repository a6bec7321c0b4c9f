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

/* Dots, and pairs of them on one line, of a row. */
static void
add_dots (const ParvisPaperCount *count, guint row, guint64 *dots, guint64 *pairs)
{
  for (guint value = 1; value <= count->n_values; value++)
    *dots += (guint64) value * *parvis_paper_count_at (count, row, value);
  if (count->n_values > 1)
    *pairs += *parvis_paper_count_at (count, row, 2);
}

gboolean
parvis_paper_count_check (const ParvisPaperCount *count, guint dots, ParvisSlip *slip)
{
  guint64 marked, n_marks = 0, n_dots = 0, n_pairs = 0;

  g_return_val_if_fail (count != NULL && slip != NULL, FALSE);

  if (count->ballots == 0)
    return say (slip, PARVIS_SLIP_NO_BALLOT, 0, 0, 1);
  if (count_set_aside (count) > count->ballots)
    return say (slip, PARVIS_SLIP_SET_ASIDE, 0, count_set_aside (count), count->ballots);
  marked = parvis_paper_count_get_marked (count);
  for (guint row = 0; row < count->n_rows; row++)
    {
      if (sum_row (count, row) > marked)
        return say (slip, PARVIS_SLIP_LINE, row, sum_row (count, row), marked);
      n_marks += sum_row (count, row);
      add_dots (count, row, &n_dots, &n_pairs);
      if (dots > 0 && n_dots > marked * dots)
        return say (slip, PARVIS_SLIP_DOTS, row, n_dots, marked * dots);
      if (dots > 0 && n_pairs > marked * (dots / 2))
        return say (slip, PARVIS_SLIP_PAIRS, row, n_pairs, marked * (dots / 2));
    }
  return n_marks >= marked || say (slip, PARVIS_SLIP_UNMARKED, 0, n_marks, marked);
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
