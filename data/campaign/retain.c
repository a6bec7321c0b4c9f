/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/retain.h"

#include "campaign/ballots.h"
#include "campaign/pledges.h"
#include "campaign/private.h"

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
}

static ParvisOption *
get_option (ParvisCampaign *self, ParvisRetained *retained)
{
  return parvis_campaign_find (self, PARVIS_TYPE_OPTION, parvis_retained_get_option (retained));
}

static gboolean
is_among (ParvisOption *const *options, guint n_options, gint64 id)
{
  for (guint i = 0; i < n_options; i++)
    if (id_of (options[i]) == id)
      return TRUE;
  return FALSE;
}

static gboolean
drop_others (ParvisCampaign *self,
             ParvisVote *vote,
             GPtrArray *before,
             ParvisOption *const *options,
             guint n_options,
             GError **error)
{
  for (guint i = 0; i < before->len; i++)
    if (!is_among (options, n_options, parvis_retained_get_option (before->pdata[i])) &&
        !parvis_campaign_set_int (self, before->pdata[i], "until", id_of (vote), error))
      return FALSE;
  return TRUE;
}

/* Whether two options put the same to two votes of a sequence. */
static gboolean
is_same_line (ParvisOption *first, ParvisOption *second)
{
  gint64 cluster = parvis_option_get_cluster (first), note = parvis_option_get_note (first),
         engagement = parvis_option_get_engagement (first);

  return (cluster != 0 && cluster == parvis_option_get_cluster (second)) ||
         (note != 0 && note == parvis_option_get_note (second)) ||
         (engagement != 0 && engagement == parvis_option_get_engagement (second));
}

/* What was last kept of the same line, in this sequence, if it ever was. */
static ParvisRetained *
find_former (ParvisCampaign *self, ParvisOption *option)
{
  GListModel *retained = parvis_campaign_get_retained (self);
  ParvisRetained *former = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (retained); i++)
    {
      g_autoptr (ParvisRetained) row = g_list_model_get_item (retained, i);

      if (parvis_retained_get_sequence (row) == parvis_option_get_sequence (option) &&
          is_same_line (option, get_option (self, row)) &&
          (former == NULL || id_of (former) < id_of (row)))
        former = row;
    }
  return former;
}

/* The words that the line was given when it was kept before, if it was; else its own. */
static const char *
get_label (ParvisCampaign *self, ParvisRetained *former, ParvisOption *option)
{
  if (former != NULL && !g_str_equal (parvis_retained_get_label (former),
                                      parvis_option_get_label (get_option (self, former))))
    return parvis_retained_get_label (former);
  return parvis_option_get_label (option);
}

static gboolean
keep_anew (ParvisCampaign *self,
           ParvisVote *vote,
           ParvisOption *option,
           guint place,
           GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);
  ParvisRetained *former = find_former (self, option);
  ParvisSequence *sequence =
      parvis_campaign_find (self, PARVIS_TYPE_SEQUENCE, parvis_vote_get_sequence (vote));
  const char *target =
      parvis_enum_to_nick (PARVIS_TYPE_TARGET, (int) parvis_sequence_get_target (sequence));

  return parvis_database_run (
             database, error,
             "INSERT INTO retained (sequence, option, target, position, label, vote) "
             "VALUES (?, ?, ?, ?, ?, ?)",
             "iisisi", id_of (sequence), id_of (option), target, (gint64) place,
             get_label (self, former, option), id_of (vote)) &&
         (former == NULL ||
          parvis_database_run (database, error,
                               "UPDATE engagement SET retained = ? WHERE retained = ?", "ii",
                               parvis_campaign_get_new_id (self), id_of (former)));
}

static ParvisRetained *
find_by_option (GListModel *retained, gint64 option)
{
  for (guint i = 0; i < g_list_model_get_n_items (retained); i++)
    {
      g_autoptr (ParvisRetained) row = g_list_model_get_item (retained, i);

      if (parvis_retained_get_option (row) == option)
        return row;
    }
  return NULL;
}

/* Kept once more: since this vote, if it was not kept any more. */
static gboolean
keep_still (ParvisCampaign *self,
            ParvisVote *vote,
            ParvisRetained *retained,
            guint place,
            GError **error)
{
  return parvis_campaign_set_int (self, retained, "position", place, error) &&
         (parvis_retained_get_until (retained) == 0 ||
          parvis_database_run (parvis_campaign_get_database (self), error,
                               "UPDATE retained SET vote = ?, until = NULL WHERE id = ?", "ii",
                               id_of (vote), id_of (retained)));
}

