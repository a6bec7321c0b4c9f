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
  guint n_rows;
  int *values;
} Reading;

typedef struct
{
  const void *bytes;
  int size;
} Key;

/* What so many ballots of a college say of one row. */
typedef void (*CountFunc) (gpointer result, guint row, gboolean agents, int value, guint n_ballots);

static void
reading_clear (Reading *reading)
{
  g_hash_table_unref (reading->rows);
  g_free (reading->values);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* A line that is counted with another has its row. */
static void
reading_init (Reading *reading, GPtrArray *options, const gint64 *lines, guint n_lines)
{
  *reading = (Reading){ g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL), n_lines,
                        g_new0 (int, n_lines) };
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
add_mark (ParvisVote *vote, Reading *reading, sqlite3_stmt *mark, GError **error)
{
  guint place = find_row (reading, sqlite3_column_int64 (mark, 1));

  if (place == 0)
    return parvis_refuse (error, PARVIS_ERROR_DAMAGED, "a mark for no line");
  reading->values[place - 1] =
      add_value (vote, reading->values[place - 1], sqlite3_column_int (mark, 2));
  return TRUE;
}

static void
end_ballot (Reading *reading, sqlite3_stmt *ballot, CountFunc count, gpointer result)
{
  gboolean agents = sqlite3_column_int (ballot, 1) != 0;

  for (guint row = 0; row < reading->n_rows; row++)
    if (reading->values[row] != 0)
      count (result, row, agents, reading->values[row], 1);
  memset (reading->values, 0, reading->n_rows * sizeof *reading->values);
}

/* The key in the first column, until the next step. */
static Key
get_key (sqlite3_stmt *row)
{
  const void *bytes = sqlite3_column_blob (row, 0);

  return (Key){ bytes, sqlite3_column_bytes (row, 0) };
}

static int
compare_keys (const Key *first, const Key *second)
{
  const int least = MIN (first->size, second->size);
  int order = least > 0 ? memcmp (first->bytes, second->bytes, (gsize) least) : 0;

  return order != 0 ? order : first->size - second->size;
}

/* Both by key, side by side: to look for the marks of each ballot takes longer. */
static gboolean
read_side_by_side (ParvisDatabase *database,
                   ParvisVote *vote,
                   sqlite3_stmt *ballot,
                   sqlite3_stmt *mark,
                   Reading *reading,
                   CountFunc count,
                   gpointer result,
                   GError **error)
{
  gboolean more_marks, more_ballots = TRUE;

  if (!parvis_database_step (database, mark, &more_marks, error))
    return FALSE;
  while (more_ballots)
    {
      Key key;

      if (!parvis_database_step (database, ballot, &more_ballots, error))
        return FALSE;
      if (!more_ballots)
        break;
      key = get_key (ballot);
      while (more_marks)
        {
          const Key of_mark = get_key (mark);
          int order = compare_keys (&of_mark, &key);

          if (order > 0)
            break;
          if ((order == 0 && !add_mark (vote, reading, mark, error)) ||
              !parvis_database_step (database, mark, &more_marks, error))
            return FALSE;
        }
      end_ballot (reading, ballot, count, result);
    }
  return TRUE;
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
  sqlite3_stmt *ballot = parvis_database_prepare (
      database, "SELECT key, college = 'agents' FROM ballot WHERE vote = ? ORDER BY key", error);
  sqlite3_stmt *mark =
      ballot != NULL
          ? parvis_database_prepare (
                database, "SELECT ballot, option, value FROM mark ORDER BY ballot", error)
          : NULL;
  gboolean ok;

  if (mark == NULL)
    return FALSE;
  sqlite3_bind_int64 (ballot, 1, id_of (vote));
  ok = read_side_by_side (database, vote, ballot, mark, reading, count, result, error);
  sqlite3_reset (ballot);
  sqlite3_reset (mark);
  return ok;
}

/* A file made by hand may hold any numbers; ranking needs those that ballots can give. */
static gboolean
check_papers (GPtrArray *papers, GError **error)
{
  guint64 n_ballots = 0;

  for (guint i = 0; i < papers->len; i++)
    {
      const ParvisPaperCount *count = ((ParvisPaper *) papers->pdata[i])->count;

      n_ballots += count->ballots;
      if (n_ballots > G_MAXINT || (guint64) count->blank + count->spoiled > count->ballots)
        return parvis_refuse (error, PARVIS_ERROR_DAMAGED, "papers that can't be");
      for (guint row = 0; row < count->n_rows; row++)
        if (parvis_paper_count_sum_row (count, row) > parvis_paper_count_get_marked (count))
          return parvis_refuse (error, PARVIS_ERROR_DAMAGED,
                                "more papers on a line than there are");
    }
  return TRUE;
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
  g_autoptr (GPtrArray) papers = parvis_campaign_get_recounted (self, vote);
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (self, vote);

  if (!check_papers (papers, error))
    return FALSE;
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

/* A file made by hand may hold a vote about nothing. */
static gboolean
check_lines (GArray *lines, GError **error)
{
  return lines->len > 0 || parvis_refuse (error, PARVIS_ERROR_DAMAGED, "a vote without lines");
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
  if (!check_lines (lines, error) ||
      !count_ballots (self, vote, &tally->agents_voted, &tally->users_voted, error) ||
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
  if (!check_lines (lines, error) ||
      !count_ballots (self, vote, &judgment->agents_voted, &judgment->users_voted, error) ||
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

static gboolean
find_unanimous (ParvisCampaign *self,
                ParvisVote *vote,
                gboolean *agents,
                gboolean *users,
                GError **error)
{
  g_autoptr (ParvisTally) tally = NULL;
  g_autoptr (ParvisJudgment) judgment = NULL;

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

gboolean
parvis_campaign_ask_unanimous (ParvisCampaign *self,
                               ParvisVote *vote,
                               gboolean *agents,
                               gboolean *users,
                               GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), FALSE);
  g_return_val_if_fail (agents != NULL && users != NULL, FALSE);
  if (parvis_vote_get_phase (vote) == PARVIS_PHASE_OPEN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_SHOWN, "ballots still come in");
  if (!find_unanimous (self, vote, agents, users, error))
    return FALSE;
  if ((!*agents && !*users) || parvis_vote_get_told (vote) ||
      parvis_vote_get_phase (vote) == PARVIS_PHASE_SHOWN)
    return TRUE;
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (self, parvis_campaign_set_int (self, vote, "told", TRUE, error), NULL,
                              error);
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
