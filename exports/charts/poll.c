/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/poll.h"

#include <glib/gi18n-lib.h>

#include "campaign/retain.h"

static void
poll_free (gpointer data)
{
  ParvisPoll *self = data;

  g_object_unref (self->sequence);
  g_object_unref (self->vote);
  g_ptr_array_unref (self->options);
  g_clear_pointer (&self->tally, parvis_tally_free);
  g_clear_pointer (&self->judgment, parvis_judgment_free);
  for (guint i = 0; i < self->n_lines; i++)
    {
      g_free (self->lines[i].label);
      g_free (self->lines[i].merged);
    }
  g_free (self->lines);
  g_free (self);
}

/* The line as it was in the vote that run-offs follow. */
static gint64
trace (ParvisCampaign *campaign, gint64 id)
{
  ParvisOption *option = parvis_campaign_find (campaign, PARVIS_TYPE_OPTION, id);

  while (option != NULL && parvis_option_get_source (option) != 0)
    {
      id = parvis_option_get_source (option);
      option = parvis_campaign_find (campaign, PARVIS_TYPE_OPTION, id);
    }
  return id;
}

static gboolean
is_kept (ParvisCampaign *campaign, GPtrArray *kept, gint64 option)
{
  gint64 line = trace (campaign, option);

  for (guint i = 0; i < kept->len; i++)
    if (trace (campaign, parvis_retained_get_option (kept->pdata[i])) == line)
      return TRUE;
  return FALSE;
}

static void
set_voted (ParvisPoll *self, guint agents, guint users)
{
  self->voted[PARVIS_COLLEGE_AGENTS] = agents;
  self->voted[PARVIS_COLLEGE_USERS] = users;
  for (guint i = 0; i < G_N_ELEMENTS (self->voted); i++)
    {
      self->shown[i] = self->voted[i] >= PARVIS_COLLEGE_FLOOR;
      self->veiled = self->veiled || (self->voted[i] > 0 && !self->shown[i]);
    }
}

static ParvisPollLine *
add_line (ParvisPoll *self, ParvisCampaign *campaign, gint64 option)
{
  ParvisPollLine *line = &self->lines[self->n_lines++];

  *line = (ParvisPollLine){ .agents = -1, .users = -1, .agents_dots = -1, .users_dots = -1 };
  line->option = parvis_campaign_find (campaign, PARVIS_TYPE_OPTION, option);
  return line;
}

static void
add_tally (ParvisPoll *self, ParvisCampaign *campaign)
{
  gboolean dots = self->rule == PARVIS_RULE_DOTS && parvis_vote_get_cap (self->vote) > 1;

  set_voted (self, self->tally->agents_voted, self->tally->users_voted);
  self->lines = g_new0 (ParvisPollLine, MAX (self->tally->n_rows, 1));
  for (guint i = 0; i < self->tally->n_rows; i++)
    {
      const ParvisTallyRow *row = &self->tally->rows[i];
      ParvisPollLine *line = add_line (self, campaign, row->option);

      line->support = row->support;
      line->rank = row->rank;
      line->tied = row->tied;
      if (self->shown[PARVIS_COLLEGE_AGENTS])
        {
          line->agents = (int) row->agents;
          line->agents_dots = dots ? (int) row->agents_dots : -1;
        }
      if (self->shown[PARVIS_COLLEGE_USERS])
        {
          line->users = (int) row->users;
          line->users_dots = dots ? (int) row->users_dots : -1;
        }
    }
}

static void
add_judgment (ParvisPoll *self, ParvisCampaign *campaign)
{
  set_voted (self, self->judgment->agents_voted, self->judgment->users_voted);
  self->lines = g_new0 (ParvisPollLine, MAX (self->judgment->n_rows, 1));
  for (guint i = 0; i < self->judgment->n_rows; i++)
    {
      const ParvisJudgmentRow *row = &self->judgment->rows[i];
      ParvisPollLine *line = add_line (self, campaign, row->option);

      line->rank = row->rank;
      line->tied = row->tied;
      if (self->shown[PARVIS_COLLEGE_AGENTS])
        line->grades[PARVIS_COLLEGE_AGENTS] = &row->agents;
      if (self->shown[PARVIS_COLLEGE_USERS])
        line->grades[PARVIS_COLLEGE_USERS] = &row->users;
    }
}

static int
compare_ballot_order (gconstpointer a, gconstpointer b)
{
  const ParvisPollLine *first = a, *second = b;

  return parvis_option_get_position (first->option) - parvis_option_get_position (second->option);
}

static void
veil (ParvisPoll *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    {
      self->lines[i].rank = 0;
      self->lines[i].tied = FALSE;
    }
  qsort (self->lines, self->n_lines, sizeof *self->lines, compare_ballot_order);
}

static char *
join_merged (const ParvisPoll *self, const ParvisPollLine *line)
{
  GString *labels = NULL;

  for (guint i = 0; i < self->options->len; i++)
    {
      ParvisOption *option = self->options->pdata[i];

      if (parvis_option_get_merged (option) != parvis_record_get_id (PARVIS_RECORD (line->option)))
        continue;
      if (labels == NULL)
        labels = g_string_new (NULL);
      else
        g_string_append (labels, C_ ("list", ", "));
      g_string_append (labels, parvis_option_get_label (option));
    }
  return labels != NULL ? g_string_free (labels, FALSE) : NULL;
}

static ParvisPoll *
poll_new (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisVote *vote)
{
  g_autoptr (GPtrArray) kept = parvis_campaign_get_kept_by (campaign, vote);
  ParvisPoll *self = g_new0 (ParvisPoll, 1);

  self->sequence = g_object_ref (sequence);
  self->vote = g_object_ref (vote);
  self->target = parvis_sequence_get_target (sequence);
  self->rule = parvis_vote_get_rule (vote);
  self->options = parvis_campaign_get_vote_options (campaign, vote);
  if (self->rule == PARVIS_RULE_JUDGMENT)
    self->judgment = parvis_campaign_judge (campaign, vote, NULL);
  else
    self->tally = parvis_campaign_tally (campaign, vote, NULL);
  if (self->tally != NULL)
    add_tally (self, campaign);
  else if (self->judgment != NULL)
    add_judgment (self, campaign);
  if (self->veiled)
    veil (self);
  self->settled = kept->len > 0;
  for (guint i = 0; i < self->n_lines; i++)
    {
      ParvisPollLine *line = &self->lines[i];

      line->kept = is_kept (campaign, kept, parvis_record_get_id (PARVIS_RECORD (line->option)));
      line->label = g_strdup (parvis_option_get_label (line->option));
      line->merged = join_merged (self, line);
      self->n_kept += line->kept ? 1 : 0;
    }
  return self;
}

GPtrArray *
parvis_polls_list (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  GPtrArray *polls = g_ptr_array_new_with_free_func (poll_free);
  g_autoptr (GPtrArray) votes = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_SEQUENCE (sequence), polls);
  votes = parvis_campaign_get_votes (campaign, sequence);
  for (guint i = 0; i < votes->len; i++)
    if (parvis_vote_get_phase (votes->pdata[i]) == PARVIS_PHASE_SHOWN)
      g_ptr_array_add (polls, poll_new (campaign, sequence, votes->pdata[i]));
  return polls;
}
