/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-ballots.h"

#include <glib/gi18n.h>

#include "ballots/print.h"
#include "board/picture.h"
#include "command.h"

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

static int
refuse_vote (ParvisCampaign *campaign, const char *name)
{
  g_autoptr (GPtrArray) votes = list_votes (campaign);
  g_autofree char *sentence = name != NULL ? g_strdup_printf (_ ("No vote is called “%s”."), name)
                                           : g_strdup (_ ("Which vote? --sequence says it."));
  int status = parvis_command_misuse (sentence);

  g_printerr ("%s\n", _ ("The votes of this campaign:"));
  for (guint i = 0; i < votes->len; i++)
    {
      ParvisSequence *sequence = votes->pdata[i];
      g_autofree char *key = parvis_picture_name_wall (campaign, sequence);

      g_printerr ("  %-20s  %s · %s\n", key,
                  parvis_workshop_get_title (parvis_campaign_find_workshop (campaign, sequence)),
                  parvis_sequence_get_title (sequence));
    }
  return status;
}

static int
refuse (const char *sentence)
{
  g_printerr ("%s\n", sentence);
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
parvis_export_find_vote (ParvisCampaign *campaign, const char *name, ParvisSequence **sequence)
{
  *sequence = pick (campaign, name);
  if (*sequence == NULL)
    return refuse_vote (campaign, name);
  if (!parvis_ballots_can_print (campaign, *sequence))
    return refuse (_ ("This vote is not open: its lines may still change, or its ballots are "
                      "counted already."));
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
                       const char *path)
{
  g_autoptr (GError) error = NULL;
  ParvisBallotNumbers numbers = parvis_ballots_suggest (campaign, sequence);

  if (order->n_agents != PARVIS_BALLOTS_WAITING)
    numbers.n_agents = (guint) order->n_agents;
  if (order->n_users != PARVIS_BALLOTS_WAITING)
    numbers.n_users = (guint) order->n_users;
  /* A negative number is a very large one here. */
  if (numbers.n_agents > PARVIS_BALLOTS_MOST || numbers.n_users > PARVIS_BALLOTS_MOST)
    return parvis_command_misuse (_ ("The number of ballots goes from 0 to 999."));
  if (numbers.n_agents > 0 && !takes_part (campaign, sequence, PARVIS_COLLEGE_AGENTS))
    return refuse (_ ("Only users take part in this vote."));
  if (numbers.n_users > 0 && !takes_part (campaign, sequence, PARVIS_COLLEGE_USERS))
    return refuse (_ ("Only agents take part in this vote."));
  if (numbers.n_agents + numbers.n_users == 0)
    return refuse (_ ("Everybody has voted: --agents and --users say how many ballots to print "
                      "all the same."));
  if (!parvis_ballots_write_pdf (campaign, sequence, &numbers, path, &error))
    return parvis_command_refuse (error, path);
  return PARVIS_COMMAND_DONE;
}
