/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two lines of a vote that are found to say the same: a part of campaign/ballots.h. */
#include "campaign/ballots.h"
#include "campaign/papers.h"
#include "campaign/private.h"
#include "campaign/retain.h"

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
}

static gboolean
check_lines (ParvisCampaign *self, ParvisOption *from, ParvisOption *into, GError **error)
{
  ParvisVote *vote = parvis_campaign_find (self, PARVIS_TYPE_VOTE, parvis_option_get_vote (into));

  if (from == into || vote == NULL || parvis_option_get_vote (from) != id_of (vote))
    return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "not two lines of one vote");
  if (parvis_option_get_merged (from) != 0 || parvis_option_get_merged (into) != 0)
    return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "counted with another already");
  return parvis_vote_get_phase (vote) == PARVIS_PHASE_SHOWN ||
         parvis_refuse (error, PARVIS_ERROR_NOT_SHOWN, "not shown yet");
}

/* A table does not say which of its ballots chose both. */
static gboolean
check_recounts (ParvisCampaign *self,
                ParvisVote *vote,
                GPtrArray *papers,
                guint from,
                guint into,
                const guint *recounts,
                ParvisSlip *slip,
                GError **error)
{
  gboolean graded = parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT;

  if (papers->len > 0 && recounts == NULL)
    return parvis_refuse (error, PARVIS_ERROR_NEEDS_RECOUNT, "papers do not say who chose both");
  for (guint i = 0; i < papers->len; i++)
    {
      const ParvisPaperCount *count = ((ParvisPaper *) papers->pdata[i])->count;

      if (!parvis_paper_count_check_merged (count, from, into, graded,
                                            recounts + i * count->n_values, slip))
        {
          slip->row = i;
          return parvis_refuse (error, PARVIS_ERROR_MISCOUNT, "a recount that can't be");
        }
    }
  return TRUE;
}

static gboolean
write_recounts (ParvisCampaign *self,
                GPtrArray *papers,
                ParvisOption *into,
                const guint *recounts,
                GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);

  if (!parvis_database_run (database, error, "DELETE FROM recount WHERE option = ?", "i",
                            id_of (into)))
    return FALSE;
  for (guint i = 0; i < papers->len; i++)
    {
      const ParvisPaper *paper = papers->pdata[i];

      for (guint value = 1; value <= paper->count->n_values; value++)
        {
          guint ballots = recounts[i * paper->count->n_values + value - 1];

          if (ballots > 0 && !parvis_database_run (
                                 database, error,
                                 "INSERT INTO recount (paper, option, value, ballots) "
                                 "VALUES (?, ?, ?, ?)",
                                 "iiii", paper->id, id_of (into), (gint64) value, (gint64) ballots))
            return FALSE;
        }
    }
  return TRUE;
}

/* What was kept as either is kept once, as @into; words of its own stay. */
static gboolean
move_retained (ParvisCampaign *self, gint64 from, gint64 into, const char *label, GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);

  return parvis_database_run (database, error,
                              "UPDATE retained SET label = ?3 WHERE option IN (?1, ?2) AND label = "
                              "(SELECT label FROM option WHERE option.id = retained.option)",
                              "iis", from, into, label) &&
         parvis_database_run (
             database, error,
             "UPDATE engagement SET retained = (SELECT id FROM retained WHERE option = ?2) "
             "WHERE retained = (SELECT id FROM retained WHERE option = ?1) "
             "AND EXISTS (SELECT 1 FROM retained WHERE option = ?2)",
             "ii", from, into) &&
         parvis_database_run (database, error,
                              "UPDATE retained SET until = NULL WHERE option = ?2 AND EXISTS "
                              "(SELECT 1 FROM retained WHERE option = ?1 AND until IS NULL)",
                              "ii", from, into) &&
         parvis_database_run (database, error,
                              "DELETE FROM retained WHERE option = ?1 "
                              "AND EXISTS (SELECT 1 FROM retained WHERE option = ?2)",
                              "ii", from, into) &&
         parvis_database_run (database, error, "UPDATE retained SET option = ?2 WHERE option = ?1",
                              "ii", from, into);
}

/* New words are the engagement's too: the poster says them. */
static gboolean
reword (ParvisCampaign *self, ParvisOption *option, const char *label, GError **error)
{
  if (g_str_equal (parvis_option_get_label (option), label))
    return TRUE;
  return parvis_campaign_set_text (self, option, "label", label, error) &&
         parvis_database_run (parvis_campaign_get_database (self), error,
                              "UPDATE engagement SET text = ? WHERE id = ?", "si", label,
                              parvis_option_get_engagement (option));
}

static gboolean
merge (ParvisCampaign *self,
       ParvisOption *from,
       ParvisOption *into,
       const char *label,
       GError **error)
{
  ParvisSequence *sequence =
      parvis_campaign_find (self, PARVIS_TYPE_SEQUENCE, parvis_option_get_sequence (into));
  g_autoptr (GPtrArray) kept = parvis_campaign_get_retained_by (self, sequence);

  return move_retained (self, id_of (from), id_of (into), label, error) &&
         parvis_database_run (parvis_campaign_get_database (self), error,
                              "UPDATE option SET merged = ?2 WHERE id = ?1 OR merged = ?1", "ii",
                              id_of (from), id_of (into)) &&
         reword (self, into, label, error) &&
         (kept->len == 0 || parvis_campaign_keep_engagements (self, sequence, error));
}

gboolean
parvis_campaign_merge_options (ParvisCampaign *self,
                               ParvisOption *from,
                               ParvisOption *into,
                               const char *label,
                               const guint *recounts,
                               ParvisSlip *slip,
                               GError **error)
{
  g_autofree char *clean = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GPtrArray) options = NULL;
  ParvisVote *vote;
  guint row_from, row_into;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  g_return_val_if_fail (PARVIS_IS_OPTION (from) && PARVIS_IS_OPTION (into), FALSE);
  g_return_val_if_fail (recounts == NULL || slip != NULL, FALSE);
  clean = parvis_clean_text (label, PARVIS_NOTE_MAX, FALSE, error);
  if (clean == NULL || !check_lines (self, from, into, error))
    return FALSE;
  vote = parvis_campaign_find (self, PARVIS_TYPE_VOTE, parvis_option_get_vote (into));
  papers = parvis_campaign_get_recounted (self, vote, error);
  if (papers == NULL)
    return FALSE;
  options = parvis_campaign_get_vote_options (self, vote);
  if (!g_ptr_array_find (options, from, &row_from) || !g_ptr_array_find (options, into, &row_into))
    g_return_val_if_reached (FALSE);
  if (!check_recounts (self, vote, papers, row_from, row_into, recounts, slip, error) ||
      !parvis_campaign_begin (self, error))
    return FALSE;
  ok = write_recounts (self, papers, into, recounts, error) &&
       merge (self, from, into, clean, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_MERGE_OPTIONS, 1 }, error);
}
