/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rules/paper-count.h"

#define N_ROWS 3
#define MOST_VALUES 3
#define MOST_COUNTS (N_ROWS * MOST_VALUES)
/* Of ballots with a mark. */
#define MOST_BALLOTS 3

typedef struct
{
  const char *name;
  guint ballots, blank, spoiled, n_values, dots;
  guint counts[MOST_COUNTS]; /* by row, then by value */
  gboolean right;
  ParvisSlip slip;
} Table;

static const Table tables[] = {
  { "right", 6, 1, 1, 1, 2, { 4, 3, 1 }, TRUE, { 0 } },
  { "one-mark-each", 4, 0, 0, 1, 2, { 1, 1, 2 }, TRUE, { 0 } },
  { "all-blank", 3, 3, 0, 1, 2, { 0, 0, 0 }, TRUE, { 0 } },
  { "all-blank-or-spoiled", 3, 2, 1, 1, 2, { 0, 0, 0 }, TRUE, { 0 } },
  { "nothing", 0, 0, 0, 1, 2, { 0 }, FALSE, { PARVIS_SLIP_NO_BALLOT, 0, 0, 0, 1 } },
  { "three-of-two", 2, 1, 2, 1, 2, { 0 }, FALSE, { PARVIS_SLIP_SET_ASIDE, 0, 0, 3, 2 } },
  /* 6 − 1 − 1 have a mark. */
  { "a-line-too-full", 6, 1, 1, 1, 2, { 4, 5, 9 }, FALSE, { PARVIS_SLIP_LINE, 1, 0, 5, 4 } },
  { "marks-on-blanks", 2, 2, 0, 1, 2, { 0, 0, 1 }, FALSE, { PARVIS_SLIP_LINE, 2, 0, 1, 0 } },
  /* 4 ballots of 2 dots: 4 + 4 is all that there is. */
  { "a-dot-too-many", 4, 0, 0, 1, 2, { 4, 4, 1 }, FALSE, { PARVIS_SLIP_DOTS, 2, 0, 9, 8 } },
  { "approved-by-all", 4, 0, 0, 1, 0, { 4, 4, 4 }, TRUE, { 0 } },
  { "a-ballot-of-none", 4, 0, 0, 1, 2, { 1, 1, 1 }, FALSE, { PARVIS_SLIP_UNMARKED, 0, 0, 3, 4 } },
  /* Two may go on a line: 2 ballots of 3 dots. 1 + 2 × 1, then 2 × 1, are 5; one more is 6. */
  { "two-on-a-line", 2, 0, 0, 2, 3, { 1, 1, 0, 1, 1, 0 }, TRUE, { 0 } },
  { "one-dot-more", 2, 0, 0, 2, 3, { 1, 1, 0, 1, 2, 0 }, FALSE, { PARVIS_SLIP_DOTS, 2, 0, 7, 6 } },
  /* Three pairs are 6 dots too, but a ballot of 3 has room for one. */
  { "pairs", 2, 0, 0, 2, 3, { 0, 1, 0, 1, 0, 1 }, FALSE, { PARVIS_SLIP_PAIRS, 2, 0, 3, 2 } },
  /* Two ballots of two dots: each has one on the first line, and room for one. */
  { "no-room-for-two", 2, 0, 0, 2, 2, { 2, 0, 0, 1 }, FALSE, { PARVIS_SLIP_PAIRS, 1, 0, 1, 0 } },
  /* Grades: each line by itself. */
  { "grades", 3, 0, 0, 3, 0, { 1, 1, 1, 0, 0, 3, 2, 0, 0 }, TRUE, { 0 } },
  { "a-grade-too-many",
    3,
    0,
    0,
    3,
    0,
    { 1, 1, 1, 2, 1, 1 },
    FALSE,
    { PARVIS_SLIP_LINE, 1, 0, 4, 3 } },
  { "numbers-too-large",
    2,
    G_MAXUINT,
    G_MAXUINT,
    1,
    2,
    { 0 },
    FALSE,
    { PARVIS_SLIP_SET_ASIDE, 0, 0, G_MAXUINT, 2 } },
  { "sums-too-large",
    G_MAXUINT,
    0,
    0,
    2,
    2,
    { G_MAXUINT, 1 },
    FALSE,
    { PARVIS_SLIP_LINE, 0, 0, G_MAXUINT, G_MAXUINT } },
};

static void
test_table (gconstpointer data)
{
  const Table *table = data;
  g_autoptr (ParvisPaperCount) count = parvis_paper_count_new (N_ROWS, table->n_values);
  ParvisSlip slip = { 0 };

  count->ballots = table->ballots;
  count->blank = table->blank;
  count->spoiled = table->spoiled;
  for (guint row = 0; row < N_ROWS; row++)
    for (guint value = 1; value <= table->n_values; value++)
      *parvis_paper_count_at (count, row, value) = table->counts[row * table->n_values + value - 1];
  g_assert_cmpint (parvis_paper_count_check (count, table->dots, &slip), ==, table->right);
  if (table->right)
    return;
  g_assert_cmpint (slip.kind, ==, table->slip.kind);
  g_assert_cmpuint (slip.row, ==, table->slip.row);
  g_assert_cmpuint (slip.found, ==, table->slip.found);
  g_assert_cmpuint (slip.limit, ==, table->slip.limit);
}

