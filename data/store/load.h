/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/load.h: how a record follows its row. For data only. */
#pragma once

#include <sqlite3.h>

#include "campaign/record.h"

/* Takes the id in column 0 and the fields after it, and notifies what changed. */
void parvis_record_load (ParvisRecord *self, sqlite3_stmt *row);

/* "SELECT id, … FROM table", without a condition. (transfer full) */
char *parvis_record_class_get_select (ParvisRecordClass *klass);
