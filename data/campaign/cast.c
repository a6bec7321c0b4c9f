/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ballots, in and counted: the part of campaign/ballots.h that knows them. */
#include <string.h>

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

/* Of one ballot, what it says of each row so far; 0: nothing. */
typedef struct
{
  GHashTable *rows; /* an option's id to its row's place, + 1 */
  GByteArray *key;
  gboolean agents;
  guint n_rows;
  int *values;
} Reading;

/* One ballot's word on one row. */
typedef void (*CountFunc) (gpointer result, guint row, gboolean agents, int value);

static void
reading_clear (Reading *reading)
{
  g_hash_table_unref (reading->rows);
  g_byte_array_unref (reading->key);
  g_free (reading->values);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* A line that is counted with another has its row. */
static void
reading_init (Reading *reading, GPtrArray *options, const gint64 *lines, guint n_lines)
{
  *reading = (Reading){ g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
                        g_byte_array_new (), FALSE, n_lines, g_new0 (int, n_lines) };
  for (guint i = 0; i < options->len; i++)
    {
      gint64 merged = parvis_option_get_merged (options->pdata[i]);
      gint64 line = merged != 0 ? merged : id_of (options->pdata[i]),
             id = id_of (options->pdata[i]);

      for (guint row = 0; row < n_lines; row++)
        if (lines[row] == line)
          g_hash_table_insert (reading->rows, g_memdup2 (&id, sizeof id),
                               GUINT_TO_POINTER (row + 1));
    }
}

static void
end_ballot (Reading *reading, CountFunc count, gpointer result)
{
  for (guint row = 0; row < reading->n_rows; row++)
    if (reading->values[row] != 0)
      count (result, row, reading->agents, reading->values[row]);
  memset (reading->values, 0, reading->n_rows * sizeof *reading->values);
}

static void
begin_ballot (Reading *reading, sqlite3_stmt *mark, CountFunc count, gpointer result)
{
  const guint8 *key = sqlite3_column_blob (mark, 0);
  guint size = (guint) sqlite3_column_bytes (mark, 0);

  if (reading->key->len == size && memcmp (reading->key->data, key, size) == 0)
    return;
  end_ballot (reading, count, result);
  g_byte_array_set_size (reading->key, 0);
  g_byte_array_append (reading->key, key, size);
  reading->agents = sqlite3_column_int (mark, 1) != 0;
}

/* A ballot chooses lines that are counted together once: no more dots than on one, and the lowest
   of its grades, since they are now one engagement to it. */
static int
add_value (ParvisVote *vote, int before, int value)
{
  if (before == 0)
    return value;
  if (parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT)
    return MIN (before, value);
  return MIN (before + value, parvis_vote_get_cap (vote));
}

static gboolean
read_marks (ParvisCampaign *self,
            ParvisVote *vote,
            Reading *reading,
            CountFunc count,
            gpointer result,
            GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);
  sqlite3_stmt *statement = parvis_database_prepare (
      database,
      "SELECT ballot.key, ballot.college = 'agents', mark.option, mark.value FROM ballot "
      "JOIN mark ON mark.ballot = ballot.key WHERE ballot.vote = ? ORDER BY ballot.key",
      error);
  gboolean row = statement != NULL;

  if (row)
    sqlite3_bind_int64 (statement, 1, id_of (vote));
  while (row)
    {
      gint64 option;
      guint place;

      if (!parvis_database_step (database, statement, &row, error))
        return FALSE;
      if (!row)
        break;
      begin_ballot (reading, statement, count, result);
      option = sqlite3_column_int64 (statement, 2);
      place = GPOINTER_TO_UINT (g_hash_table_lookup (reading->rows, &option));
      if (place == 0)
        {
          sqlite3_reset (statement);
          return parvis_refuse (error, PARVIS_ERROR_DAMAGED, "a mark for no line");
        }
      reading->values[place - 1] =
          add_value (vote, reading->values[place - 1], sqlite3_column_int (statement, 3));
    }
  end_ballot (reading, count, result);
  return statement != NULL;
}

static gboolean
count_ballots (ParvisCampaign *self,
               ParvisVote *vote,
               guint *n_agents,
               guint *n_users,
               GError **error)
{
  static const char sql[] = "SELECT count (*) FROM ballot WHERE vote = ? AND college = ?";
  ParvisDatabase *database = parvis_campaign_get_database (self);
  gint64 agents, users;

  if (!parvis_database_query_int (database, &agents, error, sql, "is", id_of (vote), "agents") ||
      !parvis_database_query_int (database, &users, error, sql, "is", id_of (vote), "users"))
    return FALSE;
  *n_agents = (guint) agents;
  *n_users = (guint) users;
  return TRUE;
}

/* The lines that have a row, in order. (transfer full) (element-type gint64) */
static GArray *
list_lines (GPtrArray *options)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < options->len; i++)
    if (parvis_option_get_merged (options->pdata[i]) == 0)
      {
        gint64 id = id_of (options->pdata[i]);

        g_array_append_val (lines, id);
      }
  return lines;
}

