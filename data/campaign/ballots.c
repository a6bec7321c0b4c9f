/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/ballots.h"

#include "campaign/answers.h"
#include "campaign/private.h"
#include "store/journal.h"
#include "store/load.h"

/* What the schema allows. */
#define MOST_DOTS 99

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
is_of_sequence (gpointer vote, gint64 sequence)
{
  return parvis_vote_get_sequence (vote) == sequence;
}

GPtrArray *
parvis_campaign_get_votes (ParvisCampaign *self, ParvisSequence *sequence)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), NULL);
  return parvis_pick (parvis_table_get_list (parvis_campaign_get_table (self, PARVIS_TYPE_VOTE)),
                      is_of_sequence, id_of (sequence));
}

ParvisVote *
parvis_campaign_get_vote (ParvisCampaign *self, ParvisSequence *sequence)
{
  g_autoptr (GPtrArray) votes = parvis_campaign_get_votes (self, sequence);

  return votes != NULL && votes->len > 0 ? votes->pdata[votes->len - 1] : NULL;
}

ParvisPhase
parvis_campaign_get_vote_phase (ParvisCampaign *self, ParvisSequence *sequence)
{
  ParvisVote *vote = parvis_campaign_get_vote (self, sequence);

  return vote != NULL ? parvis_vote_get_phase (vote) : PARVIS_PHASE_WAITING;
}

static gboolean
is_rule (const ParvisVoteRule *rule)
{
  return rule->dots >= 0 && rule->dots <= MOST_DOTS && (rule->cap == 1 || rule->cap == 2) &&
         (rule->grades == 5 || rule->grades == 7);
}

gboolean
parvis_campaign_set_vote_rule (ParvisCampaign *self,
                               ParvisSequence *sequence,
                               const ParvisVoteRule *rule,
                               GError **error)
{
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  if (!is_rule (rule))
    return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "no such rule");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_campaign_set_text (self, sequence, "rule",
                                 parvis_enum_to_nick (PARVIS_TYPE_RULE, (int) rule->rule), error) &&
       parvis_campaign_set_int (self, sequence, "dots", rule->dots, error) &&
       parvis_campaign_set_int (self, sequence, "cap", rule->cap, error) &&
       parvis_campaign_set_int (self, sequence, "grades", rule->grades, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_SET_RULE, 1 }, error);
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

guint
parvis_campaign_get_dots (ParvisCampaign *self, ParvisSequence *sequence, guint n_options)
{
  guint own;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), 0);
  own = (guint) parvis_sequence_get_dots (sequence);
  if (own == 0)
    return parvis_dots_each (n_options);
  return MIN (own, n_options * (guint) parvis_sequence_get_cap (sequence));
}

static gboolean
add_vote (ParvisCampaign *self,
          ParvisSequence *sequence,
          ParvisRound kind,
          guint n_options,
          gint64 *vote,
          GError **error)
{
  guint dots = parvis_campaign_get_dots (self, sequence, n_options);

  /* Dots for all lines would tell them apart no better than the vote before. */
  if (kind == PARVIS_ROUND_RUNOFF)
    dots = MIN (dots, n_options - 1);
  /* How the room votes is frozen now: a step back would change the next vote, and seem to change
     this one. */
  if (!parvis_journal_forget (parvis_campaign_get_database (self), PARVIS_DEED_SET_RULE, "sequence",
                              id_of (sequence), error) ||
      !parvis_database_run (
          parvis_campaign_get_database (self), error,
          "INSERT INTO vote (sequence, round, kind, rule, dots, cap, grades, phase) "
          "SELECT id, 1 + (SELECT count (*) FROM vote WHERE sequence = ?1), ?2, rule, ?3, cap, "
          "grades, 'open' FROM sequence WHERE id = ?1",
          "isi", id_of (sequence), parvis_enum_to_nick (PARVIS_TYPE_ROUND, (int) kind),
          (gint64) dots))
    return FALSE;
  *vote = parvis_campaign_get_new_id (self);
  return TRUE;
}

gboolean
parvis_campaign_open_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  g_autoptr (GPtrArray) options = NULL;
  g_autofree char *sql = NULL;
  ParvisPhase phase;
  gint64 vote;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  g_return_val_if_fail (parvis_sequence_get_kind (sequence) == PARVIS_KIND_CHOOSE, FALSE);
  phase = parvis_campaign_get_vote_phase (self, sequence);
  if (phase != PARVIS_PHASE_WAITING && phase != PARVIS_PHASE_SHOWN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_OPEN, "open already");
  options = parvis_campaign_propose_options (self, sequence);
  if (options->len < 2)
    return parvis_refuse (error, PARVIS_ERROR_TOO_FEW, "fewer than two options");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  sql = g_strdup_printf ("INSERT INTO option SELECT NULL, *, ?2, NULL, NULL FROM (SELECT sequence, "
                         "position, label, cluster, note, engagement FROM (SELECT 0 AS id, "
                         "0 AS sequence, 0 AS position, '' AS label, 0 AS cluster, 0 AS note, "
                         "0 AS engagement WHERE 0 UNION ALL %s) ORDER BY position)",
                         get_options_sql (sequence));
  ok = add_vote (self, sequence,
                 phase == PARVIS_PHASE_WAITING ? PARVIS_ROUND_FIRST : PARVIS_ROUND_AGAIN,
                 options->len, &vote, error) &&
       parvis_database_run (parvis_campaign_get_database (self), error, sql, "ii", id_of (sequence),
                            vote);
  return parvis_campaign_end (self, ok, NULL, error);
}

