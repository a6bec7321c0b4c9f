/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "command.h"
#include "demo/demo.h"

int
parvis_command_demo (int argc, char **argv)
{
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *known = g_strjoinv (", ", (char **) parvis_demo_list ());
  g_autofree char *summary =
      g_strdup_printf (_ ("Makes an example campaign, played to the end.\nNAME: %s"), known);

  if (!parvis_command_parse (&argc, &argv, NULL, 2, _ ("NAME FILE"), summary))
    return PARVIS_COMMAND_MISUSED;
  if (!g_strv_contains (parvis_demo_list (), argv[1]))
    {
      g_autofree char *sentence =
          g_strdup_printf (_ ("There is no example “%s”; there are: %s."), argv[1], known);

      return parvis_command_misuse (sentence);
    }
  campaign = parvis_demo_create (argv[1], argv[2], &error);
  if (campaign == NULL || !parvis_campaign_close (campaign, &error))
    return parvis_command_refuse (error, argv[2]);
  return PARVIS_COMMAND_DONE;
}
