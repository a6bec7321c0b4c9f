/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ballot comes in: a part of campaign/ballots.h. */
#include "campaign/ballots.h"
#include "campaign/private.h"

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
}

static gboolean
is_mark (ParvisVote *vote, const ParvisMark *mark)
{
  int most = parvis_vote_get_rule (vote) == PARVIS_RULE_DOTS       ? parvis_vote_get_cap (vote)
             : parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT ? parvis_vote_get_grades (vote)
                                                                   : 1;

  return parvis_option_get_vote (mark->option) == id_of (vote) && mark->value >= 1 &&
         mark->value <= most;
}

static gboolean
check_marks (ParvisVote *vote, const ParvisMark *marks, guint n_marks, GError **error)
{
  int n_dots = 0;

  for (guint i = 0; i < n_marks; i++)
    {
      if (!is_mark (vote, &marks[i]))
        return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "no such mark in this vote");
      for (guint j = 0; j < i; j++)
        if (marks[j].option == marks[i].option)
          return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "two marks for one line");
      n_dots += marks[i].value;
    }
  if (parvis_vote_get_rule (vote) == PARVIS_RULE_DOTS && n_dots > parvis_vote_get_dots (vote))
    return parvis_refuse (error, PARVIS_ERROR_TOO_MANY_DOTS, "more marks than dots");
  return TRUE;
}

static gboolean
write_ballot (ParvisCampaign *self,
              ParvisVote *vote,
              ParvisCollege college,
              GBytes *key,
              const ParvisMark *marks,
              guint n_marks,
              GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);

  if (!parvis_database_run (database, error,
                            "INSERT INTO ballot (key, vote, college) VALUES (?, ?, ?)", "bis", key,
                            id_of (vote), parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) college)))
    return FALSE;
  for (guint i = 0; i < n_marks; i++)
    if (!parvis_database_run (database, error,
                              "INSERT INTO mark (ballot, option, value) VALUES (?, ?, ?)", "bii",
                              key, id_of (marks[i].option), (gint64) marks[i].value))
      return FALSE;
  return TRUE;
}

gboolean
parvis_campaign_cast_ballot (ParvisCampaign *self,
                             ParvisSequence *sequence,
                             ParvisParticipant *participant,
                             const ParvisMark *marks,
                             guint n_marks,
                             GError **error)
{
  g_autoptr (GBytes) key = NULL;
  ParvisVote *vote;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), FALSE);
  vote = parvis_campaign_get_vote (self, sequence);
  if (!parvis_campaign_check_may_answer (
          self, sequence, participant,
          vote != NULL && parvis_vote_get_phase (vote) == PARVIS_PHASE_OPEN, error) ||
      !check_marks (vote, marks, n_marks, error) || !parvis_make_answer_key (&key, error) ||
      !parvis_campaign_begin (self, error))
    return FALSE;
  ok = write_ballot (self, vote, parvis_participant_get_college (participant), key, marks, n_marks,
                     error) &&
       parvis_campaign_note_answer (self, sequence, participant, error);
  return parvis_campaign_end_answer (self, ok, error);
}
