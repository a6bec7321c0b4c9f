/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/sweep.h: what was taken out of a file, also gone from its unused places. For data
   only. */
#pragma once

#include "store/database.h"

/* In the transaction that takes something out: remembered in the file until it is swept. */
gboolean parvis_sweep_need (ParvisDatabase *database, GError **error);
/* TRUE also where it can't be told. */
gboolean parvis_sweep_is_needed (ParvisDatabase *database);
/* Outside of a transaction. Writes the whole file again, which takes room for it once more, and
   empties the -wal, where it is needed and may be done; otherwise, and where it fails (on a full
   disk, while somebody reads), the next time will do. */
void parvis_sweep_try (ParvisDatabase *database);
