/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/records/records.h: the notes and the results as CSV, one file each, in a folder. */
#pragma once

#include "campaign/campaign.h"

/* notes.csv, stances.csv, votes.csv, engagements.csv: UTF-8 with BOM, ";", or @plain (csv.h), one
   header line in the user's language. Nothing that is not shown yet (a note face down is a line
   without its text), no college under PARVIS_COLLEGE_FLOOR, never a participant's name. @folder is
   made if need be; each file by way of a temporary one. */
gboolean parvis_records_write_csv (ParvisCampaign *campaign,
                                   const char *folder,
                                   gboolean plain,
                                   GError **error);
