/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ballots, counted with the papers: a part of campaign/ballots.h. */
#include <string.h>

#include "campaign/ballots.h"
#include "campaign/papers.h"
#include "campaign/private.h"

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
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

/* What so many ballots of a college say of one row. */
typedef void (*CountFunc) (gpointer result, guint row, gboolean agents, int value, guint n_ballots);

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

/* The place of the row of an option, + 1; 0: none. */
static guint
find_row (Reading *reading, gint64 option)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (reading->rows, &option));
}

static void
end_ballot (Reading *reading, CountFunc count, gpointer result)
{
  for (guint row = 0; row < reading->n_rows; row++)
    if (reading->values[row] != 0)
      count (result, row, reading->agents, reading->values[row], 1);
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
      guint place;

      if (!parvis_database_step (database, statement, &row, error))
        return FALSE;
      if (!row)
        break;
      begin_ballot (reading, statement, count, result);
      place = find_row (reading, sqlite3_column_int64 (statement, 2));
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
read_paper (Reading *reading,
            GPtrArray *options,
            const ParvisPaper *paper,
            CountFunc count,
            gpointer result,
            GError **error)
{
  for (guint i = 0; i < options->len; i++)
    {
      guint place = find_row (reading, id_of (options->pdata[i]));

      if (place == 0)
        return parvis_refuse (error, PARVIS_ERROR_DAMAGED, "a count for no line");
      for (guint value = 1; value <= paper->count->n_values; value++)
        count (result, place - 1, paper->college == PARVIS_COLLEGE_AGENTS, (int) value,
               *parvis_paper_count_at (paper->count, i, value));
    }
  return TRUE;
}

static gboolean
read_papers (ParvisCampaign *self,
             ParvisVote *vote,
             Reading *reading,
             CountFunc count,
             gpointer result,
             GError **error)
{
  g_autoptr (GPtrArray) papers = parvis_campaign_get_papers (self, vote);
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (self, vote);

  for (guint i = 0; i < papers->len; i++)
    if (!read_paper (reading, options, papers->pdata[i], count, result, error))
      return FALSE;
  return TRUE;
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
  *n_agents = (guint) agents + parvis_campaign_count_papers (self, vote, PARVIS_COLLEGE_AGENTS);
  *n_users = (guint) users + parvis_campaign_count_papers (self, vote, PARVIS_COLLEGE_USERS);
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
count_choice (gpointer result, guint row, gboolean agents, int value, guint n_ballots)
{
  ParvisTallyRow *line = &((ParvisTally *) result)->rows[row];

  *(agents ? &line->agents : &line->users) += n_ballots;
  *(agents ? &line->agents_dots : &line->users_dots) += (guint) value * n_ballots;
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
      !read_marks (self, vote, &reading, count_choice, tally, error) ||
      !read_papers (self, vote, &reading, count_choice, tally, error))
    return NULL;
  parvis_tally_rank (tally);
  return g_steal_pointer (&tally);
}

/* A file made by hand may hold any grade. */
static void
count_grade (gpointer result, guint row, gboolean agents, int value, guint n_ballots)
{
  ParvisJudgmentRow *line = &((ParvisJudgment *) result)->rows[row];
  ParvisGrades *grades = agents ? &line->agents : &line->users;

  grades->counts[CLAMP (value, 1, PARVIS_MOST_GRADES)] += n_ballots;
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
      !read_marks (self, vote, &reading, count_grade, judgment, error) ||
      !read_papers (self, vote, &reading, count_grade, judgment, error))
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
