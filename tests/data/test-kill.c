/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kill -9 in the middle of a stream of gestures: what was acknowledged is there. */
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "campaign/papers.h"
#include "scratch.h"

#define N_KILLS 100
#define N_VOTERS 120
#define N_VOTERS_AT_ONCE 10

/* Works on the file until it is killed. */
typedef void (*WorkFunc) (const char *path, int out, guint32 seed, guint32 first);

/* Notes named by a number, each acknowledged on @out once the command has returned; other gestures
   in between, and undone ones. */
static void
work_until_killed (const char *path, int out, guint32 seed, guint32 first)
{
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  ParvisZone *zone;

  if (campaign == NULL)
    _exit (1);
  zone = scratch_zone (campaign, "agents", "parking");
  for (guint32 number = first;; number++)
    {
      g_autofree char *text = g_strdup_printf ("note %u", number);

      if (parvis_campaign_add_note (campaign, &(ParvisNewNote){ zone, PARVIS_COLLEGE_AGENTS, text },
                                    0, 0, NULL) == NULL ||
          write (out, &number, sizeof number) != sizeof number)
        _exit (1);
      if (parvis_campaign_add_participant (campaign, PARVIS_COLLEGE_USERS, "Idris", NULL) == NULL ||
          !parvis_campaign_undo (campaign, NULL))
        _exit (1);
      if (g_rand_boolean (rand))
        parvis_campaign_add_engagement (campaign, PARVIS_COLLEGE_BOTH, text, NULL, NULL);
    }
}

/* Mostly in the middle of the stream, sometimes while the file is being opened. */
static void
wait_at_random (int in, GRand *rand, guint32 *last)
{
  if (g_rand_int_range (rand, 0, 8) > 0)
    g_assert_cmpint (read (in, last, sizeof *last), ==, sizeof *last);
  g_usleep ((gulong) g_rand_int_range (rand, 500, 20000));
}

static guint32
kill_at_random (const char *path, WorkFunc work, GRand *rand, guint32 first)
{
  int ends[2];
  guint32 last = first - 1, number;
  pid_t child;
  int status;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      work (path, ends[1], g_rand_int (rand), first);
    }
  close (ends[1]);
  wait_at_random (ends[0], rand, &last);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  while (read (ends[0], &number, sizeof number) == sizeof number)
    last = number;
  close (ends[0]);
  return last;
}

static guint32
read_last_note (ParvisCampaign *campaign)
{
  GListModel *notes = parvis_campaign_get_notes (campaign);
  guint n_notes = g_list_model_get_n_items (notes);
  g_autoptr (ParvisNote) last = NULL;

  /* No hole: each number is there once, in order. */
  for (guint i = 0; i < n_notes; i++)
    {
      g_autofree char *expected = g_strdup_printf ("note %u", i + 1);

      g_clear_object (&last);
      last = g_list_model_get_item (notes, i);
      g_assert_cmpstr (parvis_note_get_text (last), ==, expected);
    }
  return n_notes;
}

static void
test_kill (void)
{
  char *path = scratch_path ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (GError) error = NULL;
  ParvisCampaign *campaign = scratch_campaign (path);
  guint32 n_there = 0;

  g_object_unref (campaign);
  for (guint i = 0; i < N_KILLS; i++)
    {
      guint32 acknowledged = kill_at_random (path, work_until_killed, rand, n_there + 1);

      campaign = parvis_campaign_open (path, &error);
      g_assert_no_error (error);
      g_assert_true (parvis_campaign_check (campaign, &error));
      n_there = read_last_note (campaign);
      /* At most the one that was under way is there without having been acknowledged. */
      g_assert_cmpuint (n_there, >=, acknowledged);
      g_assert_cmpuint (n_there, <=, acknowledged + 1);
      g_assert_cmpuint (parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_USERS), <=, 1);
      if (parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_USERS) == 1)
        g_assert_true (parvis_campaign_undo (campaign, &error));
      g_assert_true (parvis_campaign_close (campaign, &error));
      g_object_unref (campaign);
    }
  g_assert_cmpuint (n_there, >, N_KILLS);
  scratch_remove (path);
}

