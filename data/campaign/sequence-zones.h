/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/sequence-zones.h: which zones each sequence shows. Only for data/. */
#pragma once

#include "store/database.h"

/* Sequence id → GArray of zone ids, in order; a sequence without a zone is not there. (transfer
   full) (element-type gint64 GArray) */
GHashTable *parvis_load_sequence_zones (ParvisDatabase *database, GError **error);
