/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/colleges.h"

#define MAX_ROWS 12

/* The order of the rows is the expected one; the test shuffles them. */
typedef struct
{
  const char *name;
  guint agents_voted, users_voted, n_rows;
  ParvisTallyRow rows[6];
} Table;

#define COMMON PARVIS_SUPPORT_COMMON
#define AGENTS PARVIS_SUPPORT_AGENTS
#define USERS PARVIS_SUPPORT_USERS
#define RESERVE PARVIS_SUPPORT_RESERVE

static const Table tables[] = {
  /* METHOD, "Two colleges". */
  { "method",
    6,
    4,
    5,
    { { 2, 3, 3, 1, FALSE, COMMON },
      { 3, 2, 2, 2, FALSE, COMMON },
      { 1, 5, 1, 3, FALSE, AGENTS },
      { 5, 1, 2, 4, FALSE, USERS },
      { 4, 1, 0, 5, FALSE, RESERVE } } },
  /* a 1/3, 1/2 and u 1/2, 1/3 are the same to both colleges; by id, but one rank. */
  { "mirrored-tie",
    6,
    6,
    4,
    { { 4, 6, 6, 1, FALSE, COMMON },
      { 1, 2, 3, 2, TRUE, COMMON },
      { 9, 3, 2, 2, TRUE, COMMON },
      { 2, 1, 1, 4, FALSE, RESERVE } } },
  /* 4/12 and 3/9 are both a third exactly: no float would say so for sure. */
  { "equal-fractions",
    12,
    9,
    5,
    { { 3, 4, 9, 1, TRUE, COMMON },
      { 8, 12, 3, 1, TRUE, COMMON },
      { 7, 4, 3, 3, FALSE, COMMON },
      { 2, 3, 9, 4, FALSE, USERS },
      { 1, 12, 2, 5, FALSE, AGENTS } } },
  /* min 2/10 each; max 5/10 before 4/10. */
  { "then-the-upper", 10, 10, 2, { { 8, 5, 2, 1, FALSE, AGENTS }, { 3, 2, 4, 2, FALSE, USERS } } },
  /* Only the users voted: their share alone ranks. */
  { "no-agents",
    0,
    4,
    3,
    { { 3, 0, 4, 1, FALSE, USERS },
      { 1, 0, 2, 2, FALSE, USERS },
      { 2, 0, 1, 3, FALSE, RESERVE } } },
  { "no-users",
    5,
    0,
    3,
    { { 2, 3, 0, 1, TRUE, AGENTS },
      { 9, 3, 0, 1, TRUE, AGENTS },
      { 1, 1, 0, 3, FALSE, RESERVE } } },
  { "nobody", 0, 0, 2, { { 1, 0, 0, 1, TRUE, RESERVE }, { 2, 0, 0, 1, TRUE, RESERVE } } },
  { "all-blank", 3, 3, 2, { { 1, 0, 0, 1, TRUE, RESERVE }, { 2, 0, 0, 1, TRUE, RESERVE } } },
  /* The first three chosen by 2 of 4 agents and 1 of 2 users; second dots: 1 + 1, 2 + 0, 0 + 1. */
  { "two-dots-on-a-line",
    4,
    2,
    4,
    { { 1, 2, 1, 1, TRUE, COMMON, 4, 1 },
      { 3, 2, 1, 1, TRUE, COMMON, 3, 2 },
      { 8, 2, 1, 3, FALSE, COMMON, 2, 2 },
      { 2, 1, 1, 4, FALSE, USERS, 2, 2 } } },
  { "one", 3, 3, 1, { { 1, 1, 1, 1, FALSE, COMMON } } },
  { "none", 3, 3, 0, { { 0 } } },
};

static ParvisTally *
tally_copy (guint agents_voted, guint users_voted, const ParvisTallyRow *rows, guint n_rows)
{
  ParvisTally *tally = parvis_tally_new (n_rows);

  tally->agents_voted = agents_voted;
  tally->users_voted = users_voted;
  for (guint i = 0; i < n_rows; i++)
    tally->rows[i] = (ParvisTallyRow){ .option = rows[i].option,
                                       .agents = rows[i].agents,
                                       .users = rows[i].users,
                                       .agents_dots = rows[i].agents_dots,
                                       .users_dots = rows[i].users_dots };
  return tally;
}

