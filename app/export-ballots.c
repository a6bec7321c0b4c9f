/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-ballots.h"

#include <glib/gi18n.h>

#include "ballots/print.h"
#include "board/picture.h"
#include "command.h"
#include "say.h"

#define RANGE N_ ("The number of ballots goes from 0 to 999.")

static GPtrArray *
list_votes (ParvisCampaign *campaign)
{
  GListModel *sequences = parvis_campaign_get_sequences (campaign);
  GPtrArray *votes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);

      if (parvis_sequence_get_kind (sequence) == PARVIS_KIND_CHOOSE)
        g_ptr_array_add (votes, g_steal_pointer (&sequence));
    }
  return votes;
}

void
parvis_export_list_sequences (ParvisCampaign *campaign, const GPtrArray *sequences, GString *said)
{
  for (guint i = 0; i < sequences->len; i++)
    {
      ParvisSequence *sequence = sequences->pdata[i];
      g_autofree char *key = parvis_picture_name_wall (campaign, sequence);

      g_string_append_printf (
          said, "  %-20s  %s · %s\n", key,
          parvis_workshop_get_title (parvis_campaign_find_workshop (campaign, sequence)),
          parvis_sequence_get_title (sequence));
    }
}

static int
refuse_vote (ParvisCampaign *campaign, const char *name, GString *said)
{
  g_autoptr (GPtrArray) votes = list_votes (campaign);

  if (name != NULL)
    g_string_append_printf (said, _ ("No vote is called “%s”."), name);
  else
    g_string_append (said, _ ("Which vote? --sequence says it."));
  g_string_append_printf (said, "\n%s\n", _ ("The votes of this campaign:"));
  parvis_export_list_sequences (campaign, votes, said);
  return PARVIS_COMMAND_MISUSED;
}

static int
refuse (const char *sentence, GString *said)
{
  g_string_append_printf (said, "%s\n", sentence);
  return PARVIS_COMMAND_REFUSED;
}

/* By its name, or the only one that can be printed. */
static ParvisSequence *
pick (ParvisCampaign *campaign, const char *name)
{
  g_autoptr (GPtrArray) votes = list_votes (campaign);
  ParvisSequence *found = NULL;

  for (guint i = 0; i < votes->len; i++)
    {
      g_autofree char *key = parvis_picture_name_wall (campaign, votes->pdata[i]);

      if (name != NULL && g_str_equal (name, key))
        return votes->pdata[i];
      if (name == NULL && parvis_ballots_can_print (campaign, votes->pdata[i]))
        {
          if (found != NULL)
            return NULL;
          found = votes->pdata[i];
        }
    }
  return found;
}

int
parvis_export_find_vote (ParvisCampaign *campaign,
                         const char *name,
                         ParvisSequence **sequence,
                         GString *said)
{
  *sequence = pick (campaign, name);
  if (*sequence == NULL)
    return refuse_vote (campaign, name, said);
  if (!parvis_ballots_can_print (campaign, *sequence))
    return refuse (_ ("This vote is not open: its lines may still change, or its ballots are "
                      "counted already."),
                   said);
  return PARVIS_COMMAND_DONE;
}

static gboolean
takes_part (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisCollege college)
{
  ParvisCollege whose =
      parvis_workshop_get_college (parvis_campaign_find_workshop (campaign, sequence));

  return whose == college || whose == PARVIS_COLLEGE_BOTH;
}

int
parvis_export_ballots (ParvisCampaign *campaign,
                       ParvisSequence *sequence,
                       const ParvisBallotOrder *order,
                       const char *path,
                       GString *said)
{
  g_autoptr (GError) error = NULL;
  ParvisBallotNumbers numbers = parvis_ballots_suggest (campaign, sequence);

  if (order->n_agents != PARVIS_BALLOTS_WAITING)
    numbers.n_agents = (guint) order->n_agents;
  if (order->n_users != PARVIS_BALLOTS_WAITING)
    numbers.n_users = (guint) order->n_users;
  if (numbers.n_agents > PARVIS_BALLOTS_MOST || numbers.n_users > PARVIS_BALLOTS_MOST)
    return refuse (_ (RANGE), said);
  if (numbers.n_agents > 0 && !takes_part (campaign, sequence, PARVIS_COLLEGE_AGENTS))
    return refuse (_ ("Only users take part in this vote."), said);
  if (numbers.n_users > 0 && !takes_part (campaign, sequence, PARVIS_COLLEGE_USERS))
    return refuse (_ ("Only agents take part in this vote."), said);
  if (numbers.n_agents + numbers.n_users == 0)
    return refuse (_ ("Everybody has voted: --agents and --users say how many ballots to print "
                      "all the same."),
                   said);
  if (!parvis_ballots_write_pdf (campaign, sequence, &numbers, path, &error))
    {
      g_autofree char *sentence = parvis_say_error (error, path);

      return refuse (sentence, said);
    }
  return PARVIS_COMMAND_DONE;
}

const char *
parvis_export_ballots_misuse (const ParvisBallotOrder *order, gboolean wanted)
{
  const int numbers[] = { order->n_agents, order->n_users };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (numbers[i] == PARVIS_BALLOTS_WAITING)
        continue;
      if (!wanted)
        return _ ("--agents and --users go with --ballots.");
      if (numbers[i] < 0 || numbers[i] > PARVIS_BALLOTS_MOST)
        return _ (RANGE);
    }
  return NULL;
}
