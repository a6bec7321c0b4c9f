/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/judgment.h"

#include <string.h>

#define MAX_ROWS 6
#define MAX_BALLOTS 9

/* Each string is a college's grades, a digit a ballot. The rows are in the expected order. */
typedef struct
{
  const char *name;
  guint agents_voted, users_voted, n_rows;
  struct
  {
    gint64 option;
    const char *agents, *users;
    guint rank;
    gboolean tied;
    int median_of_agents, median_of_users, median_of_both;
  } rows[4];
} Table;

static const Table tables[] = {
  /* METHOD: Good, Good, Fair, Poor (Poor 1 … Excellent 4). Sorted 1 2 3 3: 2, 3, 1, 3. The other:
     2 2 2 4: 2, 2, 2, 4. The second look says it: 3 before 2. */
  { "method",
    4,
    0,
    2,
    { { 7, "3321", "", 1, FALSE, 2, 0, 2 }, { 2, "4222", "", 2, FALSE, 2, 0, 2 } } },
  /* 1 2 3: 2, 1, 3. 1 2 2: 2, 1, 2. Only the last look says it. */
  { "the-last-look",
    3,
    0,
    2,
    { { 2, "321", "", 1, FALSE, 2, 0, 2 }, { 1, "221", "", 2, FALSE, 2, 0, 2 } } },
  /* The lower college decides: 4 and 2 is 2; 3 and 3 is 3, before it. */
  { "the-lower-college",
    3,
    2,
    2,
    { { 9, "333", "33", 1, FALSE, 3, 3, 3 }, { 1, "444", "22", 2, FALSE, 4, 2, 4 } } },
  /* The lower is 2 2 in both; the higher says nothing. */
  { "the-higher-says-nothing",
    2,
    2,
    2,
    { { 3, "22", "77", 1, TRUE, 2, 7, 2 }, { 4, "33", "22", 1, TRUE, 3, 2, 2 } } },
  /* Two agents said 5 of it, one said nothing: 5, before 4 4 4, whose three said it. */
  { "unanswered",
    3,
    1,
    2,
    { { 1, "55", "6", 1, FALSE, 5, 6, 5 }, { 2, "444", "7", 2, FALSE, 4, 7, 4 } } },
  /* No agent said anything of 5: it comes after 1, though 3 is more than 2. Of the last nobody did.
   */
  { "a-college-without-a-grade",
    2,
    2,
    4,
    { { 1, "22", "77", 1, FALSE, 2, 7, 2 },
      { 5, "", "33", 2, FALSE, 0, 3, 3 },
      { 6, "1", "", 3, FALSE, 1, 0, 1 },
      { 2, "", "", 4, FALSE, 0, 0, 0 } } },
  /* All agents' ballots are blank: by the users. */
  { "a-college-of-blanks",
    2,
    2,
    2,
    { { 9, "", "44", 1, FALSE, 0, 4, 4 }, { 3, "", "43", 2, FALSE, 0, 3, 3 } } },
  /* 3 3 of two is worth 3 3 3 of three. 2 3 of two and 2 2 3 3 of four are the same copied. */
  { "other-sizes",
    4,
    0,
    4,
    { { 1, "33", "", 1, TRUE, 3, 0, 3 },
      { 4, "333", "", 1, TRUE, 3, 0, 3 },
      { 2, "2233", "", 3, TRUE, 2, 0, 2 },
      { 3, "23", "", 3, TRUE, 2, 0, 2 } } },
  /* 2 2 3 is a third of 3, 2 2 2 2 2 3 3 3 three eighths: copied to 24, 8 and 9 of them. */
  { "a-larger-share",
    8,
    0,
    2,
    { { 2, "22222333", "", 1, FALSE, 2, 0, 2 }, { 1, "223", "", 2, FALSE, 2, 0, 2 } } },
  { "nobody", 0, 0, 2, { { 1, "", "", 1, TRUE, 0, 0, 0 }, { 2, "", "", 1, TRUE, 0, 0, 0 } } },
  { "none", 3, 3, 0, { { 0 } } },
};

/* A grade for each ballot and line; 0: none. */
typedef struct
{
  guint n_agents, n_users, n_rows;
  int agents[MAX_BALLOTS][MAX_ROWS], users[MAX_BALLOTS][MAX_ROWS];
} Room;

