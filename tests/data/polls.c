/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "polls.h"

void
polls_set_up (Polls *polls, gconstpointer data)
{
  static const char *const qualities[] = { "respect", "calme",    "clarté",  "écoute",
                                           "sourire", "patience", "accueil", "confiance" };

  polls->path = scratch_path ();
  polls->campaign = scratch_campaign (polls->path);
  polls->sequence = scratch_sequence (polls->campaign, "mixed", "qualities");
  for (guint i = 0; i < 4; i++)
    {
      polls->agents[i] = parvis_campaign_add_participant (polls->campaign, PARVIS_COLLEGE_AGENTS,
                                                          "Bruno", &polls->error);
      polls->users[i] = parvis_campaign_add_participant (polls->campaign, PARVIS_COLLEGE_USERS,
                                                         "Hélène", &polls->error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (qualities); i++)
    parvis_campaign_add_note (polls->campaign,
                              &(ParvisNewNote){ scratch_zone (polls->campaign, "agents", "ideal"),
                                                PARVIS_COLLEGE_AGENTS, qualities[i] },
                              0, 0, &polls->error);
  g_assert_no_error (polls->error);
}

void
polls_tear_down (Polls *polls, gconstpointer data)
{
  g_clear_error (&polls->error);
  g_clear_object (&polls->campaign);
  scratch_remove (polls->path);
}

void
polls_assert_refused (Polls *polls, gboolean done, ParvisError code)
{
  g_assert_false (done);
  g_assert_error (polls->error, PARVIS_ERROR, (gint) code);
  g_clear_error (&polls->error);
}

ParvisVote *
polls_get_vote (Polls *polls)
{
  return parvis_campaign_get_vote (polls->campaign, polls->sequence);
}

/* The list's own reference keeps it. */
ParvisOption *
polls_get_option (Polls *polls, ParvisVote *vote, guint place)
{
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (polls->campaign, vote);

  return options->pdata[place];
}

void
polls_open (Polls *polls, const ParvisVoteRule *rule)
{
  parvis_campaign_set_vote_rule (polls->campaign, polls->sequence, rule, &polls->error);
  g_assert_no_error (polls->error);
  parvis_campaign_open_vote (polls->campaign, polls->sequence, &polls->error);
  g_assert_no_error (polls->error);
}

gboolean
polls_cast (Polls *polls, const PollsBallot *ballot)
{
  ParvisMark marks[8];
  guint n_marks = 0;

  for (guint i = 0; i < 8; i++)
    if (ballot->values[i] != 0)
      marks[n_marks++] =
          (ParvisMark){ polls_get_option (polls, polls_get_vote (polls), i), ballot->values[i] };
  return parvis_campaign_cast_ballot (polls->campaign, polls->sequence, ballot->voter, marks,
                                      n_marks, &polls->error);
}

void
polls_cast_all (Polls *polls, const PollsBallot *ballots, guint n_ballots)
{
  for (guint i = 0; i < n_ballots; i++)
    {
      polls_cast (polls, &ballots[i]);
      g_assert_no_error (polls->error);
    }
}

void
polls_show (Polls *polls)
{
  parvis_campaign_show_vote (polls->campaign, polls->sequence, &polls->error);
  g_assert_no_error (polls->error);
}

ParvisTally *
polls_tally (Polls *polls, ParvisVote *vote)
{
  ParvisTally *result = parvis_campaign_tally (polls->campaign, vote, &polls->error);

  g_assert_no_error (polls->error);
  return result;
}

const ParvisTallyRow *
polls_find_row (const ParvisTally *result, gpointer option)
{
  for (guint i = 0; i < result->n_rows; i++)
    if (result->rows[i].option == parvis_record_get_id (option))
      return &result->rows[i];
  g_assert_not_reached ();
}
