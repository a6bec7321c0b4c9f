/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/records/table.h: what the tables of the records share. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/note.h"
#include "records/csv.h"

/* Of what the tables tell. */
typedef struct
{
  ParvisCampaign *campaign;
  gboolean parking; /* what was parked too */
} ParvisRecords;

/* @titles: until NULL, in the context "record". */
void parvis_records_add_titles (ParvisCsv *csv, const char *const *titles);
/* Its workshop and its title: two columns. */
void
parvis_records_add_sequence (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisCsv *csv);
/* The number by which other tables name it; @id 0: nothing. */
void parvis_records_add_id (ParvisCsv *csv, gint64 id);
/* "3, 7" in one column. @ids: of gint64. */
void parvis_records_add_ids (ParvisCsv *csv, const GArray *ids);
/* "yes" or "no". (transfer none) */
const char *parvis_records_say (gboolean value);
/* Whether what stands in @zone is told. */
gboolean parvis_records_has_zone (const ParvisRecords *self, gint64 zone);
/* Whether what @note says is told: no table says what lies face down. */
gboolean parvis_records_has_text (const ParvisRecords *self, ParvisNote *note);
