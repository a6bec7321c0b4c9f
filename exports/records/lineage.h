/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/records/lineage.h: the tables by which a sentence leads back to the notes that it is of:
   clusters, what was kept of them, engagements. */
#pragma once

#include "records/table.h"

gboolean parvis_records_write_clusters (const ParvisRecords *self, ParvisCsv *csv, GError **error);
gboolean parvis_records_write_kept (const ParvisRecords *self, ParvisCsv *csv, GError **error);
gboolean
parvis_records_write_engagements (const ParvisRecords *self, ParvisCsv *csv, GError **error);
