/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left of a vote in the folder, to somebody who reads every byte of it and who saw in what
   order people came. */
#include <locale.h>
#include <math.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "campaign/papers.h"
#include "scratch.h"

#define KEY_SIZE 16
#define N_VOTERS 20
#define N_OPTIONS 8
#define N_ROUNDS 15

typedef struct
{
  char *path;
  ParvisCampaign *campaign;
  ParvisSequence *sequence;
  ParvisParticipant *voters[N_VOTERS]; /* every other one is a user */
} Room;

/* What the next random numbers are, so that two runs differ by the order of arrival only; or NULL
   for true ones. */
static const guint8 *next_random;

ssize_t
getrandom (void *buffer, size_t size, unsigned int flags)
{
  if (next_random == NULL || size != KEY_SIZE)
    return syscall (SYS_getrandom, buffer, size, flags);
  memcpy (buffer, next_random, size);
  return (ssize_t) size;
}

/* As random as a key, and always the same for one voter. */
static void
make_key (guint voter, guint8 key[KEY_SIZE])
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_MD5);
  gsize size = KEY_SIZE;

  g_checksum_update (sum, (const guchar *) &voter, sizeof voter);
  g_checksum_get_digest (sum, key, &size);
}

static void
set_up (Room *room)
{
  g_autoptr (GError) error = NULL;

  room->path = scratch_path ();
  room->campaign = scratch_campaign (room->path);
  room->sequence = scratch_sequence (room->campaign, "mixed", "qualities");
  for (guint i = 0; i < N_VOTERS; i++)
    room->voters[i] = parvis_campaign_add_participant (
        room->campaign, i % 2 == 0 ? PARVIS_COLLEGE_AGENTS : PARVIS_COLLEGE_USERS, "Camille",
        &error);
  for (guint i = 0; i < N_OPTIONS; i++)
    parvis_campaign_add_note (room->campaign,
                              &(ParvisNewNote){ scratch_zone (room->campaign, "agents", "ideal"),
                                                PARVIS_COLLEGE_AGENTS, "respect" },
                              0, 0, &error);
  parvis_campaign_set_vote_rule (room->campaign, room->sequence,
                                 &(ParvisVoteRule){ PARVIS_RULE_APPROVAL, 0, 1, 7 }, &error);
  parvis_campaign_open_vote (room->campaign, room->sequence, &error);
  g_assert_no_error (error);
}

static void
tear_down (Room *room)
{
  g_clear_object (&room->campaign);
  scratch_remove (room->path);
}

/* No two voters choose the same: the lines whose bits are set in the voter's number, from 1. */
static guint
get_choice (guint voter)
{
  return voter + 1;
}

static void
vote (Room *room, guint voter)
{
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (
      room->campaign, parvis_campaign_get_vote (room->campaign, room->sequence));
  g_autoptr (GError) error = NULL;
  ParvisMark marks[N_OPTIONS];
  guint n_marks = 0;

  for (guint i = 0; i < N_OPTIONS; i++)
    if ((get_choice (voter) >> i & 1) != 0)
      marks[n_marks++] = (ParvisMark){ options->pdata[i], 1 };
  parvis_campaign_cast_ballot (room->campaign, room->sequence, room->voters[voter], marks, n_marks,
                               &error);
  g_assert_no_error (error);
}

/* Some vote on paper, which leaves no ballot. */
static gboolean
is_on_paper (guint voter)
{
  return voter % 7 == 3;
}

static void
come (Room *room, guint voter)
{
  g_autoptr (GError) error = NULL;
  guint8 key[KEY_SIZE];

  make_key (voter, key);
  next_random = key;
  if (is_on_paper (voter))
    parvis_campaign_vote_on_paper (room->campaign, room->sequence, room->voters[voter], &error);
  else
    vote (room, voter);
  next_random = NULL;
  g_assert_no_error (error);
}