static void
count_choice (gpointer result, guint row, gboolean agents, int value)
{
  ParvisTallyRow *line = &((ParvisTally *) result)->rows[row];

  *(agents ? &line->agents : &line->users) += 1;
  *(agents ? &line->agents_dots : &line->users_dots) += (guint) value;
}

static ParvisTally *
count_choices (ParvisCampaign *self, ParvisVote *vote, GError **error)
{
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (self, vote);
  g_autoptr (GArray) lines = list_lines (options);
  g_autoptr (ParvisTally) tally = parvis_tally_new (lines->len);
  g_auto (Reading) reading;

  reading_init (&reading, options, (const gint64 *) lines->data, lines->len);
  for (guint i = 0; i < lines->len; i++)
    tally->rows[i].option = g_array_index (lines, gint64, i);
  if (!count_ballots (self, vote, &tally->agents_voted, &tally->users_voted, error) ||
      !read_marks (self, vote, &reading, count_choice, tally, error))
    return NULL;
  parvis_tally_rank (tally);
  return g_steal_pointer (&tally);
}

/* A file made by hand may hold any grade. */
static void
count_grade (gpointer result, guint row, gboolean agents, int value)
{
  ParvisJudgmentRow *line = &((ParvisJudgment *) result)->rows[row];
  ParvisGrades *grades = agents ? &line->agents : &line->users;

  grades->counts[CLAMP (value, 1, PARVIS_MOST_GRADES)]++;
}

static ParvisJudgment *
count_grades (ParvisCampaign *self, ParvisVote *vote, GError **error)
{
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (self, vote);
  g_autoptr (GArray) lines = list_lines (options);
  g_autoptr (ParvisJudgment) judgment = parvis_judgment_new (lines->len);
  g_auto (Reading) reading;

  reading_init (&reading, options, (const gint64 *) lines->data, lines->len);
  for (guint i = 0; i < lines->len; i++)
    judgment->rows[i].option = g_array_index (lines, gint64, i);
  if (!count_ballots (self, vote, &judgment->agents_voted, &judgment->users_voted, error) ||
      !read_marks (self, vote, &reading, count_grade, judgment, error))
    return NULL;
  parvis_judgment_rank (judgment);
  return g_steal_pointer (&judgment);
}

static gboolean
check_shown (ParvisVote *vote, GError **error)
{
  return parvis_vote_get_phase (vote) == PARVIS_PHASE_SHOWN ||
         parvis_refuse (error, PARVIS_ERROR_NOT_SHOWN, "not shown yet");
}

ParvisTally *
parvis_campaign_tally (ParvisCampaign *self, ParvisVote *vote, GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), NULL);
  return check_shown (vote, error) ? count_choices (self, vote, error) : NULL;
}

ParvisJudgment *
parvis_campaign_judge (ParvisCampaign *self, ParvisVote *vote, GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), NULL);
  g_return_val_if_fail (parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT, NULL);
  return check_shown (vote, error) ? count_grades (self, vote, error) : NULL;
}

gboolean
parvis_campaign_get_unanimous (ParvisCampaign *self,
                               ParvisVote *vote,
                               gboolean *agents,
                               gboolean *users,
                               GError **error)
{
  g_autoptr (ParvisTally) tally = NULL;
  g_autoptr (ParvisJudgment) judgment = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), FALSE);
  g_return_val_if_fail (agents != NULL && users != NULL, FALSE);
  if (parvis_vote_get_phase (vote) == PARVIS_PHASE_OPEN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_SHOWN, "ballots still come in");
  if (parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT)
    judgment = count_grades (self, vote, error);
  else
    tally = count_choices (self, vote, error);
  if (judgment != NULL)
    parvis_judgment_get_unanimous (judgment, agents, users);
  else if (tally != NULL)
    parvis_tally_get_unanimous (tally, agents, users);
  return judgment != NULL || tally != NULL;
}

void
parvis_campaign_count_support (ParvisCampaign *self, ParvisOption *option, int *agents, int *users)
{
  g_autoptr (ParvisTally) tally = NULL;
  ParvisVote *vote;

  g_return_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_OPTION (option));
  *agents = *users = -1;
  vote = parvis_campaign_find (self, PARVIS_TYPE_VOTE, parvis_option_get_vote (option));
  if (parvis_vote_get_rule (vote) != PARVIS_RULE_JUDGMENT)
    tally = parvis_campaign_tally (self, vote, NULL);
  for (guint i = 0; tally != NULL && i < tally->n_rows; i++)
    {
      if (tally->rows[i].option != id_of (option))
        continue;
      if (tally->agents_voted >= PARVIS_COLLEGE_FLOOR)
        *agents = (int) tally->rows[i].agents;
      if (tally->users_voted >= PARVIS_COLLEGE_FLOOR)
        *users = (int) tally->rows[i].users;
    }
}
