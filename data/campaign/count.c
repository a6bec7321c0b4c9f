/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ballots, counted with the papers: a part of campaign/ballots.h. */
#include "campaign/ballots.h"
#include "campaign/papers.h"
#include "campaign/private.h"
#include "campaign/read-ballots.h"

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
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
read_paper (const ParvisLines *lines,
            GPtrArray *options,
            const ParvisPaper *paper,
            ParvisCountFunc count,
            gpointer result,
            GError **error)
{
  for (guint i = 0; i < options->len; i++)
    {
      guint row;

      if (!parvis_lines_find (lines, id_of (options->pdata[i]), &row))
        return parvis_refuse (error, PARVIS_ERROR_DAMAGED, "a count for no line");
      for (guint value = 1; value <= paper->count->n_values; value++)
        count (result, row, paper->college == PARVIS_COLLEGE_AGENTS, (int) value,
               *parvis_paper_count_at (paper->count, i, value));
    }
  return TRUE;
}

/* How many there are of each college, the blank ones too but not the spoiled. */
static gboolean
read_papers (ParvisCampaign *self,
             ParvisVote *vote,
             const ParvisLines *lines,
             ParvisCountFunc count,
             gpointer result,
             guint n_papers[2],
             GError **error)
{
  g_autoptr (GPtrArray) papers = parvis_campaign_get_recounted (self, vote, error);
  g_autoptr (GPtrArray) options = parvis_campaign_get_vote_options (self, vote);

  n_papers[0] = n_papers[1] = 0;
  if (papers == NULL || !check_papers (papers, error))
    return FALSE;
  for (guint i = 0; i < papers->len; i++)
    {
      const ParvisPaper *paper = papers->pdata[i];

      if (!read_paper (lines, options, paper, count, result, error))
        return FALSE;
      n_papers[paper->college == PARVIS_COLLEGE_AGENTS ? 0 : 1] +=
          paper->count->ballots - paper->count->spoiled;
    }
  return TRUE;
}

/* A file made by hand may hold a vote about nothing. */
static gboolean
check_lines (const ParvisLines *lines, GError **error)
{
  return lines->rows->len > 0 ||
         parvis_refuse (error, PARVIS_ERROR_DAMAGED, "a vote without lines");
}

/* On the screen and on paper. */
static gboolean
read_all (ParvisCampaign *self,
          ParvisVote *vote,
          const ParvisLines *lines,
          ParvisCountFunc count,
          gpointer result,
          guint n_voted[2],
          guint n_papers[2],
          GError **error)
{
  if (!check_lines (lines, error) ||
      !parvis_campaign_read_ballots (self, vote, lines, count, result, &n_voted[0], &n_voted[1],
                                     error) ||
      !read_papers (self, vote, lines, count, result, n_papers, error))
    return FALSE;
  for (guint i = 0; i < 2; i++)
    n_voted[i] += n_papers[i];
  return TRUE;
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
  g_autoptr (ParvisLines) lines = parvis_lines_new (options);
  g_autoptr (ParvisTally) tally = parvis_tally_new (lines->rows->len);
  guint n_voted[2], n_papers[2];

  for (guint i = 0; i < lines->rows->len; i++)
    tally->rows[i].option = g_array_index (lines->rows, gint64, i);
  if (!read_all (self, vote, lines, count_choice, tally, n_voted, n_papers, error))
    return NULL;
  tally->agents_voted = n_voted[0];
  tally->users_voted = n_voted[1];
  tally->agents_papers = n_papers[0];
  tally->users_papers = n_papers[1];
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
  g_autoptr (ParvisLines) lines = parvis_lines_new (options);
  g_autoptr (ParvisJudgment) judgment = parvis_judgment_new (lines->rows->len);
  guint n_voted[2], n_papers[2];

  for (guint i = 0; i < lines->rows->len; i++)
    judgment->rows[i].option = g_array_index (lines->rows, gint64, i);
  if (!read_all (self, vote, lines, count_grade, judgment, n_voted, n_papers, error))
    return NULL;
  judgment->agents_voted = n_voted[0];
  judgment->users_voted = n_voted[1];
  judgment->agents_papers = n_papers[0];
  judgment->users_papers = n_papers[1];
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
  if (parvis_vote_get_told (vote) || parvis_vote_get_phase (vote) == PARVIS_PHASE_SHOWN)
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
