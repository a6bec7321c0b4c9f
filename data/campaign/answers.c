/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/answers.h"

#include <sys/random.h>

#include "campaign/private.h"
#include "store/forget.h"
#include "store/load.h"

#define KEY_SIZE 16

/* Twice its one parameter: the sequence. */
#define ZONES "(SELECT zone FROM sequence_zone WHERE sequence = ?1)"

/* The columns of ParvisOption: clusters, the largest first, then loose notes. */
static const char options_of_zones[] =
    "SELECT 0, ?1, row_number () OVER (ORDER BY kind, size DESC, id) - 1, label, cluster, note, "
    "NULL FROM (SELECT 0 AS kind, id, name, id AS cluster, NULL AS note, "
    "(SELECT count (*) FROM note WHERE note.cluster = cluster.id) AS size, "
    "CASE name WHEN '' THEN (SELECT text FROM note WHERE note.cluster = cluster.id "
    "AND NOT hidden ORDER BY note.id LIMIT 1) ELSE name END AS label "
    "FROM cluster WHERE zone IN " ZONES
    " AND EXISTS (SELECT 1 FROM note WHERE note.cluster = cluster.id AND NOT hidden)"
    " UNION ALL SELECT 1, id, NULL, NULL, id, 0, text FROM note "
    "WHERE note.cluster IS NULL AND NOT hidden AND zone IN " ZONES ")";

static const char options_of_engagements[] =
    "SELECT 0, ?1, row_number () OVER (ORDER BY CASE side WHEN 'agents' THEN 0 "
    "WHEN 'users' THEN 1 ELSE 2 END, position, id) - 1, text, NULL, NULL, id FROM engagement";

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
}

static gboolean
make_key (GBytes **key, GError **error)
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
             "SELECT count (*) FROM answered WHERE sequence = ? AND participant = ?", "ii",
             id_of (sequence), id_of (participant)) &&
         answered > 0;
}

guint
parvis_campaign_count_answers (ParvisCampaign *self,
                               ParvisSequence *sequence,
                               ParvisCollege college)
{
  const char *sql;
  gint64 count;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), 0);
  sql = parvis_sequence_get_kind (sequence) == PARVIS_KIND_POSITION
            ? "SELECT count (*) FROM stance WHERE sequence = ?1 AND ?2 IN (college, 'both')"
            : "SELECT count (*) FROM ballot WHERE sequence = ?1 AND ?2 IN (college, 'both')";
  if (!parvis_database_query_int (parvis_campaign_get_database (self), &count, NULL, sql, "is",
                                  id_of (sequence),
                                  parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) college)))
    return 0;
  return (guint) count;
}

static gboolean
mark_answered (ParvisCampaign *self,
               ParvisSequence *sequence,
               ParvisParticipant *participant,
               GError **error)
{
  return parvis_database_run (parvis_campaign_get_database (self), error,
                              "INSERT INTO answered (sequence, participant) VALUES (?, ?)", "ii",
                              id_of (sequence), id_of (participant));
}

