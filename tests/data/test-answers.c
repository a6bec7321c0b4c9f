/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <sqlite3.h>
#include <string.h>

#include "scratch.h"

typedef struct
{
  char *path;
  ParvisCampaign *campaign;
  ParvisParticipant *agents[4];
  ParvisParticipant *users[4];
  GError *error;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = scratch_path ();
  fixture->campaign = scratch_campaign (fixture->path);
  for (guint i = 0; i < 4; i++)
    {
      fixture->agents[i] = parvis_campaign_add_participant (
          fixture->campaign, PARVIS_COLLEGE_AGENTS, "Bruno", &fixture->error);
      fixture->users[i] = parvis_campaign_add_participant (fixture->campaign, PARVIS_COLLEGE_USERS,
                                                           "Hélène", &fixture->error);
    }
  g_assert_no_error (fixture->error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_error (&fixture->error);
  g_clear_object (&fixture->campaign);
  scratch_remove (fixture->path);
}

static void
add_notes (Fixture *fixture, const char *workshop, ParvisCollege college, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    parvis_campaign_add_note (
        fixture->campaign,
        &(ParvisNewNote){ scratch_zone (fixture->campaign, workshop, "ideal"), college, texts[i] },
        0, 0, &fixture->error);
  g_assert_no_error (fixture->error);
}

/* Eight options in the two ideal zones: two dots each. */
static ParvisSequence *
open_vote (Fixture *fixture)
{
  static const char *const of_agents[] = { "respect", "calme", "clarté", "écoute", NULL };
  static const char *const of_users[] = { "sourire", "patience", "accueil", "confiance", NULL };
  ParvisSequence *sequence = scratch_sequence (fixture->campaign, "mixed", "qualities");

  add_notes (fixture, "agents", PARVIS_COLLEGE_AGENTS, of_agents);
  add_notes (fixture, "users", PARVIS_COLLEGE_USERS, of_users);
  g_assert_true (parvis_campaign_open_vote (fixture->campaign, sequence, &fixture->error));
  return sequence;
}

static void
vote (Fixture *fixture, ParvisSequence *sequence, ParvisParticipant *person, guint a, guint b)
{
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (
      fixture->campaign, parvis_campaign_get_vote (fixture->campaign, sequence));
  const ParvisMark marks[] = { { options->pdata[a], 1 }, { options->pdata[b], 1 } };

  parvis_campaign_cast_ballot (fixture->campaign, sequence, person, marks, 2, &fixture->error);
  g_assert_no_error (fixture->error);
}

static void
test_stances (Fixture *fixture, gconstpointer data)
{
  ParvisCampaign *campaign = fixture->campaign;
  ParvisSequence *sequence = scratch_sequence (campaign, "agents", "position");
  const int values[] = { 70, 30, 40, 40 };
  g_autoptr (GArray) shown = NULL;

  for (guint i = 0; i < 4; i++)
    g_assert_true (parvis_campaign_cast_stance (campaign, sequence, fixture->agents[i], values[i],
                                                &fixture->error));
  g_assert_false (
      parvis_campaign_cast_stance (campaign, sequence, fixture->agents[0], 5, &fixture->error));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_ANSWERED);
  g_clear_error (&fixture->error);
  g_assert_cmpuint (scratch_count_answers (campaign, sequence), ==, 4);
  g_assert_null (
      parvis_campaign_get_stances (campaign, sequence, PARVIS_COLLEGE_AGENTS, &fixture->error));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_NOT_SHOWN);
  g_clear_error (&fixture->error);
  g_assert_true (parvis_campaign_show_stances (campaign, sequence, &fixture->error));
  g_assert_cmpint (parvis_sequence_get_phase (sequence), ==, PARVIS_PHASE_SHOWN);
  shown = parvis_campaign_get_stances (campaign, sequence, PARVIS_COLLEGE_AGENTS, &fixture->error);
  g_assert_cmpuint (shown->len, ==, 4);
  g_assert_cmpint (g_array_index (shown, int, 0), ==, 30);
  g_assert_cmpint (g_array_index (shown, int, 3), ==, 70);
  g_assert_false (
      parvis_campaign_cast_stance (campaign, sequence, fixture->users[0], 5, &fixture->error));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_NOT_OPEN);
}

