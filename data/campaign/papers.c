/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/papers.h"

#include <glib/gi18n-lib.h>

#include "campaign/ballots.h"
#include "campaign/panel.h"
#include "campaign/private.h"

#define NAME_MOST 60

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
}

static const char *
nick_of (ParvisCollege college)
{
  return parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) college);
}

static guint
count_values (ParvisVote *vote)
{
  if (parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT)
    return (guint) parvis_vote_get_grades (vote);
  return parvis_vote_get_rule (vote) == PARVIS_RULE_DOTS ? (guint) parvis_vote_get_cap (vote) : 1;
}

ParvisPaper *
parvis_campaign_new_paper (ParvisCampaign *self, ParvisVote *vote, ParvisCollege college)
{
  g_autoptr (GPtrArray) options = NULL;
  ParvisPaper *paper;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), NULL);
  options = parvis_campaign_get_vote_options (self, vote);
  paper = g_new0 (ParvisPaper, 1);
  paper->college = college;
  paper->name = g_strdup ("");
  paper->count = parvis_paper_count_new (options->len, count_values (vote));
  return paper;
}

void
parvis_paper_free (ParvisPaper *paper)
{
  g_return_if_fail (paper != NULL);

  parvis_paper_count_free (paper->count);
  g_free (paper->name);
  g_free (paper);
}

/* A file made by hand may hold any number. */
static guint
read_count (sqlite3_stmt *row, int column)
{
  return (guint) CLAMP (sqlite3_column_int64 (row, column), 0, G_MAXINT);
}

static ParvisPaper *
load_paper (ParvisCampaign *self, ParvisVote *vote, sqlite3_stmt *row)
{
  int college = PARVIS_COLLEGE_AGENTS;
  ParvisPaper *paper;

  parvis_enum_from_nick (PARVIS_TYPE_COLLEGE, (const char *) sqlite3_column_text (row, 1),
                         &college);
  paper = parvis_campaign_new_paper (self, vote, (ParvisCollege) college);
  paper->id = sqlite3_column_int64 (row, 0);
  g_free (paper->name);
  paper->name = g_utf8_make_valid ((const char *) sqlite3_column_text (row, 2), -1);
  paper->count->ballots = read_count (row, 3);
  paper->count->blank = read_count (row, 4);
  paper->count->spoiled = read_count (row, 5);
  return paper;
}

static gboolean
find_row (GPtrArray *options, gint64 option, guint *place)
{
  for (guint i = 0; i < options->len; i++)
    if (id_of (options->pdata[i]) == option)
      {
        *place = i;
        return TRUE;
      }
  return FALSE;
}

/* @sql: the options, values and ballots of a paper. */
static gboolean
load_counts (ParvisCampaign *self,
             GPtrArray *options,
             ParvisPaper *paper,
             const char *sql,
             GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);
  sqlite3_stmt *row = parvis_database_prepare (database, sql, error);
  gboolean more = row != NULL;
  guint place;

  if (more)
    sqlite3_bind_int64 (row, 1, paper->id);
  while (more)
    {
      guint value;

      if (!parvis_database_step (database, row, &more, error))
        return FALSE;
      if (!more)
        break;
      value = read_count (row, 1);
      if (find_row (options, sqlite3_column_int64 (row, 0), &place) && value >= 1 &&
          value <= paper->count->n_values)
        *parvis_paper_count_at (paper->count, place, value) = read_count (row, 2);
    }
  return row != NULL;
}

static gboolean
load_papers (ParvisCampaign *self, ParvisVote *vote, GPtrArray *papers, GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);
  sqlite3_stmt *row =
      parvis_database_prepare (database,
                               "SELECT id, college, name, ballots, blank, spoiled FROM paper "
                               "WHERE vote = ? ORDER BY college, id",
                               error);
  gboolean more = row != NULL;

  if (more)
    sqlite3_bind_int64 (row, 1, id_of (vote));
  while (more)
    {
      if (!parvis_database_step (database, row, &more, error))
        return FALSE;
      if (more)
        g_ptr_array_add (papers, load_paper (self, vote, row));
    }
  return row != NULL;
}

