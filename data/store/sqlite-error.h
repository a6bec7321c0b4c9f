/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/sqlite-error.h: SQLite's codes as ours. */
#pragma once

#include <glib.h>
#include <sqlite3.h>

/* Always FALSE. */
gboolean parvis_set_sqlite_error (GError **error, sqlite3 *handle);