static gboolean
check_may_answer (ParvisCampaign *self,
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
static gboolean
end_answer (ParvisCampaign *self, gboolean ok, GError **error)
{
  ok = ok && parvis_forget_order (parvis_campaign_get_database (self), error);
  if (!parvis_campaign_end (self, ok, NULL, error))
    return FALSE;
  parvis_database_empty_wal (parvis_campaign_get_database (self), NULL);
  return TRUE;
}

static const char *
college_nick (ParvisParticipant *participant)
{
  return parvis_enum_to_nick (PARVIS_TYPE_COLLEGE,
                              (int) parvis_participant_get_college (participant));
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
  if (!check_may_answer (self, sequence, participant,
                         parvis_sequence_get_phase (sequence) != PARVIS_PHASE_SHOWN, error) ||
      !make_key (&key, error) || !parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "INSERT INTO stance (key, sequence, college, value) "
                            "VALUES (?, ?, ?, ?)",
                            "bisi", key, id_of (sequence), college_nick (participant),
                            (gint64) value) &&
       mark_answered (self, sequence, participant, error);
  return end_answer (self, ok, error);
}

static gboolean
set_phase (ParvisCampaign *self, ParvisSequence *sequence, ParvisPhase phase, GError **error)
{
  return parvis_campaign_set_text (self, sequence, "phase",
                                   parvis_enum_to_nick (PARVIS_TYPE_PHASE, (int) phase), error);
}

gboolean
parvis_campaign_show_answers (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  ParvisPhase phase;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  phase = parvis_sequence_get_phase (sequence);
  if (phase == PARVIS_PHASE_SHOWN ||
      (parvis_sequence_get_kind (sequence) == PARVIS_KIND_CHOOSE && phase != PARVIS_PHASE_OPEN))
    return parvis_refuse (error, PARVIS_ERROR_NOT_OPEN, "nothing to show");
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (self, set_phase (self, sequence, PARVIS_PHASE_SHOWN, error), NULL,
                              error);
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

static const char *
get_options_sql (ParvisSequence *sequence)
{
  return parvis_sequence_get_target (sequence) == PARVIS_TARGET_ENGAGEMENT ? options_of_engagements
                                                                           : options_of_zones;
}

GPtrArray *
parvis_campaign_propose_options (ParvisCampaign *self, ParvisSequence *sequence)
{
  g_autoptr (GPtrArray) options = g_ptr_array_new_with_free_func (g_object_unref);
  ParvisDatabase *database;
  sqlite3_stmt *statement;
  gboolean row;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), NULL);
  database = parvis_campaign_get_database (self);
  statement = parvis_database_prepare (database, get_options_sql (sequence), NULL);
  row = statement != NULL;
  if (row)
    sqlite3_bind_int64 (statement, 1, id_of (sequence));
  while (row && parvis_database_step (database, statement, &row, NULL) && row)
    {
      ParvisOption *option = g_object_new (PARVIS_TYPE_OPTION, NULL);

      parvis_record_load (PARVIS_RECORD (option), statement);
      g_ptr_array_add (options, option);
    }
  return g_steal_pointer (&options);
}

gboolean
parvis_campaign_open_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  g_autoptr (GPtrArray) options = NULL;
  g_autofree char *sql = NULL;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (parvis_sequence_get_kind (sequence) == PARVIS_KIND_CHOOSE, FALSE);
  if (parvis_sequence_get_phase (sequence) != PARVIS_PHASE_WAITING)
    return parvis_refuse (error, PARVIS_ERROR_NOT_OPEN, "open already");
  options = parvis_campaign_propose_options (self, sequence);
  if (options->len < 2)
    return parvis_refuse (error, PARVIS_ERROR_TOO_FEW, "fewer than two options");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  sql = g_strdup_printf ("INSERT INTO option SELECT NULL, * FROM (SELECT sequence, position, "
                         "label, cluster, note, engagement FROM (SELECT 0 AS id, 0 AS sequence, "
                         "0 AS position, '' AS label, 0 AS cluster, 0 AS note, 0 AS engagement "
                         "WHERE 0 UNION ALL %s) ORDER BY position)",
                         get_options_sql (sequence));
  ok = parvis_database_run (parvis_campaign_get_database (self), error, sql, "i",
                            id_of (sequence)) &&
       set_phase (self, sequence, PARVIS_PHASE_OPEN, error);
  return parvis_campaign_end (self, ok, NULL, error);
}

gboolean
parvis_campaign_cancel_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  if (parvis_sequence_get_phase (sequence) != PARVIS_PHASE_OPEN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_OPEN, "no open vote");
  if (parvis_campaign_count_answers (self, sequence, PARVIS_COLLEGE_BOTH) > 0)
    return parvis_refuse (error, PARVIS_ERROR_HAS_BALLOTS, "ballots are in");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "DELETE FROM option WHERE sequence = ?", "i", id_of (sequence)) &&
       set_phase (self, sequence, PARVIS_PHASE_WAITING, error);
  return parvis_campaign_end (self, ok, NULL, error);
}