static void
add_grades (ParvisGrades *grades, const char *digits)
{
  for (; *digits != '\0'; digits++)
    grades->counts[*digits - '0']++;
}

static void
test_table (gconstpointer data)
{
  const Table *table = data;
  g_autoptr (ParvisJudgment) judgment = parvis_judgment_new (table->n_rows);

  judgment->agents_voted = table->agents_voted;
  judgment->users_voted = table->users_voted;
  for (guint i = 0; i < table->n_rows; i++)
    {
      ParvisJudgmentRow *row = &judgment->rows[table->n_rows - 1 - i];

      row->option = table->rows[i].option;
      add_grades (&row->agents, table->rows[i].agents);
      add_grades (&row->users, table->rows[i].users);
    }
  parvis_judgment_rank (judgment);
  for (guint i = 0; i < table->n_rows; i++)
    {
      const ParvisJudgmentRow *row = &judgment->rows[i];

      g_assert_cmpint (row->option, ==, table->rows[i].option);
      g_assert_cmpuint (row->rank, ==, table->rows[i].rank);
      g_assert_cmpint (row->tied, ==, table->rows[i].tied);
      g_assert_cmpint (row->agents.median, ==, table->rows[i].median_of_agents);
      g_assert_cmpint (row->users.median, ==, table->rows[i].median_of_users);
      g_assert_cmpint (row->both.median, ==, table->rows[i].median_of_both);
      g_assert_cmpuint (row->agents.unanswered, ==,
                        table->agents_voted - strlen (table->rows[i].agents));
      g_assert_cmpuint (row->both.unanswered, ==,
                        table->agents_voted + table->users_voted - strlen (table->rows[i].agents) -
                            strlen (table->rows[i].users));
    }
}

static void
fill_randomly (Room *room, int n_grades, int least)
{
  room->n_agents = (guint) g_test_rand_int_range (0, MAX_BALLOTS);
  room->n_users = (guint) g_test_rand_int_range (0, MAX_BALLOTS);
  room->n_rows = (guint) g_test_rand_int_range (1, MAX_ROWS + 1);
  for (guint i = 0; i < MAX_BALLOTS; i++)
    for (guint j = 0; j < MAX_ROWS; j++)
      {
        room->agents[i][j] = g_test_rand_int_range (least, n_grades + 1);
        room->users[i][j] = g_test_rand_int_range (least, n_grades + 1);
      }
}

/* Lines and ballots from the last, or each ballot several times, where it should not matter. */
static ParvisJudgment *
judge (const Room *room, gboolean backwards, guint n_copies)
{
  ParvisJudgment *judgment = parvis_judgment_new (room->n_rows);

  judgment->agents_voted = n_copies * room->n_agents;
  judgment->users_voted = n_copies * room->n_users;
  for (guint i = 0; i < room->n_rows; i++)
    {
      guint line = backwards ? room->n_rows - 1 - i : i;
      ParvisJudgmentRow *row = &judgment->rows[i];

      row->option = line + 1;
      for (guint j = 0; j < room->n_agents; j++)
        row->agents.counts[room->agents[j][line]] += n_copies;
      for (guint j = 0; j < room->n_users; j++)
        row->users.counts[room->users[j][line]] += n_copies;
      row->agents.counts[0] = row->users.counts[0] = 0;
    }
  parvis_judgment_rank (judgment);
  return judgment;
}

static void
assert_same_order (const ParvisJudgment *one, const ParvisJudgment *other)
{
  for (guint i = 0; i < one->n_rows; i++)
    {
      g_assert_cmpint (one->rows[i].option, ==, other->rows[i].option);
      g_assert_cmpuint (one->rows[i].rank, ==, other->rows[i].rank);
      g_assert_cmpint (one->rows[i].tied, ==, other->rows[i].tied);
    }
}

static guint
find_rank (const ParvisJudgment *judgment, gint64 option)
{
  for (guint i = 0; i < judgment->n_rows; i++)
    if (judgment->rows[i].option == option)
      return judgment->rows[i].rank;
  g_assert_not_reached ();
}

