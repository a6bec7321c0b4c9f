/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/judgment.h"

#include "rules/ties.h"

/* From the middle of a set outwards: the grade that is next below, the one next above, and how many
   more of each come before another grade does. */
typedef struct
{
  const guint *counts;
  guint64 copies;
  int lower, upper;
  guint64 n_lower, n_upper;
} Walk;

ParvisJudgment *
parvis_judgment_new (guint n_rows)
{
  ParvisJudgment *judgment = g_new0 (ParvisJudgment, 1);

  judgment->n_rows = n_rows;
  judgment->rows = g_new0 (ParvisJudgmentRow, n_rows);
  return judgment;
}

void
parvis_judgment_free (ParvisJudgment *judgment)
{
  g_return_if_fail (judgment != NULL);

  g_free (judgment->rows);
  g_free (judgment);
}

static guint
count_grades (const ParvisGrades *grades)
{
  guint n_grades = 0;

  for (int grade = 1; grade <= PARVIS_MOST_GRADES; grade++)
    n_grades += grades->counts[grade];
  return n_grades;
}

/* An even number of copies: as many grades below the middle as above, @half each. */
static void
walk_init (Walk *walk, const ParvisGrades *grades, guint64 copies, guint64 half)
{
  guint64 up_to = 0;

  *walk = (Walk){ grades->counts, copies, 0, 0, 0, 0 };
  while (up_to < half)
    {
      walk->n_lower = half - up_to;
      up_to += copies * grades->counts[++walk->lower];
    }
  walk->upper = walk->lower;
  walk->n_upper = up_to - half;
  while (walk->n_upper == 0)
    walk->n_upper = copies * grades->counts[++walk->upper];
}

static void
walk_on (Walk *walk, guint64 n_steps)
{
  walk->n_lower -= n_steps;
  walk->n_upper -= n_steps;
  while (walk->n_lower == 0 && walk->lower > 1)
    walk->n_lower = walk->copies * walk->counts[--walk->lower];
  while (walk->n_upper == 0 && walk->upper < PARVIS_MOST_GRADES)
    walk->n_upper = walk->copies * walk->counts[++walk->upper];
}

int
parvis_grades_compare (const ParvisGrades *first, const ParvisGrades *second)
{
  guint64 n_first, n_second, left;
  Walk a, b;

  g_return_val_if_fail (first != NULL && second != NULL, 0);

  n_first = count_grades (first);
  n_second = count_grades (second);
  if (n_first == 0 || n_second == 0)
    return (n_first > 0) - (n_second > 0);
  left = n_first * n_second;
  walk_init (&a, first, 2 * n_second, left);
  walk_init (&b, second, 2 * n_first, left);
  while (left > 0)
    {
      guint64 n_steps = MIN (MIN (a.n_lower, a.n_upper), MIN (b.n_lower, b.n_upper));

      if (a.lower != b.lower)
        return a.lower - b.lower;
      if (a.upper != b.upper)
        return a.upper - b.upper;
      left -= n_steps;
      walk_on (&a, n_steps);
      walk_on (&b, n_steps);
    }
  return 0;
}

static const ParvisGrades *
get_value (const ParvisJudgmentRow *row)
{
  if (row->agents.median == 0)
    return &row->users;
  if (row->users.median == 0)
    return &row->agents;
  return parvis_grades_compare (&row->agents, &row->users) < 0 ? &row->agents : &row->users;
}

static gboolean
is_graded (const ParvisJudgmentRow *row)
{
  return row->agents.median != 0 && row->users.median != 0;
}

/* Where a college has no ballots it graded no line, and the other compares them. */
static int
compare_values (const ParvisJudgmentRow *first, const ParvisJudgmentRow *second)
{
  int order = is_graded (second) - is_graded (first);

  return order != 0 ? order : parvis_grades_compare (get_value (second), get_value (first));
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const ParvisJudgmentRow *first = a, *second = b;
  int order = compare_values (first, second);

  if (order != 0)
    return order;
  return (first->option > second->option) - (first->option < second->option);
}

static void
complete (ParvisGrades *grades, guint n_ballots)
{
  guint n_grades = count_grades (grades), up_to = 0;

  grades->unanswered = n_ballots - n_grades;
  grades->median = 0;
  while (up_to < (n_grades + 1) / 2)
    up_to += grades->counts[++grades->median];
}

static void
complete_row (const ParvisJudgment *judgment, ParvisJudgmentRow *row)
{
  for (int grade = 1; grade <= PARVIS_MOST_GRADES; grade++)
    row->both.counts[grade] = row->agents.counts[grade] + row->users.counts[grade];
  complete (&row->agents, judgment->agents_voted);
  complete (&row->users, judgment->users_voted);
  complete (&row->both, judgment->agents_voted + judgment->users_voted);
}

void
parvis_judgment_rank (ParvisJudgment *judgment)
{
  g_return_if_fail (judgment != NULL);

  if (judgment->n_rows == 0)
    return;
  for (guint i = 0; i < judgment->n_rows; i++)
    complete_row (judgment, &judgment->rows[i]);
  qsort (judgment->rows, judgment->n_rows, sizeof *judgment->rows, compare_rows);
  for (guint i = 0; i < judgment->n_rows; i++)
    {
      ParvisJudgmentRow *row = &judgment->rows[i];

      row->rank = i + 1;
      row->tied = FALSE;
      if (i > 0 && compare_values (&row[-1], row) == 0)
        {
          row->rank = row[-1].rank;
          row->tied = row[-1].tied = TRUE;
        }
    }
}

gboolean
parvis_judgment_get_tie (const ParvisJudgment *judgment, guint wanted, guint *first, guint *end)
{
  g_autofree guint *ranks = NULL;

  g_return_val_if_fail (judgment != NULL, FALSE);

  ranks = g_new (guint, judgment->n_rows);
  for (guint i = 0; i < judgment->n_rows; i++)
    ranks[i] = judgment->rows[i].rank;
  return parvis_find_tie (ranks, judgment->n_rows, wanted, first, end);
}

static gboolean
is_unanimous (const ParvisGrades *grades, guint voted)
{
  return voted > 0 && grades->median > 0 && grades->counts[grades->median] == voted;
}

void
parvis_judgment_get_unanimous (const ParvisJudgment *judgment, gboolean *agents, gboolean *users)
{
  g_return_if_fail (judgment != NULL);
  g_return_if_fail (agents != NULL && users != NULL);

  *agents = *users = FALSE;
  for (guint i = 0; i < judgment->n_rows; i++)
    {
      *agents |= is_unanimous (&judgment->rows[i].agents, judgment->agents_voted);
      *users |= is_unanimous (&judgment->rows[i].users, judgment->users_voted);
    }
}