static gboolean
repeat_option (ParvisCampaign *self, ParvisOption *option, gint64 vote, guint at, GError **error)
{
  return parvis_database_run (
      parvis_campaign_get_database (self), error,
      "INSERT INTO option (sequence, position, label, cluster, note, engagement, vote, source) "
      "SELECT sequence, ?3, label, cluster, note, engagement, ?2, id FROM option WHERE id = ?1",
      "iii", id_of (option), vote, (gint64) at);
}

gboolean
parvis_campaign_open_runoff (ParvisCampaign *self,
                             ParvisSequence *sequence,
                             ParvisOption *const *options,
                             guint n_options,
                             GError **error)
{
  ParvisVote *before;
  gint64 vote;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  before = parvis_campaign_get_vote (self, sequence);
  if (before == NULL || parvis_vote_get_phase (before) != PARVIS_PHASE_SHOWN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_SHOWN, "no result to settle");
  if (n_options < 2)
    return parvis_refuse (error, PARVIS_ERROR_TOO_FEW, "fewer than two options");
  for (guint i = 0; i < n_options; i++)
    if (parvis_option_get_vote (options[i]) != id_of (before) ||
        parvis_option_get_merged (options[i]) != 0)
      return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "another vote's option, or merged");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = add_vote (self, sequence, PARVIS_ROUND_RUNOFF, n_options, &vote, error);
  for (guint i = 0; ok && i < n_options; i++)
    ok = repeat_option (self, options[i], vote, i, error);
  return parvis_campaign_end (self, ok, NULL, error);
}

/* On the screen or on paper; who votes on paper has answered without one yet. */
static gboolean
has_ballots (ParvisCampaign *self, ParvisVote *vote, gboolean *begun, GError **error)
{
  gint64 found;

  if (!parvis_database_query_int (
          parvis_campaign_get_database (self), &found, error,
          "SELECT EXISTS (SELECT 1 FROM answered WHERE sequence = ?1 AND round = ?2) "
          "OR EXISTS (SELECT 1 FROM ballot WHERE vote = ?3) "
          "OR EXISTS (SELECT 1 FROM paper WHERE vote = ?3)",
          "iii", parvis_vote_get_sequence (vote), (gint64) parvis_vote_get_round (vote),
          id_of (vote)))
    return FALSE;
  *begun = found != 0;
  return TRUE;
}

gboolean
parvis_campaign_cancel_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  ParvisVote *vote;
  gboolean begun, ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  vote = parvis_campaign_get_vote (self, sequence);
  if (vote == NULL || parvis_vote_get_phase (vote) != PARVIS_PHASE_OPEN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_OPEN, "no open vote");
  if (!has_ballots (self, vote, &begun, error))
    return FALSE;
  if (begun)
    return parvis_refuse (error, PARVIS_ERROR_HAS_BALLOTS, "ballots are in");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "DELETE FROM option WHERE vote = ?", "i", id_of (vote)) &&
       parvis_campaign_delete_row (self, vote, error);
  return parvis_campaign_end (self, ok, NULL, error);
}

static gboolean
set_phase (ParvisCampaign *self, ParvisVote *vote, ParvisPhase phase, GError **error)
{
  return parvis_campaign_set_text (self, vote, "phase",
                                   parvis_enum_to_nick (PARVIS_TYPE_PHASE, (int) phase), error);
}

static ParvisVote *
find_vote (ParvisCampaign *self, ParvisSequence *sequence, ParvisPhase wanted, GError **error)
{
  ParvisVote *vote = parvis_campaign_get_vote (self, sequence);

  if (vote != NULL && parvis_vote_get_phase (vote) == wanted)
    return vote;
  parvis_refuse (error, PARVIS_ERROR_NOT_OPEN, "the vote is in another phase");
  return NULL;
}

gboolean
parvis_campaign_close_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  ParvisVote *vote;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  vote = find_vote (self, sequence, PARVIS_PHASE_OPEN, error);
  return vote != NULL && parvis_campaign_begin (self, error) &&
         parvis_campaign_end (self, set_phase (self, vote, PARVIS_PHASE_CLOSED, error), NULL,
                              error);
}

gboolean
parvis_campaign_reopen_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  ParvisVote *vote;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  vote = find_vote (self, sequence, PARVIS_PHASE_CLOSED, error);
  if (vote != NULL && parvis_vote_get_told (vote))
    return parvis_refuse (error, PARVIS_ERROR_TOLD, "a part of the result is known");
  if (vote == NULL || !parvis_campaign_begin (self, error))
    return FALSE;
  ok = set_phase (self, vote, PARVIS_PHASE_OPEN, error) &&
       parvis_campaign_set_int (self, vote, "reopened", parvis_vote_get_reopened (vote) + 1, error);
  return parvis_campaign_end (self, ok, NULL, error);
}

gboolean
parvis_campaign_show_vote (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  ParvisVote *vote;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  vote = parvis_campaign_get_vote (self, sequence);
  if (vote == NULL || parvis_vote_get_phase (vote) == PARVIS_PHASE_SHOWN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_OPEN, "nothing to show");
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (self, set_phase (self, vote, PARVIS_PHASE_SHOWN, error), NULL, error);
}

static gboolean
is_of_vote (gpointer option, gint64 vote)
{
  return parvis_option_get_vote (option) == vote;
}

GPtrArray *
parvis_campaign_get_vote_options (ParvisCampaign *self, ParvisVote *vote)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), NULL);
  return parvis_pick (parvis_campaign_get_options (self), is_of_vote, id_of (vote));
}
