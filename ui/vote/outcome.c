/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/outcome.h"

#include "campaign/lots.h"
#include "rules/lot.h"

static gboolean
is_veiled (guint n_voted)
{
  return n_voted > 0 && n_voted < PARVIS_COLLEGE_FLOOR;
}

static int
compare_ballot_order (gconstpointer a, gconstpointer b)
{
  const ParvisOutcomeLine *first = a, *second = b;

  return parvis_option_get_position (first->option) - parvis_option_get_position (second->option);
}

static ParvisOption *
find_option (ParvisCampaign *campaign, gint64 id)
{
  return g_object_ref (parvis_campaign_find (campaign, PARVIS_TYPE_OPTION, id));
}

static void
add_tally (ParvisOutcome *self, ParvisCampaign *campaign)
{
  self->agents_voted = self->tally->agents_voted;
  self->users_voted = self->tally->users_voted;
  self->n_lines = self->tally->n_rows;
  self->lines = g_new0 (ParvisOutcomeLine, self->n_lines);
  for (guint i = 0; i < self->n_lines; i++)
    {
      const ParvisTallyRow *row = &self->tally->rows[i];

      self->lines[i] = (ParvisOutcomeLine){ find_option (campaign, row->option), row->rank,
                                            row->tied, row, NULL };
    }
}

static void
add_judgment (ParvisOutcome *self, ParvisCampaign *campaign)
{
  self->agents_voted = self->judgment->agents_voted;
  self->users_voted = self->judgment->users_voted;
  self->n_lines = self->judgment->n_rows;
  self->lines = g_new0 (ParvisOutcomeLine, self->n_lines);
  for (guint i = 0; i < self->n_lines; i++)
    {
      const ParvisJudgmentRow *row = &self->judgment->rows[i];

      self->lines[i] = (ParvisOutcomeLine){ find_option (campaign, row->option), row->rank,
                                            row->tied, NULL, row };
    }
}

/* Of the lines, those that anybody chose, or graded. */
static guint
count_chosen (ParvisOutcome *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_lines; i++)
    {
      const ParvisOutcomeLine *line = &self->lines[i];

      n += line->tally != NULL
               ? line->tally->agents + line->tally->users > 0
               : line->judgment->agents.median > 0 || line->judgment->users.median > 0;
    }
  return n;
}

static gboolean
cut (ParvisOutcome *self, ParvisCampaign *campaign, guint wanted, GError **error)
{
  gboolean tie;

  self->n_first = self->veiled ? 0 : MIN (wanted, count_chosen (self));
  if (self->judgment != NULL)
    tie = parvis_judgment_get_tie (self->judgment, self->n_first, &self->tie_first, &self->tie_end);
  else
    tie = parvis_tally_get_tie (self->tally, self->n_first, &self->tie_first, &self->tie_end);
  if (tie)
    return parvis_campaign_get_lot_number (campaign, self->vote, &self->lot_number, error);
  self->tie_first = self->tie_end = 0;
  return TRUE;
}