static void
shuffle (guint turn[N_VOTERS])
{
  for (guint i = 0; i < N_VOTERS; i++)
    turn[i] = i;
  for (guint i = N_VOTERS; i > 1; i--)
    {
      guint other = (guint) g_test_rand_int_range (0, (int) i), voter = turn[i - 1];

      turn[i - 1] = turn[other];
      turn[other] = voter;
    }
}

static guint
count_key (const char *data, gsize size, const guint8 *key, gsize key_size)
{
  guint n_found = 0;

  for (const char *at = data; (at = memmem (at, size - (gsize) (at - data), key, key_size)) != NULL;
       at++)
    n_found++;
  return n_found;
}

/* A ballot's key, or half of it, stands where its ballot and its marks do, and nowhere else: not in
   a row that was deleted, nor in the history, nor beside the campaign's own file. */
static void
assert_no_trace (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gboolean own = g_str_equal (file, path);
      gsize size;

      g_assert_true (g_file_get_contents (file, &data, &size, NULL));
      if (g_str_has_suffix (name, "-wal"))
        g_assert_cmpuint (size, ==, 0);
      for (guint i = 0; i < N_VOTERS; i++)
        {
          guint8 key[KEY_SIZE];
          guint expected =
              own && !is_on_paper (i) ? 1 + (guint) __builtin_popcount (get_choice (i)) : 0;

          make_key (i, key);
          g_assert_cmpuint (count_key (data, size, key, KEY_SIZE), ==, expected);
          g_assert_cmpuint (count_key (data, size, key, KEY_SIZE / 2), ==, expected);
          g_assert_cmpuint (count_key (data, size, key + KEY_SIZE / 2, KEY_SIZE / 2), ==, expected);
        }
    }
}

/* The campaign's file after these voters, in this order; before it is closed, and after. */
static void
play (const guint turn[N_VOTERS], GBytes *files[2])
{
  g_autoptr (GError) error = NULL;
  Room room;

  set_up (&room);
  for (guint i = 0; i < N_VOTERS; i++)
    come (&room, turn[i]);
  for (guint i = 0; i < 2; i++)
    {
      char *data;
      gsize size;

      if (i == 1)
        g_assert_true (parvis_campaign_close (room.campaign, &error));
      assert_no_trace (room.path);
      g_assert_true (g_file_get_contents (room.path, &data, &size, NULL));
      files[i] = g_bytes_new_take (data, size);
    }
  tear_down (&room);
}

/* With the same keys, the files of two orders of arrival are the same to the last byte. */
static void
test_the_file_does_not_depend_on_the_order (void)
{
  guint turn[N_VOTERS];
  GBytes *first[2], *other[2];

  for (guint i = 0; i < N_VOTERS; i++)
    turn[i] = i;
  play (turn, first);
  for (guint round = 0; round < 3; round++)
    {
      shuffle (turn);
      play (turn, other);
      for (guint i = 0; i < 2; i++)
        {
          g_assert_true (g_bytes_equal (first[i], other[i]));
          g_bytes_unref (other[i]);
        }
    }
  for (guint i = 0; i < 2; i++)
    g_bytes_unref (first[i]);
}

/* Each voter's key in @vote, told by what they chose. */
static void
read_keys (const char *path, gint64 vote, guint8 keys[N_VOTERS][KEY_SIZE])
{
  static const char sql[] =
      "SELECT ballot.key, sum (1 << option.position) FROM ballot JOIN mark ON mark.ballot = "
      "ballot.key JOIN option ON option.id = mark.option WHERE ballot.vote = ? GROUP BY 1";
  sqlite3_stmt *row;
  sqlite3 *handle;
  guint n_rows = 0;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &row, NULL), ==, SQLITE_OK);
  sqlite3_bind_int64 (row, 1, vote);
  while (sqlite3_step (row) == SQLITE_ROW)
    {
      int voter = sqlite3_column_int (row, 1) - 1;

      g_assert_cmpint (voter, >=, 0);
      g_assert_cmpint (voter, <, N_VOTERS);
      memcpy (keys[voter], sqlite3_column_blob (row, 0), KEY_SIZE);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, ==, N_VOTERS);
  sqlite3_finalize (row);
  sqlite3_close (handle);
}