/* The voters come one after the other, each with a line of their own choice; a few before nobody
 * does. */
static void
vote_until_killed (const char *path, int out, guint32 seed, guint32 first)
{
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, NULL);
  g_autoptr (GPtrArray) options = NULL;
  ParvisSequence *sequence;

  if (campaign == NULL)
    _exit (1);
  sequence = scratch_sequence (campaign, "agents", "vote");
  options =
      parvis_campaign_get_vote_options (campaign, parvis_campaign_get_vote (campaign, sequence));
  for (guint32 number = first; number <= MIN (N_VOTERS, first + N_VOTERS_AT_ONCE - 1); number++)
    {
      g_autoptr (ParvisParticipant) voter =
          g_list_model_get_item (parvis_campaign_get_participants (campaign), number - 1);

      if (!parvis_campaign_cast_ballot (
              campaign, sequence, voter,
              (ParvisMark[]){ { options->pdata[number % options->len], 1 } }, 1, NULL) ||
          write (out, &number, sizeof number) != sizeof number)
        _exit (1);
    }
  pause ();
}

/* Who has answered has a ballot, and who has not has none: nobody is counted twice or lost. */
static guint32
count_voters (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  GListModel *people = parvis_campaign_get_participants (campaign);
  guint32 n_answered = 0;

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (ParvisParticipant) person = g_list_model_get_item (people, i);

      if (parvis_campaign_has_answered (campaign, sequence, person))
        g_assert_cmpuint (++n_answered, ==, i + 1);
    }
  g_assert_cmpuint (scratch_count_answers (campaign, sequence), ==, n_answered);
  return n_answered;
}

static void
prepare_vote (const char *path)
{
  g_autoptr (ParvisCampaign) campaign = scratch_campaign (path);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_VOTERS; i++)
    parvis_campaign_add_participant (campaign, PARVIS_COLLEGE_AGENTS, "Amina", &error);
  for (guint i = 0; i < 4; i++)
    parvis_campaign_add_note (campaign,
                              &(ParvisNewNote){ scratch_zone (campaign, "agents", "proposal"),
                                                PARVIS_COLLEGE_AGENTS, "Saluer" },
                              0, 0, &error);
  parvis_campaign_open_vote (campaign, scratch_sequence (campaign, "agents", "vote"), &error);
  g_assert_no_error (error);
}

static void
test_kill_between_voters (void)
{
  char *path = scratch_path ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (GError) error = NULL;
  guint32 n_there = 0;
  guint n_kills = 0;

  prepare_vote (path);
  while (n_there < N_VOTERS)
    {
      guint32 acknowledged = kill_at_random (path, vote_until_killed, rand, n_there + 1);
      g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, &error);

      g_assert_no_error (error);
      g_assert_true (parvis_campaign_check (campaign, &error));
      n_there = count_voters (campaign, scratch_sequence (campaign, "agents", "vote"));
      g_assert_cmpuint (n_there, >=, acknowledged);
      g_assert_cmpuint (n_there, <=, acknowledged + 1);
      n_kills++;
      if (n_there == N_VOTERS)
        {
          ParvisSequence *sequence = scratch_sequence (campaign, "agents", "vote");
          g_autoptr (ParvisTally) tally = NULL;

          g_assert_true (parvis_campaign_show_vote (campaign, sequence, &error));
          tally = parvis_campaign_tally (campaign, parvis_campaign_get_vote (campaign, sequence),
                                         &error);
          for (guint i = 0; i < tally->n_rows; i++)
            g_assert_cmpuint (tally->rows[i].agents, ==, N_VOTERS / tally->n_rows);
        }
    }
  g_assert_cmpuint (n_kills, >, 10);
  scratch_remove (path);
}

/* Tables of one ballot each, which are counted again at once: blank at first, then with its mark.
 */
