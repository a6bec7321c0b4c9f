/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records/table.h"

#include <glib/gi18n-lib.h>

#include "records/csv.h"

void
parvis_records_add_titles (ParvisCsv *csv, const char *const *titles)
{
  for (guint i = 0; titles[i] != NULL; i++)
    parvis_csv_add (csv, g_dpgettext2 (GETTEXT_PACKAGE, "record", titles[i]));
  parvis_csv_end_line (csv);
}

const char *
parvis_records_say (gboolean value)
{
  return value ? C_ ("record", "yes") : C_ ("record", "no");
}

void
parvis_records_add_sequence (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisCsv *csv)
{
  parvis_csv_add (csv,
                  parvis_workshop_get_title (parvis_campaign_find_workshop (campaign, sequence)));
  parvis_csv_add (csv, parvis_sequence_get_title (sequence));
}
