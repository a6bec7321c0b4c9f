/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/records/records.h: a campaign as tables, CSV, in a folder. */
#pragma once

#include "campaign/campaign.h"

typedef struct
{
  gboolean plain;   /* as csv.h says */
  gboolean parking; /* what was parked too */
} ParvisRecordsJob;

/* A table a file, with one header line in the user's language: agenda.csv, notes.csv, clusters.csv,
   stances.csv, votes.csv, kept.csv, engagements.csv, validation.csv, actions.csv, states.csv. What
   one table numbers others name by that number. Nothing that is not shown yet (a note face down is
   a line without its text), no college under PARVIS_COLLEGE_FLOOR, never a participant's name.
   @folder is made if need be; each file by way of a temporary one. */
gboolean parvis_records_write_csv (ParvisCampaign *campaign,
                                   const char *folder,
                                   const ParvisRecordsJob *job,
                                   GError **error);
