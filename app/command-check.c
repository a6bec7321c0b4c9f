/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "campaign/answers.h"
#include "campaign/panel.h"
#include "campaign/retain.h"
#include "command.h"

static gulong
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static gboolean
count_answers (ParvisCampaign *campaign, ParvisKind kind, gulong *n, GError **error)
{
  GListModel *sequences = parvis_campaign_get_sequences (campaign);

  *n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);

      guint n_answers;

      if (parvis_sequence_get_kind (sequence) != kind)
        continue;
      if (!parvis_campaign_count_answers (campaign, sequence, PARVIS_COLLEGE_BOTH, &n_answers,
                                          error))
        return FALSE;
      *n += n_answers;
    }
  return TRUE;
}

static void
print_room (ParvisCampaign *campaign)
{
  gulong workshops = count (parvis_campaign_get_workshops (campaign));
  gulong sequences = count (parvis_campaign_get_sequences (campaign));
  gulong agents = parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_AGENTS);
  gulong users = parvis_campaign_count_participants (campaign, PARVIS_COLLEGE_USERS);

  g_print (ngettext ("%lu workshop", "%lu workshops", workshops), workshops);
  g_print (", ");
  g_print (ngettext ("%lu sequence", "%lu sequences", sequences), sequences);
  g_print ("\n");
  g_print (ngettext ("%lu agent", "%lu agents", agents), agents);
  g_print (", ");
  g_print (ngettext ("%lu user", "%lu users", users), users);
  g_print ("\n");
}

static gboolean
print_work (ParvisCampaign *campaign, GError **error)
{
  g_autoptr (GPtrArray) kept = parvis_campaign_get_retained_for (campaign, PARVIS_TARGET_QUALITY);
  gulong notes = count (parvis_campaign_get_notes (campaign));
  gulong clusters = count (parvis_campaign_get_clusters (campaign));
  gulong qualities = kept->len;
  gulong engagements = count (parvis_campaign_get_engagements (campaign));
  gulong actions = count (parvis_campaign_get_actions (campaign));
  gulong stances, ballots;

  if (!count_answers (campaign, PARVIS_KIND_POSITION, &stances, error) ||
      !count_answers (campaign, PARVIS_KIND_CHOOSE, &ballots, error))
    return FALSE;
  g_print (ngettext ("%lu note", "%lu notes", notes), notes);
  g_print (", ");
  g_print (ngettext ("%lu cluster", "%lu clusters", clusters), clusters);
  g_print ("\n");
  g_print (ngettext ("%lu stance", "%lu stances", stances), stances);
  g_print (", ");
  g_print (ngettext ("%lu ballot", "%lu ballots", ballots), ballots);
  g_print ("\n");
  g_print (ngettext ("%lu quality", "%lu qualities", qualities), qualities);
  g_print (", ");
  g_print (ngettext ("%lu engagement", "%lu engagements", engagements), engagements);
  g_print (", ");
  g_print (ngettext ("%lu action", "%lu actions", actions), actions);
  g_print ("\n");
  return TRUE;
}

int
parvis_command_check (int argc, char **argv)
{
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GError) error = NULL;
  ParvisIdentity *identity;

  if (!parvis_command_parse (&argc, &argv, NULL, 1, _ ("FILE"),
                             _ ("Says what is in a campaign, and whether it is whole.")))
    return PARVIS_COMMAND_MISUSED;
  campaign = parvis_campaign_open_for_reading (argv[1], &error);
  if (campaign == NULL || !parvis_campaign_check (campaign, &error))
    return parvis_command_refuse (error, argv[1]);

  identity = parvis_campaign_get_identity (campaign);
  g_print ("%s\n", parvis_identity_get_title (identity));
  if (*parvis_identity_get_place (identity) != '\0')
    g_print ("%s\n", parvis_identity_get_place (identity));
  g_print ("%s\n", parvis_identity_get_method_title (identity));
  print_room (campaign);
  if (!print_work (campaign, &error))
    return parvis_command_refuse (error, argv[1]);
  g_print ("%s\n", _ ("The file is whole."));
  if (!parvis_campaign_close (campaign, &error))
    return parvis_command_refuse (error, argv[1]);
  return PARVIS_COMMAND_DONE;
}
