/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number that the ties of a vote are drawn with: it comes from the ballots. */
#include <locale.h>
#include <sqlite3.h>

#include "campaign/lots.h"
#include "polls.h"

static guint32
get_number (Polls *polls, ParvisVote *vote)
{
  guint32 number = 0;

  g_assert_true (parvis_campaign_get_lot_number (polls->campaign, vote, &number, &polls->error));
  g_assert_no_error (polls->error);
  return number;
}

static void
vote (Polls *polls)
{
  for (guint i = 0; i < 3; i++)
    polls_cast_all (polls, &(PollsBallot){ polls->agents[i], { 1, 1 } }, 1);
  polls_show (polls);
}

/* Closes, changes the file, and opens again. */
static void
change_file (Polls *polls, const char *sql)
{
  sqlite3 *handle;

  g_assert_true (parvis_campaign_close (polls->campaign, &polls->error));
  g_clear_object (&polls->campaign);
  g_assert_cmpint (sqlite3_open (polls->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  polls->campaign = parvis_campaign_open (polls->path, &polls->error);
  g_assert_no_error (polls->error);
  polls->sequence = scratch_sequence (polls->campaign, "mixed", "qualities");
}

static void
test_only_once_shown (Polls *polls, gconstpointer data)
{
  guint32 number = 0;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  polls_assert_refused (polls,
                        parvis_campaign_get_lot_number (polls->campaign, polls_get_vote (polls),
                                                        &number, &polls->error),
                        PARVIS_ERROR_NOT_SHOWN);
  g_assert_true (parvis_campaign_close_vote (polls->campaign, polls->sequence, &polls->error));
  polls_assert_refused (polls,
                        parvis_campaign_get_lot_number (polls->campaign, polls_get_vote (polls),
                                                        &number, &polls->error),
                        PARVIS_ERROR_NOT_SHOWN);
  g_assert_cmpuint (number, ==, 0);
}

/* The expected ones by another program's SHA-256, of "0b\n17\n2a\n" and of the same with
   "2:1:7\n3:1:4\n". */
static void
test_by_hand (Polls *polls, gconstpointer data)
{
  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  vote (polls);
  change_file (polls, "DELETE FROM mark; DELETE FROM ballot;"
                      "INSERT INTO ballot VALUES (x'2a', 1, 'users'), (x'0b', 1, 'agents'),"
                      " (x'17', 1, 'agents')");
  g_assert_cmpuint (get_number (polls, polls_get_vote (polls)), ==, 976036);
  change_file (polls, "INSERT INTO paper (id, vote, college, name, ballots, blank, spoiled) VALUES"
                      " (1, 1, 'users', 'Table 1', 6, 0, 0), (2, 1, 'agents', 'Table 2', 5, 0, 0);"
                      "INSERT INTO paper_count (paper, option, value, ballots) VALUES"
                      " (2, 2, 1, 2), (1, 3, 1, 4), (1, 2, 1, 5)");
  g_assert_cmpuint (get_number (polls, polls_get_vote (polls)), ==, 895471);
}

/* The same whenever it is asked, and another vote's own. */
static void
test_of_one_vote (Polls *polls, gconstpointer data)
{
  guint32 first;
  ParvisVote *earlier;

  polls_open (polls, &(ParvisVoteRule){ PARVIS_RULE_DOTS, 2, 1, 7 });
  vote (polls);
  first = get_number (polls, polls_get_vote (polls));
  g_assert_cmpuint (first, >=, 100000);
  g_assert_cmpuint (first, <, 1000000);
  change_file (polls, "SELECT 1");
  earlier = polls_get_vote (polls);
  g_assert_cmpuint (get_number (polls, earlier), ==, first);
  g_assert_true (parvis_campaign_open_vote (polls->campaign, polls->sequence, &polls->error));
  for (guint i = 0; i < 3; i++)
    polls->agents[i] = parvis_campaign_add_participant (polls->campaign, PARVIS_COLLEGE_AGENTS,
                                                        "Anouk", &polls->error);
  vote (polls);
  g_assert_cmpuint (get_number (polls, polls_get_vote (polls)), !=, first);
  g_assert_cmpuint (get_number (polls, earlier), ==, first);
}

static void
add (const char *name, void (*test) (Polls *, gconstpointer))
{
  g_test_add (name, Polls, NULL, polls_set_up, test, polls_tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add ("/data/lots/only-once-shown", test_only_once_shown);
  add ("/data/lots/by-hand", test_by_hand);
  add ("/data/lots/of-one-vote", test_of_one_vote);
  return g_test_run ();
}