static void
count_until_killed (const char *path, int out, guint32 seed, guint32 first)
{
  g_autoptr (ParvisCampaign) campaign = parvis_campaign_open (path, NULL);
  ParvisSequence *sequence;
  ParvisVote *vote;

  if (campaign == NULL)
    _exit (1);
  sequence = scratch_sequence (campaign, "agents", "vote");
  vote = parvis_campaign_get_vote (campaign, sequence);
  for (guint32 number = first; number <= N_VOTERS; number++)
    {
      g_autoptr (ParvisPaper) blank =
          parvis_campaign_new_paper (campaign, vote, PARVIS_COLLEGE_AGENTS);
      g_autoptr (GPtrArray) papers = NULL;
      ParvisPaper *paper;
      ParvisSlip slip;

      blank->count->ballots = blank->count->blank = 1;
      if (!parvis_campaign_put_paper (campaign, vote, blank, &slip, NULL))
        _exit (1);
      papers = parvis_campaign_get_papers (campaign, vote, NULL);
      paper = papers->pdata[papers->len - 1];
      paper->count->blank = 0;
      *parvis_paper_count_at (paper->count, number % paper->count->n_rows, 1) = 1;
      if (!parvis_campaign_put_paper (campaign, vote, paper, &slip, NULL) ||
          write (out, &number, sizeof number) != sizeof number)
        _exit (1);
    }
  pause ();
}

/* Each table is whole, as it was first or as it was then: its mark, or its blank ballot. */
static guint32
count_tables (ParvisCampaign *campaign, ParvisVote *vote)
{
  g_autoptr (GPtrArray) papers = parvis_campaign_get_papers (campaign, vote, NULL);
  guint32 n_marked = 0;

  for (guint i = 0; i < papers->len; i++)
    {
      const ParvisPaperCount *count = ((ParvisPaper *) papers->pdata[i])->count;
      guint n_marks = 0;

      for (guint row = 0; row < count->n_rows; row++)
        n_marks += parvis_paper_count_sum_row (count, row);
      g_assert_cmpuint (count->ballots, ==, 1);
      g_assert_cmpuint (n_marks + count->blank, ==, 1);
      g_assert_true (n_marks == 1 || i == papers->len - 1);
      n_marked += n_marks;
    }
  return n_marked;
}

/* The table that was under way. */
static void
drop_blank (ParvisCampaign *campaign, ParvisVote *vote)
{
  g_autoptr (GPtrArray) papers = parvis_campaign_get_papers (campaign, vote, NULL);
  const ParvisPaper *last = papers->len > 0 ? papers->pdata[papers->len - 1] : NULL;

  if (last != NULL && last->count->blank > 0)
    g_assert_true (parvis_campaign_delete_paper (campaign, vote, last->id, NULL));
}

static void
test_kill_between_tables (void)
{
  char *path = scratch_path ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (GError) error = NULL;
  ParvisCampaign *campaign;

  prepare_vote (path);
  campaign = parvis_campaign_open (path, &error);
  parvis_campaign_close_vote (campaign, scratch_sequence (campaign, "agents", "vote"), &error);
  g_assert_no_error (error);
  g_object_unref (campaign);
  for (guint i = 0, n_there = 0; i < N_KILLS / 4 && n_there < N_VOTERS / 2; i++)
    {
      guint32 acknowledged = kill_at_random (path, count_until_killed, rand, n_there + 1);
      ParvisVote *vote;

      campaign = parvis_campaign_open (path, &error);
      g_assert_no_error (error);
      vote = parvis_campaign_get_vote (campaign, scratch_sequence (campaign, "agents", "vote"));
      g_assert_true (parvis_campaign_check (campaign, &error));
      n_there = count_tables (campaign, vote);
      g_assert_cmpuint (n_there, >=, acknowledged);
      g_assert_cmpuint (n_there, <=, acknowledged + 1);
      drop_blank (campaign, vote);
      g_object_unref (campaign);
    }
  scratch_remove (path);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/kill/a-hundred-times", test_kill);
  g_test_add_func ("/data/kill/between-voters", test_kill_between_voters);
  g_test_add_func ("/data/kill/between-tables", test_kill_between_tables);
  return g_test_run ();
}