static gboolean
keep (ParvisCampaign *self,
      ParvisVote *vote,
      ParvisOption *const *options,
      guint n_options,
      GError **error)
{
  for (guint i = 0; i < n_options; i++)
    {
      ParvisRetained *retained =
          find_by_option (parvis_campaign_get_retained (self), id_of (options[i]));

      if (retained != NULL ? !keep_still (self, vote, retained, i, error)
                           : !keep_anew (self, vote, options[i], i, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
parvis_campaign_keep_engagements (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  if (parvis_sequence_get_target (sequence) != PARVIS_TARGET_ENGAGEMENT)
    return TRUE;
  return parvis_database_run (
      parvis_campaign_get_database (self), error,
      "UPDATE engagement SET kept = EXISTS (SELECT 1 FROM retained "
      "JOIN option ON option.id = retained.option WHERE option.engagement = engagement.id "
      "AND retained.sequence = ?1 AND retained.until IS NULL) "
      "WHERE id IN (SELECT engagement FROM option WHERE sequence = ?1)",
      "i", id_of (sequence));
}

gboolean
parvis_campaign_retain (ParvisCampaign *self,
                        ParvisSequence *sequence,
                        ParvisOption *const *options,
                        guint n_options,
                        const char *decision,
                        GError **error)
{
  g_autofree char *clean = NULL;
  g_autoptr (GPtrArray) before = NULL;
  ParvisVote *vote;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  vote = parvis_campaign_get_vote (self, sequence);
  clean = parvis_clean_text (decision, PARVIS_TEXT_MAX, TRUE, error);
  if (clean == NULL)
    return FALSE;
  if (vote == NULL || parvis_vote_get_phase (vote) != PARVIS_PHASE_SHOWN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_SHOWN, "not shown yet");
  for (guint i = 0; i < n_options; i++)
    if (parvis_option_get_sequence (options[i]) != id_of (sequence) ||
        parvis_option_get_merged (options[i]) != 0)
      return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "another vote's option, or merged");
  before = parvis_campaign_get_retained_by (self, sequence);
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = drop_others (self, vote, before, options, n_options, error) &&
       keep (self, vote, options, n_options, error) &&
       parvis_campaign_set_text (self, vote, "decision", clean, error) &&
       parvis_campaign_keep_engagements (self, sequence, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_RETAIN, (int) n_options },
                              error);
}

static gboolean
is_put_to_vote (ParvisCampaign *self, ParvisSequence *sequence, gint64 engagement)
{
  GListModel *options = parvis_campaign_get_options (self);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (ParvisOption) option = g_list_model_get_item (options, i);

      if (parvis_option_get_sequence (option) == id_of (sequence) &&
          parvis_option_get_engagement (option) == engagement)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_worked_on (ParvisAction *action)
{
  static const char *(*const texts[]) (ParvisAction *) = {
    parvis_action_get_action,     parvis_action_get_pilot,     parvis_action_get_contributors,
    parvis_action_get_due,        parvis_action_get_indicator, parvis_action_get_means,
    parvis_action_get_first_step, parvis_action_get_risks,     parvis_action_get_decision,
    parvis_action_get_follow_up,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i](action) != '\0')
      return TRUE;
  return parvis_action_get_progress (action) > 0 ||
         parvis_action_get_state (action) != PARVIS_STATE_TO_START;
}

GPtrArray *
parvis_campaign_get_leaving (ParvisCampaign *self, ParvisSequence *sequence, GPtrArray *options)
{
  g_autoptr (GPtrArray) actions = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), NULL);
  actions = parvis_campaign_get_roadmap (self);
  for (guint i = actions->len; i > 0; i--)
    {
      gint64 engagement = parvis_action_get_engagement (actions->pdata[i - 1]);
      gboolean stays = !is_put_to_vote (self, sequence, engagement);

      for (guint j = 0; j < options->len; j++)
        stays = stays || parvis_option_get_engagement (options->pdata[j]) == engagement;
      if (stays || !is_worked_on (actions->pdata[i - 1]))
        g_ptr_array_remove_index (actions, i - 1);
    }
  return g_steal_pointer (&actions);
}

