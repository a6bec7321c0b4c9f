/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/answers.h"

#include <sys/random.h>

#include "campaign/ballots.h"
#include "campaign/panel.h"
#include "campaign/papers.h"
#include "campaign/private.h"
#include "store/forget.h"

#define KEY_SIZE 16

/* 0 for a positioning. */
#define ROUND "(SELECT ifnull (max (round), 0) FROM vote WHERE sequence = ?1)"

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
}

gboolean
parvis_make_answer_key (GBytes **key, GError **error)
{
  guint8 random[KEY_SIZE];

  if (getrandom (random, sizeof random, 0) != sizeof random)
    return parvis_refuse (error, PARVIS_ERROR_IO, "no random numbers");
  *key = g_bytes_new (random, sizeof random);
  return TRUE;
}

gboolean
parvis_campaign_has_answered (ParvisCampaign *self,
                              ParvisSequence *sequence,
                              ParvisParticipant *participant)
{
  gint64 answered;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), FALSE);
  return parvis_database_query_int (
             parvis_campaign_get_database (self), &answered, NULL,
             "SELECT count (*) FROM answered WHERE sequence = ?1 AND round = " ROUND
             " AND participant = ?2",
             "ii", id_of (sequence), id_of (participant)) &&
         answered > 0;
}

static gboolean
count_papers (ParvisCampaign *self,
              ParvisSequence *sequence,
              ParvisCollege college,
              guint *n_papers,
              GError **error)
{
  ParvisVote *vote = parvis_campaign_get_vote (self, sequence);

  *n_papers = 0;
  return vote == NULL || parvis_campaign_count_papers (self, vote, college, n_papers, error);
}

gboolean
parvis_campaign_count_answers (ParvisCampaign *self,
                               ParvisSequence *sequence,
                               ParvisCollege college,
                               guint *n_answers,
                               GError **error)
{
  const char *sql;
  gint64 n_screen;
  guint n_papers;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (n_answers != NULL, FALSE);
  *n_answers = 0;
  sql = parvis_sequence_get_kind (sequence) == PARVIS_KIND_POSITION
            ? "SELECT count (*) FROM stance WHERE sequence = ?1 AND ?2 IN (college, 'both')"
            : "SELECT count (*) FROM ballot WHERE ?2 IN (college, 'both') AND vote = "
              "(SELECT max (id) FROM vote WHERE sequence = ?1)";
  if (!parvis_database_query_int (parvis_campaign_get_database (self), &n_screen, error, sql, "is",
                                  id_of (sequence),
                                  parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) college)) ||
      !count_papers (self, sequence, college, &n_papers, error))
    return FALSE;
  *n_answers = (guint) n_screen + n_papers;
  return TRUE;
}

guint
parvis_campaign_count_waiting (ParvisCampaign *self,
                               ParvisSequence *sequence,
                               ParvisCollege college)
{
  g_autoptr (GPtrArray) present = NULL;
  guint n = 0;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), 0);
  present = parvis_campaign_get_present (self, parvis_campaign_find_workshop (self, sequence));
  for (guint i = 0; i < present->len; i++)
    if ((college == PARVIS_COLLEGE_BOTH ||
         parvis_participant_get_college (present->pdata[i]) == college) &&
        !parvis_campaign_has_answered (self, sequence, present->pdata[i]))
      n++;
  return n;
}

gboolean
parvis_campaign_note_answer (ParvisCampaign *self,
                             ParvisSequence *sequence,
                             ParvisParticipant *participant,
                             GError **error)
{
  return parvis_database_run (
      parvis_campaign_get_database (self), error,
      "INSERT INTO answered (sequence, round, participant) VALUES (?1, " ROUND ", ?2)", "ii",
      id_of (sequence), id_of (participant));
}

