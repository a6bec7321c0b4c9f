/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/csv.h: notes from a spreadsheet: college;zone;texte. */
#pragma once

#include "campaign/campaign.h"

/* Adds the notes of @bytes (UTF-8, with or without BOM; ; , or tab; quoted fields; the columns
   named in the first line, in French or English) to the first workshop of their college. A wrong
   line is PARVIS_ERROR_CSV, "LINE: detail", and nothing is imported. Returns how many, or -1. */
int parvis_campaign_import_csv (ParvisCampaign *self, GBytes *bytes, GError **error);