static ParvisTally *
tally_random (void)
{
  ParvisTally *tally = parvis_tally_new ((guint) g_test_rand_int_range (1, MAX_ROWS));

  tally->agents_voted = (guint) g_test_rand_int_range (0, 8);
  tally->users_voted = (guint) g_test_rand_int_range (0, 8);
  for (guint i = 0; i < tally->n_rows; i++)
    {
      tally->rows[i].option = i + 1;
      tally->rows[i].agents = (guint) g_test_rand_int_range (0, (int) tally->agents_voted + 1);
      tally->rows[i].users = (guint) g_test_rand_int_range (0, (int) tally->users_voted + 1);
    }
  return tally;
}

/* Up to two of each on a line: one for each who chose it, and some more. */
static void
add_dots (ParvisTally *tally)
{
  for (guint i = 0; i < tally->n_rows; i++)
    {
      ParvisTallyRow *row = &tally->rows[i];

      row->agents_dots = row->agents + (guint) g_test_rand_int_range (0, (int) row->agents + 1);
      row->users_dots = row->users + (guint) g_test_rand_int_range (0, (int) row->users + 1);
    }
}

static void
shuffle (ParvisTally *tally)
{
  for (guint i = tally->n_rows; i > 1; i--)
    {
      guint other = (guint) g_test_rand_int_range (0, (int) i);
      ParvisTallyRow row = tally->rows[i - 1];

      tally->rows[i - 1] = tally->rows[other];
      tally->rows[other] = row;
    }
}

static void
assert_rows (const ParvisTally *tally, const ParvisTallyRow *expected)
{
  for (guint i = 0; i < tally->n_rows; i++)
    {
      g_assert_cmpint (tally->rows[i].option, ==, expected[i].option);
      g_assert_cmpuint (tally->rows[i].agents, ==, expected[i].agents);
      g_assert_cmpuint (tally->rows[i].users, ==, expected[i].users);
      g_assert_cmpuint (tally->rows[i].rank, ==, expected[i].rank);
      g_assert_cmpint (tally->rows[i].tied, ==, expected[i].tied);
      g_assert_cmpint (tally->rows[i].support, ==, expected[i].support);
    }
}

static const ParvisTallyRow *
find_row (const ParvisTally *tally, gint64 option)
{
  for (guint i = 0; i < tally->n_rows; i++)
    if (tally->rows[i].option == option)
      return &tally->rows[i];
  g_assert_not_reached ();
}

static void
test_table (gconstpointer data)
{
  const Table *table = data;

  for (int round = 0; round < 20; round++)
    {
      g_autoptr (ParvisTally) tally =
          tally_copy (table->agents_voted, table->users_voted, table->rows, table->n_rows);

      shuffle (tally);
      parvis_tally_rank (tally);
      assert_rows (tally, table->rows);
    }
}

static void
test_order_never_matters (void)
{
  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (ParvisTally) tally = tally_random ();
      g_autoptr (ParvisTally) other = NULL;

      if (round % 2 == 0)
        add_dots (tally);
      other = tally_copy (tally->agents_voted, tally->users_voted, tally->rows, tally->n_rows);
      shuffle (other);
      parvis_tally_rank (tally);
      parvis_tally_rank (other);
      assert_rows (other, tally->rows);
    }
}

static void
test_a_supporter_never_lowers (void)
{
  for (int round = 0; round < 8000; round++)
    {
      g_autoptr (ParvisTally) tally = tally_random ();
      guint chosen = (guint) g_test_rand_int_range (0, (int) tally->n_rows);
      gint64 option = tally->rows[chosen].option;
      g_autoptr (ParvisTally) more = NULL;
      ParvisTallyRow *row;

      if (round % 4 >= 2)
        add_dots (tally);
      more = tally_copy (tally->agents_voted, tally->users_voted, tally->rows, tally->n_rows);
      row = &more->rows[chosen];
      if (round % 2 == 0)
        {
          /* Somebody new comes, and chooses this only. */
          more->agents_voted++;
          row->agents++;
          row->agents_dots += round % 4 >= 2 ? (guint) g_test_rand_int_range (1, 3) : 0;
        }
      else if (row->users < more->users_voted)
        {
          row->users++;
          row->users_dots += round % 4 >= 2 ? (guint) g_test_rand_int_range (1, 3) : 0;
        }
      else if (row->users_dots < 2 * row->users)
        row->users_dots += round % 4 >= 2 ? 1 : 0;
      parvis_tally_rank (tally);
      parvis_tally_rank (more);
      g_assert_cmpuint (find_row (more, option)->rank, <=, find_row (tally, option)->rank);
    }
}