GPtrArray *
parvis_campaign_get_papers (ParvisCampaign *self, ParvisVote *vote, GError **error)
{
  g_autoptr (GPtrArray) papers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) parvis_paper_free);
  g_autoptr (GPtrArray) options = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), NULL);
  if (!load_papers (self, vote, papers, error))
    return NULL;
  options = parvis_campaign_get_vote_options (self, vote);
  for (guint i = 0; i < papers->len; i++)
    if (!load_counts (self, options, papers->pdata[i],
                      "SELECT option, value, ballots FROM paper_count WHERE paper = ?", error))
      return NULL;
  return g_steal_pointer (&papers);
}

static void
clear_row (ParvisPaperCount *count, guint row)
{
  for (guint value = 1; value <= count->n_values; value++)
    *parvis_paper_count_at (count, row, value) = 0;
}

/* Of lines that are counted together, what was counted of each does not count any more. */
static void
clear_merged (GPtrArray *options, ParvisPaperCount *count)
{
  guint into;

  for (guint i = 0; i < options->len; i++)
    if (parvis_option_get_merged (options->pdata[i]) != 0)
      {
        clear_row (count, i);
        if (find_row (options, parvis_option_get_merged (options->pdata[i]), &into))
          clear_row (count, into);
      }
}

GPtrArray *
parvis_campaign_get_recounted (ParvisCampaign *self, ParvisVote *vote, GError **error)
{
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GPtrArray) options = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), NULL);
  papers = parvis_campaign_get_papers (self, vote, error);
  if (papers == NULL)
    return NULL;
  options = parvis_campaign_get_vote_options (self, vote);
  for (guint i = 0; i < papers->len; i++)
    {
      ParvisPaper *paper = papers->pdata[i];

      clear_merged (options, paper->count);
      if (!load_counts (self, options, paper,
                        "SELECT option, value, recount.ballots FROM recount JOIN option "
                        "ON option.id = recount.option WHERE paper = ? AND option.merged IS NULL",
                        error))
        return NULL;
    }
  return g_steal_pointer (&papers);
}

static gboolean
check_closed (ParvisVote *vote, GError **error)
{
  if (parvis_vote_get_phase (vote) != PARVIS_PHASE_CLOSED)
    return parvis_refuse (error, PARVIS_ERROR_NOT_CLOSED, "open, or shown already");
  return !parvis_vote_get_told (vote) ||
         parvis_refuse (error, PARVIS_ERROR_TOLD, "a part of the result is known");
}

static gboolean
is_taken (GPtrArray *papers, const ParvisPaper *paper, const char *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < papers->len; i++)
    {
      const ParvisPaper *other = papers->pdata[i];
      g_autofree char *found = g_utf8_casefold (other->name, -1);

      if (other->college == paper->college && other->id != paper->id && g_str_equal (found, wanted))
        return TRUE;
    }
  return FALSE;
}

/* "Table 3" for the third of its college, or the next that is free. */
static char *
invent_name (GPtrArray *papers, const ParvisPaper *paper)
{
  char *name = NULL;
  guint number = 1;

  for (guint i = 0; i < papers->len; i++)
    number += ((ParvisPaper *) papers->pdata[i])->college == paper->college ? 1 : 0;
  do
    {
      g_free (name);
      /* Translators: the name of a table of people who voted on paper. */
      name = g_strdup_printf (C_ ("paper", "Table %u"), number++);
    }
  while (is_taken (papers, paper, name));
  return name;
}

/* NULL with an error. */
static char *
clean_name (GPtrArray *papers, const ParvisPaper *paper, GError **error)
{
  g_autofree char *clean = parvis_clean_text (paper->name, NAME_MOST, TRUE, error);

  if (clean == NULL)
    return NULL;
  if (*clean == '\0')
    return invent_name (papers, paper);
  if (!is_taken (papers, paper, clean))
    return g_steal_pointer (&clean);
  parvis_refuse (error, PARVIS_ERROR_NAME_TAKEN, "another table has this name");
  return NULL;
}

