/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/csv.h: notes from a spreadsheet: college;zone;texte. */
#pragma once

#include "campaign/campaign.h"

/* The notes of @bytes (UTF-8, with or without BOM; ; , or tab; quoted fields; the columns named in
   the first line, in French or English), for the first workshop of their college or the one that a
   column "workshop" names. The apostrophe that an export puts in front of "=", "+", "-", "@" goes.
   Those that an export of this campaign numbered and that are still as it said are left out:
   @n_there, or NULL, counts them. A wrong line is PARVIS_ERROR_CSV, "LINE: detail".
   (transfer full) (element-type ParvisNewNote) */
GArray *
parvis_campaign_read_csv (ParvisCampaign *self, GBytes *bytes, guint *n_there, GError **error);
/* Adds them: all, or none when a line is wrong. Returns how many, or -1. */
int
parvis_campaign_import_csv (ParvisCampaign *self, GBytes *bytes, guint *n_there, GError **error);