/* As METHOD says it, on as many grades each: take the lower median out, again and again. */
static int
compare_by_hand (const ParvisGrades *first, const ParvisGrades *second, guint n_grades)
{
  ParvisGrades left[] = { *first, *second };

  for (; n_grades > 0; n_grades--)
    {
      int medians[2];

      for (guint i = 0; i < 2; i++)
        {
          guint up_to = 0;

          medians[i] = 0;
          while (up_to < (n_grades + 1) / 2)
            up_to += left[i].counts[++medians[i]];
          left[i].counts[medians[i]]--;
        }
      if (medians[0] != medians[1])
        return medians[0] - medians[1];
    }
  return 0;
}

static int
get_sign (int number)
{
  return (number > 0) - (number < 0);
}

static void
test_as_by_hand (void)
{
  guint n_equal = 0;

  for (int round = 0; round < 20000; round++)
    {
      guint n_grades = (guint) g_test_rand_int_range (1, 12);
      int most = g_test_rand_int_range (2, PARVIS_MOST_GRADES + 1), expected;
      ParvisGrades first = { 0 }, second = { 0 };

      for (guint i = 0; i < n_grades; i++)
        {
          first.counts[g_test_rand_int_range (1, most + 1)]++;
          second.counts[g_test_rand_int_range (1, most + 1)]++;
        }
      expected = get_sign (compare_by_hand (&first, &second, n_grades));
      g_assert_cmpint (get_sign (parvis_grades_compare (&first, &second)), ==, expected);
      g_assert_cmpint (get_sign (parvis_grades_compare (&second, &first)), ==, -expected);
      /* Three copies of one are worth the same. */
      for (int grade = 1; grade <= most; grade++)
        second.counts[grade] *= 3;
      g_assert_cmpint (get_sign (parvis_grades_compare (&first, &second)), ==, expected);
      n_equal += expected == 0;
    }
  g_assert_cmpuint (n_equal, >, 100);
}

static void
test_a_better_grade_never_lowers (void)
{
  guint n_raised = 0;

  for (int round = 0; round < 20000; round++)
    {
      Room room;
      g_autoptr (ParvisJudgment) before = NULL;
      g_autoptr (ParvisJudgment) after = NULL;
      guint ballot = (guint) g_test_rand_int_range (0, MAX_BALLOTS);
      guint line = (guint) g_test_rand_int_range (0, MAX_ROWS);
      int *grade;

      fill_randomly (&room, round % 2 == 0 ? 3 : PARVIS_MOST_GRADES, round % 3 == 0 ? 0 : 1);
      grade = round % 5 < 2 ? &room.users[ballot][line] : &room.agents[ballot][line];
      if (line >= room.n_rows || *grade == 0 || *grade == PARVIS_MOST_GRADES)
        continue;
      before = judge (&room, FALSE, 1);
      (*grade)++;
      after = judge (&room, FALSE, 1);
      g_assert_cmpuint (find_rank (after, line + 1), <=, find_rank (before, line + 1));
      n_raised += find_rank (after, line + 1) < find_rank (before, line + 1);
    }
  g_assert_cmpuint (n_raised, >, 100);
}

static void
test_order_and_copies_never_matter (void)
{
  for (int round = 0; round < 5000; round++)
    {
      Room room;
      g_autoptr (ParvisJudgment) one = NULL;
      g_autoptr (ParvisJudgment) backwards = NULL;
      g_autoptr (ParvisJudgment) twice = NULL;

      fill_randomly (&room, round % 2 == 0 ? 2 : 5, round % 3 == 0 ? 0 : 1);
      one = judge (&room, FALSE, 1);
      backwards = judge (&room, TRUE, 1);
      twice = judge (&room, FALSE, 2);
      assert_same_order (one, backwards);
      assert_same_order (one, twice);
    }
}

/* Whatever the grades: what a college that voted left out is never before what both graded. */
static void
test_what_is_left_out_comes_after (void)
{
  guint n_left_out = 0;

  for (int round = 0; round < 5000; round++)
    {
      Room room;
      g_autoptr (ParvisJudgment) judgment = NULL;
      gboolean left_out = FALSE;

      fill_randomly (&room, 4, 0);
      judgment = judge (&room, FALSE, 1);
      for (guint i = 0; i < judgment->n_rows && room.n_agents > 0 && room.n_users > 0; i++)
        {
          const ParvisJudgmentRow *row = &judgment->rows[i];

          g_assert_false (left_out && row->agents.median > 0 && row->users.median > 0);
          left_out = left_out || row->agents.median == 0 || row->users.median == 0;
        }
      n_left_out += left_out ? 1 : 0;
    }
  g_assert_cmpuint (n_left_out, >, 100);
}

