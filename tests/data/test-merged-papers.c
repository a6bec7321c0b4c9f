/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table's papers can say of two lines that are counted together. */
#include "rules/paper-count.h"

#define MOST_VALUES 3

typedef struct
{
  const char *name;
  guint ballots, n_values;
  gboolean graded;
  guint from[MOST_VALUES], into[MOST_VALUES], merged[MOST_VALUES];
  guint value, low, high; /* the range of this value */
} Table;

static const Table tables[] = {
  /* All three are among the four, or they are seven of which only six there are. */
  { "dots", 6, 1, FALSE, { 3 }, { 4 }, { 0 }, 1, 4, 6 },
  { "no-room", 3, 1, FALSE, { 3 }, { 0 }, { 0 }, 1, 3, 3 },
  { "apart", 9, 1, FALSE, { 1 }, { 2 }, { 0 }, 1, 2, 3 },
  /* Two dots: 1 + 1 pairs, and two ballots of one dot on each line may make two more. */
  { "pairs", 9, 2, FALSE, { 2, 1 }, { 3, 1 }, { 0 }, 2, 1, 4 },
  /* Two pairs apart: 3 and 4 chose a line, 7 in all, less 2 of them. */
  { "one-dot-after-pairs", 9, 2, FALSE, { 2, 1 }, { 3, 1 }, { 0, 2 }, 1, 2, 5 },
  /* The worse of two grades: whoever gave one line a 1 gives a 1. */
  { "worst", 6, 3, TRUE, { 1, 0, 2 }, { 2, 2, 1 }, { 0 }, 1, 2, 3 },
  /* After three 1s, 2s are what is left of up to four grades under 3. */
  { "next", 6, 3, TRUE, { 1, 0, 2 }, { 2, 2, 1 }, { 3 }, 2, 1, 2 },
  { "best", 6, 3, TRUE, { 1, 0, 2 }, { 2, 2, 1 }, { 3, 2 }, 3, 0, 1 },
};

static ParvisPaperCount *
make_count (guint n_ballots, guint n_values, const guint *from, const guint *into)
{
  ParvisPaperCount *count = parvis_paper_count_new (2, n_values);

  count->ballots = n_ballots;
  for (guint value = 1; value <= n_values; value++)
    {
      *parvis_paper_count_at (count, 0, value) = from[value - 1];
      *parvis_paper_count_at (count, 1, value) = into[value - 1];
    }
  return count;
}

static void
test_table (gconstpointer data)
{
  const Table *table = data;
  g_autoptr (ParvisPaperCount) count =
      make_count (table->ballots, table->n_values, table->from, table->into);
  guint low, high;

  parvis_paper_count_get_range (count, 0, 1, table->graded, table->merged, table->value, &low,
                                &high);
  g_assert_cmpuint (low, ==, table->low);
  g_assert_cmpuint (high, ==, table->high);
}

static void
test_slip (void)
{
  const guint from[] = { 2, 0, 1 }, into[] = { 1, 1, 1 };
  guint merged[] = { 1, 1, 1 };
  g_autoptr (ParvisPaperCount) count = make_count (4, 3, from, into);
  ParvisSlip slip = { 0 };

  g_assert_false (parvis_paper_count_check_merged (count, 0, 1, TRUE, merged, &slip));
  g_assert_cmpint (slip.kind, ==, PARVIS_SLIP_MERGED);
  g_assert_cmpuint (slip.value, ==, 1);
  g_assert_cmpuint (slip.found, ==, 1);
  g_assert_cmpuint (slip.limit, ==, 2);
  merged[0] = 3;
  merged[1] = 2;
  g_assert_false (parvis_paper_count_check_merged (count, 0, 1, TRUE, merged, &slip));
  g_assert_cmpuint (slip.value, ==, 2);
  g_assert_cmpuint (slip.found, ==, 2);
  g_assert_cmpuint (slip.limit, ==, 1);
  merged[1] = 1;
  merged[2] = 0;
  g_assert_true (parvis_paper_count_check_merged (count, 0, 1, TRUE, merged, &slip));
}

typedef struct
{
  guint n_values;
  gboolean graded;
  guint n_ballots;
  GHashTable *possible; /* the counts of both lines and of the merged one, written down */
} Rule;

static guint
merge (const Rule *rule, guint first, guint second)
{
  if (first == 0 || second == 0)
    return first + second;
  return rule->graded ? MIN (first, second) : MIN (first + second, rule->n_values);
}

static char *
write_down (const guint *from, const guint *into, const guint *merged)
{
  return g_strdup_printf ("%u %u %u, %u %u %u, %u %u %u", from[0], from[1], from[2], into[0],
                          into[1], into[2], merged[0], merged[1], merged[2]);
}

