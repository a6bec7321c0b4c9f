/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/each.h: many rows, read in one go: SQLite takes longer to hand out a row than to read
   it. For data only. */
#pragma once

#include "store/database.h"

/* One row. The values are SQLite's, until it returns. FALSE with an error ends it. */
typedef gboolean (*ParvisRowFunc) (sqlite3_value **values, gpointer data, GError **error);

/* So that a connection knows parvis_each(). */
gboolean parvis_each_set_up (sqlite3 *handle, GError **error);

/* @sql is "SELECT parvis_each (?, value…) FROM …": its values, row by row, go to @function. In the
   order of SQLite's choice, whatever @sql asks for. */
gboolean parvis_database_each (ParvisDatabase *self,
                               const char *sql,
                               ParvisRowFunc function,
                               gpointer data,
                               GError **error);