/* Spearman's: 1 where the places in the file are in the order of arrival, -1 in the opposite one.
 */
static double
correlate (const gsize places[N_VOTERS])
{
  double sum = 0;

  for (guint i = 0; i < N_VOTERS; i++)
    {
      double rank = 0;

      for (guint j = 0; j < N_VOTERS; j++)
        rank += places[j] < places[i];
      sum += (rank - i) * (rank - i);
    }
  return 1 - 6 * sum / (N_VOTERS * (N_VOTERS * N_VOTERS - 1.0));
}

/* @turn: who came when. */
static void
add_correlations (const char *path,
                  gint64 vote,
                  const guint turn[N_VOTERS],
                  double *of_ballots,
                  double *of_marks)
{
  g_autofree char *data = NULL;
  gsize size, firsts[N_VOTERS], lasts[N_VOTERS];
  guint8 keys[N_VOTERS][KEY_SIZE];

  read_keys (path, vote, keys);
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  for (guint i = 0; i < N_VOTERS; i++)
    {
      const char *at = memmem (data, size, keys[turn[i]], KEY_SIZE);

      g_assert_nonnull (at);
      firsts[i] = (gsize) (at - data);
      for (; at != NULL;
           at = memmem (at + 1, size - (gsize) (at + 1 - data), keys[turn[i]], KEY_SIZE))
        lasts[i] = (gsize) (at - data);
    }
  *of_ballots += correlate (firsts) / N_ROUNDS;
  *of_marks += correlate (lasts) / N_ROUNDS;
}

/* With the keys as they are, over many votes: where a ballot and its marks stand in the file has
   nothing to do with when it came. At random, the mean is within the bound all but once in a
   million. */
static void
test_places_say_nothing_of_the_order (void)
{
  const double bound = 5 / sqrt ((N_VOTERS - 1.0) * N_ROUNDS);
  double of_ballots = 0, of_marks = 0;
  guint turns[N_ROUNDS][N_VOTERS];
  gint64 votes[N_ROUNDS];
  g_autoptr (GError) error = NULL;
  Room room;

  set_up (&room);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      shuffle (turns[round]);
      for (guint i = 0; i < N_VOTERS; i++)
        vote (&room, turns[round][i]);
      votes[round] = parvis_record_get_id (
          PARVIS_RECORD (parvis_campaign_get_vote (room.campaign, room.sequence)));
      parvis_campaign_show_vote (room.campaign, room.sequence, &error);
      if (round + 1 < N_ROUNDS)
        parvis_campaign_open_vote (room.campaign, room.sequence, &error);
      g_assert_no_error (error);
    }
  g_assert_true (parvis_campaign_close (room.campaign, &error));
  for (guint round = 0; round < N_ROUNDS; round++)
    add_correlations (room.path, votes[round], turns[round], &of_ballots, &of_marks);
  g_test_message ("ballots %.3f, marks %.3f, bound %.3f", of_ballots, of_marks, bound);
  g_assert_cmpfloat (fabs (of_ballots), <, bound);
  g_assert_cmpfloat (fabs (of_marks), <, bound);
  tear_down (&room);
}

/* The history has a step for each gesture, and none for a ballot; what is undone and redone brings
   back none. */
static void
test_the_history_knows_no_ballot (void)
{
  g_autoptr (GError) error = NULL;
  Room room;

  set_up (&room);
  for (guint i = 0; i < N_VOTERS; i++)
    come (&room, i);
  while (parvis_campaign_get_undoable (room.campaign) != NULL)
    g_assert_true (parvis_campaign_undo (room.campaign, &error));
  g_assert_true (parvis_campaign_close (room.campaign, &error));
  assert_no_trace (room.path);
  tear_down (&room);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/secrecy/the-same-file", test_the_file_does_not_depend_on_the_order);
  g_test_add_func ("/data/secrecy/places", test_places_say_nothing_of_the_order);
  g_test_add_func ("/data/secrecy/history", test_the_history_knows_no_ballot);
  return g_test_run ();
}
