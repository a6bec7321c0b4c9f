/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/records/votes.h: the table of all votes whose result is shown. */
#pragma once

#include "campaign/campaign.h"
#include "records/csv.h"

/* Nothing by college of a college under PARVIS_COLLEGE_FLOOR, nor what would tell it. */
gboolean parvis_records_write_votes (ParvisCampaign *campaign, ParvisCsv *csv, GError **error);