/* All agents chose the one with both dots, all users the other: a new agent with one dot for it. */
static void
test_a_lukewarm_supporter_lowers_nothing (void)
{
  const ParvisTallyRow rows[] = {
    { .option = 1, .agents = 5, .agents_dots = 10 },
    { .option = 2, .users = 4, .users_dots = 8 },
  };
  g_autoptr (ParvisTally) before = tally_copy (5, 4, rows, 2);
  g_autoptr (ParvisTally) after = tally_copy (6, 4, rows, 2);

  after->rows[0].agents++;
  after->rows[0].agents_dots++;
  parvis_tally_rank (before);
  parvis_tally_rank (after);
  g_assert_cmpuint (find_row (after, 1)->rank, <=, find_row (before, 1)->rank);
}

static void
test_swapping_swaps_labels_only (void)
{
  static const ParvisSupport swapped[] = { COMMON, USERS, AGENTS, RESERVE };

  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (ParvisTally) tally = tally_random ();
      g_autoptr (ParvisTally) other = NULL;

      if (round % 2 == 0)
        add_dots (tally);
      other = tally_copy (tally->users_voted, tally->agents_voted, tally->rows, tally->n_rows);
      for (guint i = 0; i < other->n_rows; i++)
        {
          other->rows[i].agents = tally->rows[i].users;
          other->rows[i].users = tally->rows[i].agents;
          other->rows[i].agents_dots = tally->rows[i].users_dots;
          other->rows[i].users_dots = tally->rows[i].agents_dots;
        }
      parvis_tally_rank (tally);
      parvis_tally_rank (other);
      for (guint i = 0; i < other->n_rows; i++)
        {
          g_assert_cmpint (other->rows[i].option, ==, tally->rows[i].option);
          g_assert_cmpuint (other->rows[i].rank, ==, tally->rows[i].rank);
          g_assert_cmpint (other->rows[i].support, ==, swapped[tally->rows[i].support]);
        }
    }
}

/* Whatever is wanted, the rows before the tie are in, those after are out. */
static void
test_tie_at_the_cut (void)
{
  const ParvisTallyRow rows[] = {
    { .option = 1, .agents = 4, .users = 4 }, { .option = 2, .agents = 2, .users = 2 },
    { .option = 3, .agents = 2, .users = 2 }, { .option = 4, .agents = 2, .users = 2 },
    { .option = 5, .agents = 1, .users = 0 },
  };
  g_autoptr (ParvisTally) tally = tally_copy (4, 4, rows, G_N_ELEMENTS (rows));
  guint first = 0, end = 0;

  parvis_tally_rank (tally);
  g_assert_false (parvis_tally_get_tie (tally, 0, &first, &end));
  g_assert_false (parvis_tally_get_tie (tally, 1, &first, &end));
  for (guint wanted = 2; wanted <= 3; wanted++)
    {
      g_assert_true (parvis_tally_get_tie (tally, wanted, &first, &end));
      g_assert_cmpuint (first, ==, 1);
      g_assert_cmpuint (end, ==, 4);
    }
  g_assert_false (parvis_tally_get_tie (tally, 4, &first, &end));
  g_assert_false (parvis_tally_get_tie (tally, 5, &first, &end));
  g_assert_false (parvis_tally_get_tie (tally, 99, &first, &end));
}

static void
test_tie_of_all (void)
{
  g_autoptr (ParvisTally) tally = parvis_tally_new (3);
  guint first = 9, end = 9;

  parvis_tally_rank (tally);
  g_assert_true (parvis_tally_get_tie (tally, 1, &first, &end));
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (end, ==, 3);
}

