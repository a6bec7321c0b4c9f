/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/records/table.h: what the tables of the records share. */
#pragma once

#include "campaign/campaign.h"
#include "records/csv.h"

/* @titles: until NULL, in the context "record". */
void parvis_records_add_titles (ParvisCsv *csv, const char *const *titles);
/* Its workshop and its title: two columns. */
void
parvis_records_add_sequence (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisCsv *csv);
/* "yes" or "no". (transfer none) */
const char *parvis_records_say (gboolean value);