static gboolean
is_of_vote (gpointer option, gint64 sequence)
{
  return parvis_option_get_sequence (option) == sequence;
}

GPtrArray *
parvis_campaign_get_vote_options (ParvisCampaign *self, ParvisSequence *sequence)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), NULL);
  return parvis_pick (parvis_campaign_get_options (self), is_of_vote, id_of (sequence));
}

guint
parvis_campaign_get_dots (ParvisCampaign *self, ParvisSequence *sequence)
{
  g_autoptr (GPtrArray) options = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), 0);
  options = parvis_sequence_get_phase (sequence) == PARVIS_PHASE_WAITING
                ? parvis_campaign_propose_options (self, sequence)
                : parvis_campaign_get_vote_options (self, sequence);
  return parvis_dots_each (options->len);
}

static gboolean
write_ballot (ParvisCampaign *self,
              ParvisSequence *sequence,
              ParvisParticipant *participant,
              GBytes *key,
              ParvisOption *const *options,
              guint n_options,
              GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);

  if (!parvis_database_run (database, error,
                            "INSERT INTO ballot (key, sequence, college) VALUES (?, ?, ?)", "bis",
                            key, id_of (sequence), college_nick (participant)))
    return FALSE;
  for (guint i = 0; i < n_options; i++)
    {
      if (parvis_option_get_sequence (options[i]) != id_of (sequence))
        return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "another vote's option");
      if (!parvis_database_run (database, error, "INSERT INTO mark (ballot, option) VALUES (?, ?)",
                                "bi", key, id_of (options[i])))
        return FALSE;
    }
  return mark_answered (self, sequence, participant, error);
}

gboolean
parvis_campaign_cast_ballot (ParvisCampaign *self,
                             ParvisSequence *sequence,
                             ParvisParticipant *participant,
                             ParvisOption *const *options,
                             guint n_options,
                             GError **error)
{
  g_autoptr (GBytes) key = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (PARVIS_IS_PARTICIPANT (participant), FALSE);
  if (!check_may_answer (self, sequence, participant,
                         parvis_sequence_get_phase (sequence) == PARVIS_PHASE_OPEN, error))
    return FALSE;
  if (n_options > parvis_campaign_get_dots (self, sequence))
    return parvis_refuse (error, PARVIS_ERROR_TOO_MANY_DOTS, "more marks than dots");
  if (!make_key (&key, error) || !parvis_campaign_begin (self, error))
    return FALSE;
  return end_answer (
      self, write_ballot (self, sequence, participant, key, options, n_options, error), error);
}

static gboolean
count_row (ParvisCampaign *self, ParvisTallyRow *row, GError **error)
{
  static const char sql[] = "SELECT count (*) FROM mark JOIN ballot ON ballot.key = mark.ballot "
                            "WHERE mark.option = ? AND ballot.college = ?";
  ParvisDatabase *database = parvis_campaign_get_database (self);
  gint64 agents, users;

  if (!parvis_database_query_int (database, &agents, error, sql, "is", row->option, "agents") ||
      !parvis_database_query_int (database, &users, error, sql, "is", row->option, "users"))
    return FALSE;
  row->agents = (guint) agents;
  row->users = (guint) users;
  return TRUE;
}

ParvisTally *
parvis_campaign_tally (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  g_autoptr (ParvisTally) tally = NULL;
  g_autoptr (GPtrArray) options = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), NULL);
  if (!check_shown (sequence, error))
    return NULL;
  options = parvis_campaign_get_vote_options (self, sequence);
  tally = parvis_tally_new (options->len);
  tally->agents_voted = parvis_campaign_count_answers (self, sequence, PARVIS_COLLEGE_AGENTS);
  tally->users_voted = parvis_campaign_count_answers (self, sequence, PARVIS_COLLEGE_USERS);
  for (guint i = 0; i < options->len; i++)
    {
      tally->rows[i].option = id_of (options->pdata[i]);
      if (!count_row (self, &tally->rows[i], error))
        return NULL;
    }
  parvis_tally_rank (tally);
  return g_steal_pointer (&tally);
}