/* One dot at most on a line: they say nothing that the choices do not. */
static void
test_a_cap_of_one_changes_nothing (void)
{
  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (ParvisTally) tally = tally_random ();
      g_autoptr (ParvisTally) other =
          tally_copy (tally->agents_voted, tally->users_voted, tally->rows, tally->n_rows);

      for (guint i = 0; i < other->n_rows; i++)
        {
          other->rows[i].agents_dots = other->rows[i].agents;
          other->rows[i].users_dots = other->rows[i].users;
        }
      parvis_tally_rank (tally);
      parvis_tally_rank (other);
      assert_rows (other, tally->rows);
    }
}

/* However many dots, who chose it comes first. */
static void
test_choices_come_before_dots (void)
{
  for (int round = 0; round < 4000; round++)
    {
      g_autoptr (ParvisTally) tally = tally_random ();
      g_autoptr (ParvisTally) other =
          tally_copy (tally->agents_voted, tally->users_voted, tally->rows, tally->n_rows);

      for (guint i = 0; i < other->n_rows; i++)
        {
          ParvisTallyRow *row = &other->rows[i];

          row->agents_dots = row->agents + (guint) g_test_rand_int_range (0, (int) row->agents + 1);
          row->users_dots = row->users + (guint) g_test_rand_int_range (0, (int) row->users + 1);
        }
      parvis_tally_rank (tally);
      parvis_tally_rank (other);
      for (guint i = 0; i < other->n_rows; i++)
        g_assert_cmpuint (other->rows[i].rank, >=, find_row (tally, other->rows[i].option)->rank);
      for (guint i = 1; i < other->n_rows; i++)
        g_assert_cmpuint (find_row (tally, other->rows[i - 1].option)->rank, <=,
                          find_row (tally, other->rows[i].option)->rank);
    }
}

static void
test_unanimous (void)
{
  const ParvisTallyRow rows[] = { { .option = 1, .agents = 3, .users = 1 },
                                  { .option = 2, .agents = 0, .users = 3 } };
  const struct
  {
    guint agents_voted, users_voted;
    gboolean agents, users;
  } vectors[] = {
    { 3, 4, TRUE, FALSE }, { 4, 3, FALSE, TRUE }, { 3, 3, TRUE, TRUE }, { 4, 4, FALSE, FALSE }
  };
  g_autoptr (ParvisTally) nobody = parvis_tally_new (2);
  gboolean agents = TRUE, users = TRUE;

  parvis_tally_get_unanimous (nobody, &agents, &users);
  g_assert_false (agents);
  g_assert_false (users);
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (ParvisTally) tally =
          tally_copy (vectors[i].agents_voted, vectors[i].users_voted, rows, 2);

      parvis_tally_get_unanimous (tally, &agents, &users);
      g_assert_cmpint (agents, ==, vectors[i].agents);
      g_assert_cmpint (users, ==, vectors[i].users);
    }
}

static void
test_dots (void)
{
  const guint vectors[][2] = {
    { 0, 0 },  { 1, 1 },  { 2, 2 },  { 3, 2 },  { 8, 2 },  { 9, 2 },  { 10, 3 },  { 12, 3 },
    { 13, 3 }, { 14, 4 }, { 16, 4 }, { 20, 5 }, { 22, 6 }, { 30, 6 }, { 500, 6 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    g_assert_cmpuint (parvis_dots_each (vectors[i][0]), ==, vectors[i][1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/colleges/table/%s", tables[i].name);

      g_test_add_data_func (path, &tables[i], test_table);
    }
  g_test_add_func ("/data/colleges/order-never-matters", test_order_never_matters);
  g_test_add_func ("/data/colleges/a-supporter-never-lowers", test_a_supporter_never_lowers);
  g_test_add_func ("/data/colleges/swapping-swaps-labels-only", test_swapping_swaps_labels_only);
  g_test_add_func ("/data/colleges/tie-at-the-cut", test_tie_at_the_cut);
  g_test_add_func ("/data/colleges/tie-of-all", test_tie_of_all);
  g_test_add_func ("/data/colleges/a-cap-of-one", test_a_cap_of_one_changes_nothing);
  g_test_add_func ("/data/colleges/lukewarm", test_a_lukewarm_supporter_lowers_nothing);
  g_test_add_func ("/data/colleges/choices-before-dots", test_choices_come_before_dots);
  g_test_add_func ("/data/colleges/unanimous", test_unanimous);
  g_test_add_func ("/data/colleges/dots", test_dots);
  return g_test_run ();
}