static void
test_vote (Fixture *fixture, gconstpointer data)
{
  ParvisCampaign *campaign = fixture->campaign;
  ParvisSequence *sequence = open_vote (fixture);
  g_autoptr (ParvisTally) tally = NULL;
  g_autoptr (GPtrArray) options =
      parvis_campaign_get_vote_options (campaign, parvis_campaign_get_vote (campaign, sequence));

  g_assert_cmpuint (options->len, ==, 8);
  g_assert_cmpint (parvis_vote_get_dots (parvis_campaign_get_vote (campaign, sequence)), ==, 2);
  for (guint i = 0; i < 4; i++)
    vote (fixture, sequence, fixture->agents[i], 0, 1 + i);
  vote (fixture, sequence, fixture->users[0], 0, 1);
  vote (fixture, sequence, fixture->users[1], 0, 2);
  parvis_campaign_cast_ballot (campaign, sequence, fixture->users[2], NULL, 0, &fixture->error);
  g_assert_no_error (fixture->error);
  g_assert_null (parvis_campaign_tally (campaign, parvis_campaign_get_vote (campaign, sequence),
                                        &fixture->error));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_NOT_SHOWN);
  g_clear_error (&fixture->error);
  g_assert_true (parvis_campaign_show_vote (campaign, sequence, &fixture->error));
  tally = parvis_campaign_tally (campaign, parvis_campaign_get_vote (campaign, sequence),
                                 &fixture->error);
  g_assert_cmpuint (tally->agents_voted, ==, 4);
  g_assert_cmpuint (tally->users_voted, ==, 3);
  g_assert_cmpint (tally->rows[0].option, ==, parvis_record_get_id (options->pdata[0]));
  g_assert_cmpuint (tally->rows[0].agents, ==, 4);
  g_assert_cmpuint (tally->rows[0].users, ==, 2);
  g_assert_cmpint (tally->rows[0].support, ==, PARVIS_SUPPORT_COMMON);
  /* 1 of 4 and 1 of 3, twice: a tie. */
  g_assert_cmpuint (tally->rows[1].rank, ==, 2);
  g_assert_cmpuint (tally->rows[2].rank, ==, 2);
  g_assert_true (tally->rows[2].tied);
  g_assert_cmpuint (tally->rows[3].rank, ==, 4);
}

static void
test_vote_refuses (Fixture *fixture, gconstpointer data)
{
  ParvisCampaign *campaign = fixture->campaign;
  ParvisSequence *empty = scratch_sequence (campaign, "users", "vote");
  ParvisSequence *sequence;
  g_autoptr (GPtrArray) options = NULL;

  g_assert_false (parvis_campaign_open_vote (campaign, empty, &fixture->error));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_TOO_FEW);
  g_clear_error (&fixture->error);
  sequence = open_vote (fixture);
  options =
      parvis_campaign_get_vote_options (campaign, parvis_campaign_get_vote (campaign, sequence));
  g_assert_false (parvis_campaign_cast_ballot (campaign, sequence, fixture->agents[0],
                                               (ParvisMark[]){ { options->pdata[0], 1 },
                                                               { options->pdata[1], 1 },
                                                               { options->pdata[2], 1 } },
                                               3, &fixture->error));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_TOO_MANY_DOTS);
  g_clear_error (&fixture->error);
  /* The same option twice is refused whole. */
  g_assert_false (parvis_campaign_cast_ballot (
      campaign, sequence, fixture->agents[0],
      (ParvisMark[]){ { options->pdata[0], 1 }, { options->pdata[0], 1 } }, 2, &fixture->error));
  g_clear_error (&fixture->error);
  g_assert_cmpuint (scratch_count_answers (campaign, sequence), ==, 0);
  g_assert_false (parvis_campaign_has_answered (campaign, sequence, fixture->agents[0]));
  g_assert_true (parvis_campaign_cancel_vote (campaign, sequence, &fixture->error));
  g_assert_true (parvis_campaign_open_vote (campaign, sequence, &fixture->error));
  vote (fixture, sequence, fixture->agents[0], 0, 1);
  g_assert_false (parvis_campaign_cancel_vote (campaign, sequence, &fixture->error));
  g_assert_error (fixture->error, PARVIS_ERROR, PARVIS_ERROR_HAS_BALLOTS);
}