static ParvisOutcome *
count (ParvisCampaign *campaign, ParvisVote *vote, guint wanted, GError **error)
{
  g_autoptr (ParvisOutcome) self = g_new0 (ParvisOutcome, 1);

  self->vote = g_object_ref (vote);
  self->before = g_ptr_array_new_with_free_func (g_object_unref);
  if (parvis_vote_get_rule (vote) == PARVIS_RULE_JUDGMENT)
    self->judgment = parvis_campaign_judge (campaign, vote, error);
  else
    self->tally = parvis_campaign_tally (campaign, vote, error);
  if (self->judgment != NULL)
    add_judgment (self, campaign);
  else if (self->tally != NULL)
    add_tally (self, campaign);
  else
    return NULL;
  self->veiled = is_veiled (self->agents_voted) || is_veiled (self->users_voted);
  if (self->veiled)
    qsort (self->lines, self->n_lines, sizeof *self->lines, compare_ballot_order);
  if (!cut (self, campaign, wanted, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* The run-off @next takes up from @self. */
static void
hand_on (ParvisOutcome *self, ParvisOutcome *next)
{
  for (guint i = 0; i < self->before->len; i++)
    g_ptr_array_add (next->before, g_object_ref (self->before->pdata[i]));
  for (guint i = 0; i < self->tie_first; i++)
    g_ptr_array_add (next->before, g_object_ref (self->lines[i].option));
  next->settled_place = self->settled_place;
  if (next->settled_place == 0 && self->tie_end > 0)
    next->settled_place = self->lines[self->tie_first].rank;
}

ParvisOutcome *
parvis_outcome_new (ParvisCampaign *campaign,
                    ParvisSequence *sequence,
                    ParvisVote *vote,
                    GError **error)
{
  g_autoptr (GPtrArray) votes = NULL;
  g_autoptr (ParvisOutcome) self = NULL;
  guint most, i;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_SEQUENCE (sequence), NULL);
  g_return_val_if_fail (PARVIS_IS_VOTE (vote), NULL);
  most = (guint) parvis_sequence_get_keep_most (sequence);
  votes = parvis_campaign_get_votes (campaign, sequence);
  if (!g_ptr_array_find (votes, vote, &i))
    g_return_val_if_reached (NULL);
  while (i > 0 && parvis_vote_get_kind (votes->pdata[i]) == PARVIS_ROUND_RUNOFF)
    i--;
  self = count (campaign, votes->pdata[i], most > 0 ? most : G_MAXUINT, error);
  while (self != NULL && self->vote != vote)
    {
      g_autoptr (ParvisOutcome) last = g_steal_pointer (&self);

      self = count (campaign, votes->pdata[++i], last->n_first - last->tie_first, error);
      if (self != NULL)
        hand_on (last, self);
    }
  return g_steal_pointer (&self);
}

void
parvis_outcome_free (ParvisOutcome *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_lines; i++)
    g_object_unref (self->lines[i].option);
  g_free (self->lines);
  g_ptr_array_unref (self->before);
  g_clear_pointer (&self->tally, parvis_tally_free);
  g_clear_pointer (&self->judgment, parvis_judgment_free);
  g_object_unref (self->vote);
  g_free (self);
}

guint
parvis_outcome_count_wanted (const ParvisOutcome *self, ParvisSequence *sequence, gboolean whole)
{
  guint wanted;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (PARVIS_IS_SEQUENCE (sequence), 0);
  wanted = MIN ((guint) parvis_sequence_get_keep_most (sequence), self->n_lines);
  return whole && !self->veiled ? MIN (wanted, self->n_first) : wanted;
}

GPtrArray *
parvis_outcome_draw_lots (const ParvisOutcome *self, ParvisCampaign *campaign)
{
  g_autofree gint64 *ids = NULL;
  GPtrArray *drawn;
  guint n_tied;

  g_return_val_if_fail (self != NULL && self->tie_end > self->tie_first, NULL);
  n_tied = self->tie_end - self->tie_first;
  ids = g_new (gint64, n_tied);
  for (guint i = 0; i < n_tied; i++)
    ids[i] = parvis_record_get_id (PARVIS_RECORD (self->lines[self->tie_first + i].option));
  parvis_lot_draw (self->lot_number, ids, n_tied);
  drawn = g_ptr_array_new ();
  for (guint i = 0; i < n_tied; i++)
    g_ptr_array_add (drawn, parvis_campaign_find (campaign, PARVIS_TYPE_OPTION, ids[i]));
  return drawn;
}

gboolean
parvis_outcome_is_current (const ParvisOutcome *self, ParvisCampaign *campaign)
{
  g_autoptr (GPtrArray) options = NULL;
  guint n = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  options = parvis_campaign_get_vote_options (campaign, self->vote);
  for (guint i = 0; i < options->len; i++)
    n += parvis_option_get_merged (options->pdata[i]) == 0 ? 1 : 0;
  return n == self->n_lines;
}

/* The line as it was in the vote that run-offs follow. */
static ParvisOption *
trace_line (ParvisCampaign *campaign, gint64 option)
{
  ParvisOption *line = parvis_campaign_find (campaign, PARVIS_TYPE_OPTION, option);

  while (line != NULL && parvis_option_get_source (line) != 0)
    line = parvis_campaign_find (campaign, PARVIS_TYPE_OPTION, parvis_option_get_source (line));
  return line;
}

ParvisRetained *
parvis_outcome_find_retained (ParvisCampaign *campaign, GPtrArray *retained, ParvisOption *option)
{
  ParvisOption *line;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (PARVIS_IS_OPTION (option), NULL);
  line = trace_line (campaign, parvis_record_get_id (PARVIS_RECORD (option)));
  for (guint i = 0; i < retained->len; i++)
    if (trace_line (campaign, parvis_retained_get_option (retained->pdata[i])) == line)
      return retained->pdata[i];
  return NULL;
}

gboolean
parvis_outcome_was_decided (ParvisVote *vote, GPtrArray *retained)
{
  g_return_val_if_fail (PARVIS_IS_VOTE (vote) && retained != NULL, FALSE);
  for (guint i = 0; i < retained->len; i++)
    if (parvis_retained_get_vote (retained->pdata[i]) ==
        parvis_record_get_id (PARVIS_RECORD (vote)))
      return TRUE;
  return FALSE;
}

GPtrArray *
parvis_outcome_list_shown (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  GPtrArray *votes = parvis_campaign_get_votes (campaign, sequence);

  while (votes->len > 0 &&
         parvis_vote_get_phase (votes->pdata[votes->len - 1]) != PARVIS_PHASE_SHOWN)
    g_ptr_array_remove_index (votes, votes->len - 1);
  return votes;
}
