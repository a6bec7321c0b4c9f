/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/records/votes.h: the table of all votes whose result is shown. */
#pragma once

#include "records/table.h"

/* Nothing by college of a college under PARVIS_COLLEGE_FLOOR, nor what would tell it. */
gboolean parvis_records_write_votes (const ParvisRecords *self, ParvisCsv *csv, GError **error);