/* Undo goes past a vote without touching it. */
static void
test_undo_leaves_ballots (Fixture *fixture, gconstpointer data)
{
  ParvisCampaign *campaign = fixture->campaign;
  ParvisSequence *sequence = open_vote (fixture);

  vote (fixture, sequence, fixture->agents[0], 0, 1);
  vote (fixture, sequence, fixture->users[0], 0, 1);
  while (parvis_campaign_get_undoable (campaign) != NULL)
    g_assert_true (parvis_campaign_undo (campaign, &fixture->error));
  g_assert_cmpuint (g_list_model_get_n_items (parvis_campaign_get_notes (campaign)), ==, 0);
  g_assert_cmpuint (scratch_count_answers (campaign, sequence), ==, 2);
  g_assert_cmpint (parvis_campaign_get_vote_phase (campaign, sequence), ==, PARVIS_PHASE_OPEN);
  g_assert_true (parvis_campaign_check (campaign, &fixture->error));
}

/* Somebody new is never taken for somebody who has voted and left. */
static void
test_a_number_is_never_given_twice (Fixture *fixture, gconstpointer data)
{
  ParvisCampaign *campaign = fixture->campaign;
  ParvisSequence *sequence = open_vote (fixture);
  ParvisParticipant *late =
      parvis_campaign_add_participant (campaign, PARVIS_COLLEGE_USERS, "Farid", &fixture->error);

  vote (fixture, sequence, late, 0, 1);
  g_assert_true (parvis_campaign_delete_participant (campaign, late, &fixture->error));
  late =
      parvis_campaign_add_participant (campaign, PARVIS_COLLEGE_USERS, "Gisèle", &fixture->error);
  g_assert_false (parvis_campaign_has_answered (campaign, sequence, late));
}

static void
test_retain (Fixture *fixture, gconstpointer data)
{
  ParvisCampaign *campaign = fixture->campaign;
  ParvisSequence *sequence = open_vote (fixture);
  g_autoptr (GPtrArray) options =
      parvis_campaign_get_vote_options (campaign, parvis_campaign_get_vote (campaign, sequence));
  g_autoptr (GPtrArray) kept = NULL;

  vote (fixture, sequence, fixture->agents[0], 0, 1);
  g_assert_true (parvis_campaign_show_vote (campaign, sequence, &fixture->error));
  g_assert_true (parvis_campaign_retain (campaign, sequence, (ParvisOption *const *) options->pdata,
                                         6, "La salle garde les deux.", &fixture->error));
  kept = parvis_campaign_get_retained_for (campaign, PARVIS_TARGET_QUALITY);
  g_assert_cmpuint (kept->len, ==, 6);
  g_assert_cmpstr (parvis_vote_get_decision (parvis_campaign_get_vote (campaign, sequence)), ==,
                   "La salle garde les deux.");
  g_assert_true (
      parvis_campaign_reword_retained (campaign, kept->pdata[1], "Sérénité", &fixture->error));
  g_assert_true (parvis_campaign_retain (
      campaign, sequence, (ParvisOption *[]){ options->pdata[1] }, 1, "", &fixture->error));
  g_clear_pointer (&kept, g_ptr_array_unref);
  kept = parvis_campaign_get_retained_for (campaign, PARVIS_TARGET_QUALITY);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpstr (parvis_retained_get_label (kept->pdata[0]), ==, "Sérénité");
  g_assert_true (parvis_campaign_undo (campaign, &fixture->error));
  g_clear_pointer (&kept, g_ptr_array_unref);
  kept = parvis_campaign_get_retained_for (campaign, PARVIS_TARGET_QUALITY);
  g_assert_cmpuint (kept->len, ==, 6);
}

static int
count_row (void *count, int n_columns, char **values, char **names)
{
  (*(int *) count)++;
  return 0;
}