static void
add_one (guint counts[MOST_VALUES], guint value, int more)
{
  if (value > 0)
    counts[value - 1] += (guint) more;
}

/* Every ballot says anything of either line. */
static void
cast_all (const Rule *rule, guint n_more, guint *from, guint *into, guint *merged)
{
  if (n_more == 0)
    {
      g_hash_table_add (rule->possible, write_down (from, into, merged));
      return;
    }
  for (guint first = 0; first <= rule->n_values; first++)
    for (guint second = 0; second <= rule->n_values; second++)
      {
        guint both = merge (rule, first, second);

        add_one (from, first, 1);
        add_one (into, second, 1);
        add_one (merged, both, 1);
        cast_all (rule, n_more - 1, from, into, merged);
        add_one (from, first, -1);
        add_one (into, second, -1);
        add_one (merged, both, -1);
      }
}

/* The next numbers up to @most each; FALSE after the last. */
static gboolean
count_on (guint *numbers, guint n_numbers, guint most)
{
  for (guint i = 0; i < n_numbers; i++)
    {
      if (numbers[i]++ < most)
        return TRUE;
      numbers[i] = 0;
    }
  return FALSE;
}

static guint
sum (const guint counts[MOST_VALUES])
{
  return counts[0] + counts[1] + counts[2];
}

/* What ballots can give passes; where there is one value, nothing else does. */
static void
assert_all_merged (const Rule *rule, const guint *from, const guint *into)
{
  g_autoptr (ParvisPaperCount) count = make_count (rule->n_ballots, rule->n_values, from, into);
  guint merged[MOST_VALUES] = { 0 };

  do
    {
      g_autofree char *text = write_down (from, into, merged);
      gboolean possible = g_hash_table_contains (rule->possible, text);
      ParvisSlip slip;
      gboolean right = parvis_paper_count_check_merged (count, 0, 1, rule->graded, merged, &slip);

      g_assert_true (right || !possible);
      g_assert_true (possible || !right || rule->n_values > 1);
    }
  while (count_on (merged, rule->n_values, rule->n_ballots + 1));
}

static gboolean
is_reached (const Rule *rule, const guint *from, const guint *into, guint value, guint wanted)
{
  guint merged[MOST_VALUES] = { 0 };

  do
    {
      g_autofree char *text = write_down (from, into, merged);

      if (merged[value - 1] == wanted && g_hash_table_contains (rule->possible, text))
        return TRUE;
    }
  while (count_on (merged, rule->n_values, rule->n_ballots));
  return FALSE;
}

/* Both ends of what is said first are numbers that there can be. */
static void
assert_ends_are_reached (const Rule *rule, const guint *from, const guint *into)
{
  g_autoptr (ParvisPaperCount) count = make_count (rule->n_ballots, rule->n_values, from, into);
  const guint nothing[MOST_VALUES] = { 0 };
  guint value = rule->graded ? 1 : rule->n_values, low, high;

  parvis_paper_count_get_range (count, 0, 1, rule->graded, nothing, value, &low, &high);
  g_assert_true (is_reached (rule, from, into, value, low));
  g_assert_true (is_reached (rule, from, into, value, high));
}

static void
test_all (gconstpointer data)
{
  const guint *setting = data;
  guint lines[2 * MOST_VALUES] = { 0 }, merged[MOST_VALUES] = { 0 };
  guint from[MOST_VALUES] = { 0 }, into[MOST_VALUES] = { 0 };
  g_autoptr (GHashTable) possible = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const Rule rule = { setting[0], setting[1] != 0, setting[2], possible };

  cast_all (&rule, rule.n_ballots, from, into, merged);
  do
    {
      for (guint i = 0; i < rule.n_values; i++)
        {
          from[i] = lines[i];
          into[i] = lines[rule.n_values + i];
        }
      if (sum (from) > rule.n_ballots || sum (into) > rule.n_ballots)
        continue;
      assert_all_merged (&rule, from, into);
      assert_ends_are_reached (&rule, from, into);
    }
  while (count_on (lines, 2 * rule.n_values, rule.n_ballots));
}

/* Values, graded, ballots. */
static const guint settings[][3] = {
  { 1, FALSE, 1 }, { 1, FALSE, 4 }, { 2, FALSE, 1 }, { 2, FALSE, 3 },
  { 2, TRUE, 3 },  { 3, TRUE, 1 },  { 3, TRUE, 2 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strconcat ("/data/merged-papers/", tables[i].name, NULL);

      g_test_add_data_func (path, &tables[i], test_table);
    }
  g_test_add_func ("/data/merged-papers/slip", test_slip);
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/merged-papers/all/%u-%s-%u", settings[i][0],
                                               settings[i][1] ? "grades" : "dots", settings[i][2]);

      g_test_add_data_func (path, settings[i], test_all);
    }
  return g_test_run ();
}