gboolean
parvis_campaign_reword_retained (ParvisCampaign *self,
                                 ParvisRetained *retained,
                                 const char *label,
                                 GError **error)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_RETAINED (retained), FALSE);
  clean = parvis_clean_text (label, PARVIS_NOTE_MAX, FALSE, error);
  if (clean == NULL || !parvis_campaign_begin (self, error))
    return FALSE;
  return parvis_campaign_end (self,
                              parvis_campaign_set_text (self, retained, "label", clean, error),
                              &(ParvisDeed){ PARVIS_DEED_REWORD_QUALITY, 1 }, error);
}

static gboolean
is_for (gpointer retained, gint64 target)
{
  return parvis_retained_get_target (retained) == (ParvisTarget) target &&
         parvis_retained_get_until (retained) == 0;
}

GPtrArray *
parvis_campaign_get_retained_for (ParvisCampaign *self, ParvisTarget target)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  return parvis_pick (parvis_campaign_get_retained (self), is_for, target);
}

static gboolean
is_by (gpointer retained, gint64 sequence)
{
  return parvis_retained_get_sequence (retained) == sequence &&
         parvis_retained_get_until (retained) == 0;
}

GPtrArray *
parvis_campaign_get_retained_by (ParvisCampaign *self, ParvisSequence *sequence)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), NULL);
  return parvis_pick (parvis_campaign_get_retained (self), is_by, id_of (sequence));
}

/* The vote that it is kept since. */
static gint64
get_since (ParvisCampaign *self, ParvisRetained *retained)
{
  if (parvis_retained_get_vote (retained) != 0)
    return parvis_retained_get_vote (retained);
  return parvis_option_get_vote (get_option (self, retained));
}

/* @vote, then the run-offs that settle it, in order. (transfer container)
   (element-type ParvisVote) */
static GPtrArray *
get_rounds (ParvisCampaign *self, ParvisVote *vote)
{
  GPtrArray *votes = parvis_campaign_get_votes (
      self, parvis_campaign_find (self, PARVIS_TYPE_SEQUENCE, parvis_vote_get_sequence (vote)));
  guint first, end;

  if (!g_ptr_array_find (votes, vote, &first))
    g_return_val_if_reached (votes);
  for (end = first + 1; end < votes->len; end++)
    if (parvis_vote_get_kind (votes->pdata[end]) != PARVIS_ROUND_RUNOFF)
      break;
  g_ptr_array_set_size (votes, (int) end);
  if (first > 0)
    g_ptr_array_remove_range (votes, 0, first);
  return votes;
}

ParvisVote *
parvis_campaign_get_settling (ParvisCampaign *self, ParvisVote *vote)
{
  g_autoptr (GPtrArray) rounds = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), NULL);
  rounds = get_rounds (self, vote);
  return rounds->pdata[rounds->len - 1];
}

const char *
parvis_campaign_get_decision (ParvisCampaign *self, ParvisVote *vote)
{
  g_autoptr (GPtrArray) rounds = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), NULL);
  rounds = get_rounds (self, vote);
  for (guint i = rounds->len - 1; i > 0; i--)
    if (*parvis_vote_get_decision (rounds->pdata[i]) != '\0')
      return parvis_vote_get_decision (rounds->pdata[i]);
  return parvis_vote_get_decision (vote);
}

GPtrArray *
parvis_campaign_get_kept_by (ParvisCampaign *self, ParvisVote *vote)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *retained;
  gint64 settling;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_VOTE (vote), NULL);
  retained = parvis_campaign_get_retained (self);
  settling = id_of (parvis_campaign_get_settling (self, vote));
  for (guint i = 0; i < g_list_model_get_n_items (retained); i++)
    {
      g_autoptr (ParvisRetained) row = g_list_model_get_item (retained, i);
      gint64 since = get_since (self, row), until = parvis_retained_get_until (row);
      gboolean own = parvis_option_get_vote (get_option (self, row)) == id_of (vote);

      if (parvis_retained_get_sequence (row) == parvis_vote_get_sequence (vote) &&
          since <= (own ? settling : id_of (vote)) && (until == 0 || until > id_of (vote)))
        g_ptr_array_add (kept, g_steal_pointer (&row));
    }
  return g_steal_pointer (&kept);
}