/* Nothing in a ballot, nor beside it, names who cast it, and no undo step knows it. */
static void
test_a_ballot_knows_nobody (Fixture *fixture, gconstpointer data)
{
  ParvisSequence *sequence = open_vote (fixture);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  gint64 n_wal = -1;
  g_autoptr (GFile) file = g_file_new_for_path (wal);
  g_autoptr (GFileInfo) info = NULL;
  sqlite3 *handle;
  int n_columns = 0, n_steps = 0, n_steps_after = 0;

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, "SELECT 1 FROM journal", count_row, &n_steps, NULL);
  for (guint i = 0; i < 4; i++)
    vote (fixture, sequence, fixture->agents[i], i, i + 1);
  sqlite3_exec (handle, "SELECT 1 FROM journal", count_row, &n_steps_after, NULL);
  g_assert_cmpint (n_steps, ==, n_steps_after);
  sqlite3_exec (handle,
                "SELECT 1 FROM pragma_table_info ('ballot') WHERE name NOT IN "
                "('key', 'vote', 'college')",
                count_row, &n_columns, NULL);
  g_assert_cmpint (n_columns, ==, 0);
  sqlite3_close (handle);
  vote (fixture, sequence, fixture->users[0], 0, 1);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);
  n_wal = info != NULL ? g_file_info_get_size (info) : 0;
  g_assert_cmpint (n_wal, ==, 0);
}

static int
read_int (void *place, int n_columns, char **values, char **names)
{
  *(gint64 *) place = g_ascii_strtoll (values[0], NULL, 10);
  return 0;
}

/* The table's one page, as it is in the file. */
static void
read_page (const char *path, const char *table, guint8 page[4096])
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", table);
  g_autofree char *data = NULL;
  gint64 number = 0;
  gsize size;
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, read_int, &number, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  g_assert_cmpuint (size, >=, (gsize) number * 4096);
  memcpy (page, data + (number - 1) * 4096, 4096);
  /* A leaf: all the rows are here. */
  g_assert_cmpuint (page[0], ==, 10);
}

/* Where the rows stand in the page says nothing that their keys do not say. */
static void
assert_in_order_of_key (const char *path, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT key FROM %s ORDER BY key", table);
  guint8 page[4096];
  gsize before = sizeof page;
  sqlite3_stmt *statement;
  sqlite3 *handle;
  guint n_rows = 0;

  read_page (path, table, page);
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const guint8 *found = memmem (page, sizeof page, sqlite3_column_blob (statement, 0), 16);

      g_assert_nonnull (found);
      g_assert_cmpuint ((gsize) (found - page), <, before);
      before = (gsize) (found - page);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, ==, 8);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
}

/* Eight people vote, and take a place, in this order; the pages of who has answered. */
static void
answer_in_turn (const guint *turn, guint8 page[4096])
{
  Fixture fixture = { NULL };
  ParvisSequence *choice, *position;

  set_up (&fixture, NULL);
  choice = open_vote (&fixture);
  position = scratch_sequence (fixture.campaign, "agents", "position");
  for (guint i = 0; i < 8; i++)
    {
      ParvisParticipant *person =
          turn[i] < 4 ? fixture.agents[turn[i]] : fixture.users[turn[i] - 4];

      vote (&fixture, choice, person, turn[i] % 4, 4 + turn[i] % 4);
      g_assert_true (parvis_campaign_cast_stance (fixture.campaign, position, person,
                                                  (int) (10 * turn[i]), &fixture.error));
    }
  g_assert_true (parvis_campaign_close (fixture.campaign, &fixture.error));
  assert_in_order_of_key (fixture.path, "ballot");
  assert_in_order_of_key (fixture.path, "stance");
  read_page (fixture.path, "answered", page);
  tear_down (&fixture, NULL);
}

/* Else the nth ballot of the page would be of the nth who answered. */
static void
test_the_order_of_arrival_is_forgotten (void)
{
  const guint one[] = { 0, 1, 2, 3, 4, 5, 6, 7 }, other[] = { 6, 2, 7, 0, 3, 5, 1, 4 };
  guint8 of_one[4096], of_other[4096];

  answer_in_turn (one, of_one);
  answer_in_turn (other, of_other);
  g_assert_true (memcmp (of_one, of_other, sizeof of_one) == 0);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add ("/data/answers/stances", test_stances);
  add ("/data/answers/vote", test_vote);
  add ("/data/answers/vote-refuses", test_vote_refuses);
  add ("/data/answers/undo-leaves-ballots", test_undo_leaves_ballots);
  add ("/data/answers/a-number-is-never-given-twice", test_a_number_is_never_given_twice);
  add ("/data/answers/retain", test_retain);
  add ("/data/answers/a-ballot-knows-nobody", test_a_ballot_knows_nobody);
  g_test_add_func ("/data/answers/the-order-of-arrival", test_the_order_of_arrival_is_forgotten);
  return g_test_run ();
}