gboolean
parvis_campaign_check_may_answer (ParvisCampaign *self,
                                  ParvisSequence *sequence,
                                  ParvisParticipant *participant,
                                  gboolean open,
                                  GError **error)
{
  if (!open)
    return parvis_refuse (error, PARVIS_ERROR_NOT_OPEN, "takes no answer now");
  if (parvis_campaign_has_answered (self, sequence, participant))
    return parvis_refuse (error, PARVIS_ERROR_ANSWERED, "a second answer");
  return TRUE;
}

/* Frames of the -wal file stand in the order of arrival until they are moved. Where a reader keeps
   them for now, closing will move them. */
gboolean
parvis_campaign_end_answer (ParvisCampaign *self, gboolean ok, GError **error)
{
  ok = ok && parvis_forget_order (parvis_campaign_get_database (self), error);
  if (!parvis_campaign_end (self, ok, NULL, error))
    return FALSE;
  parvis_database_empty_wal (parvis_campaign_get_database (self), NULL);
  return TRUE;
}

gboolean
parvis_campaign_cast_stance (ParvisCampaign *self,
                             ParvisSequence *sequence,
                             ParvisParticipant *participant,
                             int value,
                             GError **error)
{
  g_autoptr (GBytes) key = NULL;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), FALSE);
  g_return_val_if_fail (parvis_sequence_get_kind (sequence) == PARVIS_KIND_POSITION, FALSE);
  if (!parvis_campaign_check_may_answer (self, sequence, participant,
                                         parvis_sequence_get_phase (sequence) != PARVIS_PHASE_SHOWN,
                                         error) ||
      !parvis_make_answer_key (&key, error) || !parvis_campaign_begin (self, error))
    return FALSE;
  ok =
      parvis_database_run (parvis_campaign_get_database (self), error,
                           "INSERT INTO stance (key, sequence, college, value) "
                           "VALUES (?, ?, ?, ?)",
                           "bisi", key, id_of (sequence),
                           parvis_enum_to_nick (PARVIS_TYPE_COLLEGE,
                                                (int) parvis_participant_get_college (participant)),
                           (gint64) value) &&
      parvis_campaign_note_answer (self, sequence, participant, error);
  return parvis_campaign_end_answer (self, ok, error);
}

gboolean
parvis_campaign_show_stances (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (parvis_sequence_get_kind (sequence) == PARVIS_KIND_POSITION, FALSE);
  if (parvis_sequence_get_phase (sequence) == PARVIS_PHASE_SHOWN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_OPEN, "nothing to show");
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (
             self,
             parvis_campaign_set_text (self, sequence, "phase",
                                       parvis_enum_to_nick (PARVIS_TYPE_PHASE, PARVIS_PHASE_SHOWN),
                                       error),
             NULL, error);
}

static gboolean
check_shown (ParvisSequence *sequence, GError **error)
{
  return parvis_sequence_get_phase (sequence) == PARVIS_PHASE_SHOWN ||
         parvis_refuse (error, PARVIS_ERROR_NOT_SHOWN, "not shown yet");
}

GArray *
parvis_campaign_get_stances (ParvisCampaign *self,
                             ParvisSequence *sequence,
                             ParvisCollege college,
                             GError **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (int));
  ParvisDatabase *database;
  sqlite3_stmt *statement;
  gboolean row = TRUE;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), NULL);
  if (!check_shown (sequence, error))
    return NULL;
  database = parvis_campaign_get_database (self);
  statement = parvis_database_prepare (
      database, "SELECT value FROM stance WHERE sequence = ? AND college = ? ORDER BY value",
      error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, id_of (sequence));
  sqlite3_bind_text (statement, 2, parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) college), -1,
                     SQLITE_STATIC);
  while (row)
    {
      int value;

      if (!parvis_database_step (database, statement, &row, error))
        return NULL;
      if (!row)
        break;
      value = sqlite3_column_int (statement, 0);
      g_array_append_val (values, value);
    }
  return g_steal_pointer (&values);
}