static guint64
count_people (ParvisCampaign *self, ParvisVote *vote, ParvisCollege college)
{
  ParvisSequence *sequence =
      parvis_campaign_find (self, PARVIS_TYPE_SEQUENCE, parvis_vote_get_sequence (vote));
  g_autoptr (GPtrArray) present =
      parvis_campaign_get_present (self, parvis_campaign_find_workshop (self, sequence));
  guint n_people = 0;

  for (guint i = 0; i < present->len; i++)
    n_people += parvis_participant_get_college (present->pdata[i]) == college ? 1 : 0;
  return n_people;
}

/* The spoiled ones too: each was somebody's. */
static gboolean
check_people (ParvisCampaign *self,
              ParvisVote *vote,
              GPtrArray *papers,
              const ParvisPaper *paper,
              ParvisSlip *slip,
              GError **error)
{
  guint64 n_people = count_people (self, vote, paper->college);
  gint64 n_ballots;

  if (!parvis_database_query_int (parvis_campaign_get_database (self), &n_ballots, error,
                                  "SELECT count (*) FROM ballot WHERE vote = ? AND college = ?",
                                  "is", id_of (vote), nick_of (paper->college)))
    return FALSE;
  n_ballots += paper->count->ballots;
  for (guint i = 0; i < papers->len; i++)
    {
      const ParvisPaper *other = papers->pdata[i];

      if (other->college == paper->college && other->id != paper->id)
        n_ballots += other->count->ballots;
    }
  *slip = (ParvisSlip){ PARVIS_SLIP_PEOPLE, 0, 0, (guint) MIN (n_ballots, G_MAXUINT),
                        (guint) n_people };
  return (guint64) n_ballots <= n_people ||
         parvis_refuse (error, PARVIS_ERROR_MISCOUNT, "more ballots than people");
}

static gboolean
check_count (ParvisCampaign *self,
             ParvisVote *vote,
             GPtrArray *papers,
             const ParvisPaper *paper,
             ParvisSlip *slip,
             GError **error)
{
  guint dots =
      parvis_vote_get_rule (vote) == PARVIS_RULE_DOTS ? (guint) parvis_vote_get_dots (vote) : 0;

  /* Too many ballots is said before what stands on them. */
  return check_people (self, vote, papers, paper, slip, error) &&
         (parvis_paper_count_check (paper->count, dots, slip) ||
          parvis_refuse (error, PARVIS_ERROR_MISCOUNT, "a count that can't be"));
}

static gboolean
write_paper (ParvisCampaign *self,
             ParvisVote *vote,
             const ParvisPaper *paper,
             const char *name,
             gint64 *id,
             GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);
  const ParvisPaperCount *count = paper->count;

  *id = paper->id;
  if (paper->id != 0)
    return parvis_database_run (database, error,
                                "UPDATE paper SET college = ?, name = ?, ballots = ?, blank = ?, "
                                "spoiled = ? WHERE id = ? AND vote = ?",
                                "ssiiiii", nick_of (paper->college), name, (gint64) count->ballots,
                                (gint64) count->blank, (gint64) count->spoiled, paper->id,
                                id_of (vote)) &&
           parvis_database_run (database, error, "DELETE FROM paper_count WHERE paper = ?", "i",
                                paper->id);
  if (!parvis_database_run (database, error,
                            "INSERT INTO paper (vote, college, name, ballots, blank, spoiled) "
                            "VALUES (?, ?, ?, ?, ?, ?)",
                            "issiii", id_of (vote), nick_of (paper->college), name,
                            (gint64) count->ballots, (gint64) count->blank,
                            (gint64) count->spoiled))
    return FALSE;
  *id = parvis_campaign_get_new_id (self);
  return TRUE;
}

static gboolean
write_counts (ParvisCampaign *self,
              GPtrArray *options,
              const ParvisPaperCount *count,
              gint64 paper,
              GError **error)
{
  for (guint row = 0; row < count->n_rows; row++)
    for (guint value = 1; value <= count->n_values; value++)
      if (*parvis_paper_count_at (count, row, value) > 0 &&
          !parvis_database_run (parvis_campaign_get_database (self), error,
                                "INSERT INTO paper_count (paper, option, value, ballots) "
                                "VALUES (?, ?, ?, ?)",
                                "iiii", paper, id_of (options->pdata[row]), (gint64) value,
                                (gint64) *parvis_paper_count_at (count, row, value)))
        return FALSE;
  return TRUE;
}