static void
assert_same_grades (const ParvisGrades *one, const ParvisGrades *other)
{
  for (int grade = 1; grade <= PARVIS_MOST_GRADES; grade++)
    g_assert_cmpuint (one->counts[grade], ==, other->counts[grade]);
  g_assert_cmpuint (one->unanswered, ==, other->unanswered);
  g_assert_cmpint (one->median, ==, other->median);
}

static void
test_swapping_swaps_labels_only (void)
{
  for (int round = 0; round < 5000; round++)
    {
      Room room, swapped;
      g_autoptr (ParvisJudgment) one = NULL;
      g_autoptr (ParvisJudgment) other = NULL;

      fill_randomly (&room, 4, 0);
      swapped = room;
      swapped.n_agents = room.n_users;
      swapped.n_users = room.n_agents;
      memcpy (swapped.agents, room.users, sizeof room.users);
      memcpy (swapped.users, room.agents, sizeof room.agents);
      one = judge (&room, FALSE, 1);
      other = judge (&swapped, FALSE, 1);
      assert_same_order (one, other);
      for (guint i = 0; i < one->n_rows; i++)
        {
          assert_same_grades (&one->rows[i].agents, &other->rows[i].users);
          assert_same_grades (&one->rows[i].users, &other->rows[i].agents);
          assert_same_grades (&one->rows[i].both, &other->rows[i].both);
        }
    }
}

static void
test_tie_at_the_cut (void)
{
  g_autoptr (ParvisJudgment) judgment = parvis_judgment_new (4);
  guint first = 0, end = 0;

  judgment->agents_voted = 1;
  for (guint i = 0; i < 4; i++)
    {
      judgment->rows[i].option = i + 1;
      judgment->rows[i].agents.counts[i == 0 ? 5 : i == 3 ? 1 : 3] = 1;
    }
  parvis_judgment_rank (judgment);
  g_assert_false (parvis_judgment_get_tie (judgment, 1, &first, &end));
  g_assert_true (parvis_judgment_get_tie (judgment, 2, &first, &end));
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpuint (end, ==, 3);
  g_assert_false (parvis_judgment_get_tie (judgment, 3, &first, &end));
  g_assert_false (parvis_judgment_get_tie (judgment, 4, &first, &end));
}

static void
test_unanimous (void)
{
  g_autoptr (ParvisJudgment) judgment = parvis_judgment_new (2);
  gboolean agents = TRUE, users = TRUE;

  judgment->agents_voted = 3;
  judgment->users_voted = 2;
  judgment->rows[0].agents.counts[4] = 2;
  judgment->rows[0].users.counts[4] = 1;
  judgment->rows[0].users.counts[5] = 1;
  parvis_judgment_rank (judgment);
  parvis_judgment_get_unanimous (judgment, &agents, &users);
  g_assert_false (agents);
  g_assert_false (users);
  judgment->rows[0].agents.counts[4] = 3;
  parvis_judgment_rank (judgment);
  parvis_judgment_get_unanimous (judgment, &agents, &users);
  g_assert_true (agents);
  g_assert_false (users);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/judgment/table/%s", tables[i].name);

      g_test_add_data_func (path, &tables[i], test_table);
    }
  g_test_add_func ("/data/judgment/as-by-hand", test_as_by_hand);
  g_test_add_func ("/data/judgment/a-better-grade-never-lowers", test_a_better_grade_never_lowers);
  g_test_add_func ("/data/judgment/order-and-copies", test_order_and_copies_never_matter);
  g_test_add_func ("/data/judgment/left-out", test_what_is_left_out_comes_after);
  g_test_add_func ("/data/judgment/swapping", test_swapping_swaps_labels_only);
  g_test_add_func ("/data/judgment/tie-at-the-cut", test_tie_at_the_cut);
  g_test_add_func ("/data/judgment/unanimous", test_unanimous);
  return g_test_run ();
}
