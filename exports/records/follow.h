/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/records/follow.h: the tables of how it was held and what became of it: the agenda, what
   people said of the poster, the actions and the states that they were in. */
#pragma once

#include "records/table.h"

gboolean parvis_records_write_agenda (const ParvisRecords *self, ParvisCsv *csv, GError **error);
/* How many said what, and to which sentence they object; not who, nor why. Nothing of fewer than
   PARVIS_COLLEGE_FLOOR people. */
gboolean
parvis_records_write_validation (const ParvisRecords *self, ParvisCsv *csv, GError **error);
gboolean parvis_records_write_actions (const ParvisRecords *self, ParvisCsv *csv, GError **error);
gboolean parvis_records_write_states (const ParvisRecords *self, ParvisCsv *csv, GError **error);
