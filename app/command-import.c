/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "campaign/csv.h"
#include "command.h"

int
parvis_command_import (int argc, char **argv)
{
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  int n_notes;

  if (!parvis_command_parse (
          &argc, &argv, NULL, 2, _ ("CSV FILE"),
          _ ("Adds the notes of a spreadsheet to a campaign: all of them, or none when a line is "
             "wrong.\nThe columns: college;zone;texte")))
    return PARVIS_COMMAND_MISUSED;
  file = g_mapped_file_new (argv[1], FALSE, &error);
  if (file == NULL)
    return parvis_command_refuse (error, argv[1]);
  bytes = g_mapped_file_get_bytes (file);

  campaign = parvis_command_open (argv[2], &error);
  if (campaign == NULL)
    return parvis_command_refuse (error, argv[2]);
  n_notes = parvis_campaign_import_csv (campaign, bytes, &error);
  if (n_notes < 0)
    {
      parvis_campaign_close (campaign, NULL);
      return parvis_command_refuse (
          error, g_error_matches (error, PARVIS_ERROR, PARVIS_ERROR_CSV) ? argv[1] : argv[2]);
    }
  if (!parvis_campaign_close (campaign, &error))
    return parvis_command_refuse (error, argv[2]);
  g_print (ngettext ("%d note imported.", "%d notes imported.", (gulong) n_notes), n_notes);
  g_print ("\n");
  return PARVIS_COMMAND_DONE;
}