static gboolean
is_in_file (GPtrArray *papers, gint64 id)
{
  for (guint i = 0; i < papers->len; i++)
    if (((ParvisPaper *) papers->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

gboolean
parvis_campaign_put_paper (ParvisCampaign *self,
                           ParvisVote *vote,
                           const ParvisPaper *paper,
                           ParvisSlip *slip,
                           GError **error)
{
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GPtrArray) options = NULL;
  g_autofree char *name = NULL;
  gint64 id;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), FALSE);
  g_return_val_if_fail (paper != NULL && slip != NULL, FALSE);
  g_return_val_if_fail (paper->college != PARVIS_COLLEGE_BOTH, FALSE);
  papers = parvis_campaign_get_papers (self, vote, error);
  if (papers == NULL)
    return FALSE;
  options = parvis_campaign_get_vote_options (self, vote);
  g_return_val_if_fail (paper->count->n_rows == options->len, FALSE);
  g_return_val_if_fail (paper->count->n_values == count_values (vote), FALSE);
  g_return_val_if_fail (paper->id == 0 || is_in_file (papers, paper->id), FALSE);
  if (!check_closed (vote, error) || !check_count (self, vote, papers, paper, slip, error))
    return FALSE;
  name = clean_name (papers, paper, error);
  if (name == NULL || !parvis_campaign_begin (self, error))
    return FALSE;
  ok = write_paper (self, vote, paper, name, &id, error) &&
       write_counts (self, options, paper->count, id, error);
  return parvis_campaign_end_answer (self, ok, error);
}

gboolean
parvis_campaign_delete_paper (ParvisCampaign *self, ParvisVote *vote, gint64 paper, GError **error)
{
  ParvisDatabase *database;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), FALSE);
  database = parvis_campaign_get_database (self);
  if (!check_closed (vote, error) || !parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (database, error,
                            "DELETE FROM paper_count WHERE paper = "
                            "(SELECT id FROM paper WHERE id = ? AND vote = ?)",
                            "ii", paper, id_of (vote)) &&
       parvis_database_run (database, error, "DELETE FROM paper WHERE id = ? AND vote = ?", "ii",
                            paper, id_of (vote));
  return parvis_campaign_end_answer (self, ok, error);
}

gboolean
parvis_campaign_count_papers (ParvisCampaign *self,
                              ParvisVote *vote,
                              ParvisCollege college,
                              guint *n_papers,
                              GError **error)
{
  gint64 count;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), FALSE);
  g_return_val_if_fail (n_papers != NULL, FALSE);
  *n_papers = 0;
  if (!parvis_database_query_int (parvis_campaign_get_database (self), &count, error,
                                  "SELECT sum (ballots - spoiled) FROM paper "
                                  "WHERE vote = ? AND ? IN (college, 'both')",
                                  "is", id_of (vote), nick_of (college)))
    return FALSE;
  *n_papers = (guint) CLAMP (count, 0, G_MAXINT);
  return TRUE;
}

gboolean
parvis_campaign_count_uncounted (ParvisCampaign *self,
                                 ParvisVote *vote,
                                 guint *n_papers,
                                 GError **error)
{
  gint64 count;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), FALSE);
  g_return_val_if_fail (n_papers != NULL, FALSE);
  *n_papers = 0;
  if (!parvis_database_query_int (
          parvis_campaign_get_database (self), &count, error,
          "SELECT (SELECT count (*) FROM answered WHERE sequence = ?1 AND round = ?2) "
          "- (SELECT count (*) FROM ballot WHERE vote = ?3) "
          "- (SELECT ifnull (sum (ballots), 0) FROM paper WHERE vote = ?3)",
          "iii", parvis_vote_get_sequence (vote), (gint64) parvis_vote_get_round (vote),
          id_of (vote)))
    return FALSE;
  *n_papers = (guint) CLAMP (count, 0, G_MAXINT);
  return TRUE;
}
