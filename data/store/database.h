/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/store/database.h: one SQLite connection to a campaign's file. For data only. */
#pragma once

#include <glib.h>
#include <sqlite3.h>

typedef struct _ParvisDatabase ParvisDatabase;

/* An empty campaign with its tables, in a temporary file beside @path, to be filled. */
ParvisDatabase *parvis_database_create (const char *path, GError **error);
/* Closes it and gives the file its name, whole. EXISTS rather than overwrite. Frees @self. */
gboolean parvis_database_publish (ParvisDatabase *self, GError **error);
/* A file of an older version is brought to this one: for work after a copy of it was kept beside
   it, for reading in memory only. */
ParvisDatabase *parvis_database_open (const char *path, gboolean for_work, GError **error);
/* Leaves one file, and frees @self, whatever it returns. */
gboolean parvis_database_close (ParvisDatabase *self, GError **error);

sqlite3 *parvis_database_get_handle (ParvisDatabase *self);
gboolean parvis_database_is_read_only (ParvisDatabase *self);
/* The path of the copy that opening it kept; NULL when there was no need. (transfer none) */
const char *parvis_database_get_copy (ParvisDatabase *self);

gboolean parvis_database_begin (ParvisDatabase *self, GError **error);
gboolean parvis_database_commit (ParvisDatabase *self, GError **error);
void parvis_database_rollback (ParvisDatabase *self);

/* Prepared once and kept; reset and without parameters each time. (transfer none) */
sqlite3_stmt *parvis_database_prepare (ParvisDatabase *self, const char *sql, GError **error);
/* TRUE for a row and for the end; @row says which. */
gboolean
parvis_database_step (ParvisDatabase *self, sqlite3_stmt *statement, gboolean *row, GError **error);

/* Runs one statement without a result. @types tells the parameters: s const char *, i gint64,
   r gint64 where 0 is NULL, d double where NAN is NULL, b GBytes * or NULL. */
gboolean
parvis_database_run (ParvisDatabase *self, GError **error, const char *sql, const char *types, ...);
/* The first column of the first row, or 0. */
gboolean parvis_database_query_int (ParvisDatabase *self,
                                    gint64 *value,
                                    GError **error,
                                    const char *sql,
                                    const char *types,
                                    ...);

/* Every page and every reference. */
gboolean parvis_database_check (ParvisDatabase *self, gboolean thorough, GError **error);
/* Leaves nothing of what was written before in the -wal file. */
gboolean parvis_database_empty_wal (ParvisDatabase *self, GError **error);
/* While it is not durable, nothing waits for the disk: for a file that nobody relies on yet. Made
   durable again, all of it is on the disk. */
gboolean parvis_database_set_durable (ParvisDatabase *self, gboolean durable, GError **error);
