/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ballots, in and counted: the part of campaign/ballots.h that knows them. */
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

static ParvisTallyRow *
find_row (ParvisTally *tally, gint64 option)
{
  for (guint i = 0; i < tally->n_rows; i++)
    if (tally->rows[i].option == option)
      return &tally->rows[i];
  return NULL;
}

/* A ballot chooses lines that are counted together once. */
static gboolean
count_marks (ParvisCampaign *self, ParvisVote *vote, ParvisTally *tally, GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);
  sqlite3_stmt *statement = parvis_database_prepare (
      database,
      "SELECT ifnull (option.merged, option.id), ballot.college = 'agents', "
      "count (DISTINCT mark.ballot) FROM ballot JOIN mark ON mark.ballot = ballot.key "
      "JOIN option ON option.id = mark.option WHERE ballot.vote = ? GROUP BY 1, 2",
      error);
  gboolean row = statement != NULL;

  if (row)
    sqlite3_bind_int64 (statement, 1, id_of (vote));
  while (row)
    {
      ParvisTallyRow *line;

      if (!parvis_database_step (database, statement, &row, error))
        return FALSE;
      if (!row)
        break;
      line = find_row (tally, sqlite3_column_int64 (statement, 0));
      if (line == NULL)
        return parvis_refuse (error, PARVIS_ERROR_DAMAGED, "a mark for no line");
      *(sqlite3_column_int (statement, 1) != 0 ? &line->agents : &line->users) =
          (guint) sqlite3_column_int (statement, 2);
    }
  return statement != NULL;
}

static gboolean
count_ballots (ParvisCampaign *self, ParvisVote *vote, ParvisTally *tally, GError **error)
{
  static const char sql[] = "SELECT count (*) FROM ballot WHERE vote = ? AND college = ?";
  ParvisDatabase *database = parvis_campaign_get_database (self);
  gint64 agents, users;

  if (!parvis_database_query_int (database, &agents, error, sql, "is", id_of (vote), "agents") ||
      !parvis_database_query_int (database, &users, error, sql, "is", id_of (vote), "users"))
    return FALSE;
  tally->agents_voted = (guint) agents;
  tally->users_voted = (guint) users;
  return TRUE;
}

ParvisTally *
parvis_campaign_tally (ParvisCampaign *self, ParvisVote *vote, GError **error)
{
  g_autoptr (ParvisTally) tally = NULL;
  g_autoptr (GPtrArray) options = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), NULL);
  if (parvis_vote_get_phase (vote) != PARVIS_PHASE_SHOWN)
    {
      parvis_refuse (error, PARVIS_ERROR_NOT_SHOWN, "not shown yet");
      return NULL;
    }
  options = parvis_campaign_get_vote_options (self, vote);
  tally = parvis_tally_new (options->len);
  tally->n_rows = 0;
  for (guint i = 0; i < options->len; i++)
    if (parvis_option_get_merged (options->pdata[i]) == 0)
      tally->rows[tally->n_rows++].option = id_of (options->pdata[i]);
  if (!count_ballots (self, vote, tally, error) || !count_marks (self, vote, tally, error))
    return NULL;
  parvis_tally_rank (tally);
  return g_steal_pointer (&tally);
}