static void
test_sums (void)
{
  g_autoptr (ParvisPaperCount) count = parvis_paper_count_new (2, 2);

  count->ballots = 9;
  count->blank = 2;
  count->spoiled = 1;
  *parvis_paper_count_at (count, 0, 1) = 3;
  *parvis_paper_count_at (count, 0, 2) = 2;
  *parvis_paper_count_at (count, 1, 2) = 4;
  g_assert_cmpuint (parvis_paper_count_get_marked (count), ==, 6);
  g_assert_cmpuint (parvis_paper_count_sum_row (count, 0), ==, 5);
  g_assert_cmpuint (parvis_paper_count_sum_row (count, 1), ==, 4);
  count->blank = 9;
  g_assert_cmpuint (parvis_paper_count_get_marked (count), ==, 0);
}

/* Every possible ballot is a number in base n_values + 1, a digit for each line. */
typedef struct
{
  guint n_values, dots;
  GHashTable *possible; /* what the counts of such ballots can be */
} Rule;

static guint
get_digit (guint number, guint base, guint place)
{
  while (place-- > 0)
    number /= base;
  return number % base;
}

static gboolean
is_ballot (const Rule *rule, guint number)
{
  guint n_dots = 0;

  for (guint row = 0; row < N_ROWS; row++)
    n_dots += get_digit (number, rule->n_values + 1, row);
  return n_dots > 0 && (rule->dots == 0 || n_dots <= rule->dots);
}

/* As one number: millions of texts would take minutes under the sanitizers. */
static gpointer
write_down (guint n_ballots, const guint8 counts[MOST_COUNTS])
{
  guint number = n_ballots;

  for (guint i = 0; i < MOST_COUNTS; i++)
    number = number * (MOST_BALLOTS + 2) + counts[i];
  return GUINT_TO_POINTER (number);
}

static void
cast_all (const Rule *rule, guint n_ballots, guint n_more, const guint8 counts[MOST_COUNTS])
{
  guint n_numbers = 1;

  if (n_more == 0)
    {
      g_hash_table_add (rule->possible, write_down (n_ballots, counts));
      return;
    }
  for (guint row = 0; row < N_ROWS; row++)
    n_numbers *= rule->n_values + 1;
  for (guint number = 0; number < n_numbers; number++)
    {
      guint8 after[MOST_COUNTS];

      if (!is_ballot (rule, number))
        continue;
      memcpy (after, counts, sizeof after);
      for (guint row = 0; row < N_ROWS; row++)
        if (get_digit (number, rule->n_values + 1, row) > 0)
          after[row * rule->n_values + get_digit (number, rule->n_values + 1, row) - 1]++;
      cast_all (rule, n_ballots, n_more - 1, after);
    }
}

/* A blank and a spoiled ballot lie beside. */
static gboolean
is_right (const Rule *rule, guint n_ballots, const guint8 counts[MOST_COUNTS])
{
  guint numbers[MOST_COUNTS];
  const ParvisPaperCount count = {
    n_ballots + 2, 1, 1, N_ROWS, rule->n_values, numbers,
  };
  ParvisSlip slip;

  for (guint i = 0; i < MOST_COUNTS; i++)
    numbers[i] = counts[i];
  return parvis_paper_count_check (&count, rule->dots, &slip);
}

static void
assert_all_counts (const Rule *rule, guint n_ballots, guint from, guint8 counts[MOST_COUNTS])
{
  if (from == N_ROWS * rule->n_values)
    {
      gboolean possible = g_hash_table_contains (rule->possible, write_down (n_ballots, counts));
      gboolean right = is_right (rule, n_ballots, counts);

      g_assert_cmpint (right, ==, possible);
      return;
    }
  for (guint8 n = 0; n <= n_ballots + 1; n++)
    {
      counts[from] = n;
      assert_all_counts (rule, n_ballots, from + 1, counts);
    }
  counts[from] = 0;
}

/* Of all counts there are, those are right that some ballots give, and no others. */
static void
test_right_is_what_ballots_can_give (gconstpointer data)
{
  const guint *setting = data;
  g_autoptr (GHashTable) possible = g_hash_table_new (NULL, NULL);
  const Rule rule = { setting[0], setting[1], possible };
  guint8 counts[MOST_COUNTS] = { 0 };

  for (guint n_ballots = 0; n_ballots <= setting[2]; n_ballots++)
    {
      cast_all (&rule, n_ballots, n_ballots, counts);
      assert_all_counts (&rule, n_ballots, 0, counts);
    }
}

/* Values, dots, ballots. */
static const guint settings[][3] = {
  { 1, 1, 3 }, { 1, 2, 3 }, { 1, 3, 3 }, { 1, 0, 3 }, { 2, 1, 3 }, { 2, 2, 3 },
  { 2, 3, 3 }, { 2, 4, 3 }, { 2, 5, 3 }, { 2, 6, 3 }, { 3, 0, 2 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strconcat ("/data/paper-count/", tables[i].name, NULL);

      g_test_add_data_func (path, &tables[i], test_table);
    }
  g_test_add_func ("/data/paper-count/sums", test_sums);
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/paper-count/possible/%u-values-%u-dots",
                                               settings[i][0], settings[i][1]);

      g_test_add_data_func (path, settings[i], test_right_is_what_ballots_can_give);
    }
  return g_test_run ();
}
