/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/database.h"

#include <glib/gstdio.h>
#include <math.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/claim.h"
#include "store/each.h"
#include "store/error.h"
#include "store/new-file.h"
#include "store/schema.h"
#include "store/sqlite-error.h"
#include "store/upgrade.h"

struct _ParvisDatabase
{
  sqlite3 *handle;
  GHashTable *statements; /* SQL → sqlite3_stmt */
  ParvisClaim *claim;     /* NULL while it is being created */
  char *temporary;        /* only while it is being created */
  char *path;
  char *copy; /* kept of an older version when it was opened, or NULL */
  gboolean read_only;
};

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static ParvisDatabase *
database_new (const char *path)
{
  ParvisDatabase *self = g_new0 (ParvisDatabase, 1);

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  return self;
}

static gboolean
execute (ParvisDatabase *self, const char *sql, GError **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  return parvis_set_sqlite_error (error, self->handle);
}

gboolean
parvis_database_close (ParvisDatabase *self, GError **error)
{
  gboolean closed = TRUE;

  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    closed = parvis_set_sqlite_error (error, self->handle);
  g_clear_pointer (&self->claim, parvis_claim_free);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self->copy);
  g_free (self);
  return closed;
}

/* What a connection keeps to, whatever it is open on. */
static gboolean
set_up (ParvisDatabase *self, GError **error)
{
  int on;

  if (sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, &on) != SQLITE_OK)
    return parvis_set_sqlite_error (error, self->handle);
  return parvis_each_set_up (self->handle, error) &&
         execute (
             self,
             "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; "
             "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY",
             error);
}

/* One thread at a time has it: a lock around each value that is read would cost as much again. */
static gboolean
connect_to (ParvisDatabase *self, const char *uri, int flags, GError **error)
{
  if (sqlite3_open_v2 (uri, &self->handle,
                       flags | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX,
                       NULL) != SQLITE_OK)
    return parvis_set_sqlite_error (error, self->handle);
  return set_up (self, error);
}

static gboolean
make_tables (ParvisDatabase *self, GError **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA application_id = %d", PARVIS_APPLICATION_ID);

  return execute (self, pragma, error) && execute (self, "BEGIN", error) &&
         parvis_schema_migrate (self->handle, error) && execute (self, "COMMIT", error);
}

ParvisDatabase *
parvis_database_create (const char *path, GError **error)
{
  ParvisDatabase *self = database_new (path);

  self->temporary = parvis_new_file_begin (path, error);
  if (self->temporary != NULL && connect_to (self, self->temporary, SQLITE_OPEN_READWRITE, error) &&
      make_tables (self, error))
    return self;
  parvis_database_close (self, NULL);
  return NULL;
}

gboolean
parvis_database_publish (ParvisDatabase *self, GError **error)
{
  gboolean done;

  g_hash_table_remove_all (self->statements);
  done = execute (self, "PRAGMA journal_mode = WAL", error);
  if (done && sqlite3_close (self->handle) != SQLITE_OK)
    done = parvis_set_sqlite_error (error, self->handle);
  else if (done)
    self->handle = NULL;
  done = done && parvis_new_file_publish (self->temporary, self->path, error);
  if (done)
    g_clear_pointer (&self->temporary, g_free);
  parvis_database_close (self, NULL);
  return done;
}

/* WAL needs two files beside the campaign's. */
static gboolean
is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
}

/* Who works on it has a -shm file beside it, even while the -wal file is empty. */
static gboolean
is_worked_on (const char *path)
{
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);

  return g_file_test (shm, G_FILE_TEST_EXISTS);
}

/* Where nobody works on it and nothing waits, SQLite needs no file of its own. */
static char *
make_reading_uri (const char *path)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", TRUE);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf info;
  gboolean changes = is_worked_on (path) || (g_stat (wal, &info) == 0 && info.st_size > 0);

  return g_strdup_printf ("file:%s?mode=ro%s", escaped, changes ? "" : "&immutable=1");
}

static gboolean
connect_existing (ParvisDatabase *self, gboolean writable, GError **error)
{
  g_autofree char *uri = NULL;
  g_autofree char *escaped = NULL;
  const gboolean keeps_log = self->read_only && is_worked_on (self->path);

  if (!writable)
    {
      uri = make_reading_uri (self->path);
      return connect_to (self, uri, SQLITE_OPEN_READONLY, error);
    }
  escaped = g_uri_escape_string (self->path, "/", TRUE);
  uri = g_strconcat ("file:", escaped, NULL);
  if (!connect_to (self, uri, SQLITE_OPEN_READWRITE, error) ||
      (self->read_only && !execute (self, "PRAGMA query_only = ON", error)))
    return FALSE;
  /* A file dialog looks into the files that it lists: when it closes them, who works on them loses
     the locks that SQLite holds, and a reader that leaves would take itself for the last one and
     clear away the -wal file under the worker. */
  return !keeps_log ||
         sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL) == SQLITE_OK;
}

/* What would be refused afterwards is not brought up. */
static gboolean
has_identity (ParvisDatabase *self, GError **error)
{
  gint64 n_rows;

  if (!parvis_database_query_int (self, &n_rows, error, "SELECT count(*) FROM identity", ""))
    return FALSE;
  if (n_rows == 1)
    return TRUE;
  g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_DAMAGED, "no identity");
  return FALSE;
}

/* For reading, an older version is brought up in memory. */
static gboolean
bring_up (ParvisDatabase *self, GError **error)
{
  sqlite3 *memory;

  if (parvis_schema_is_current (self->handle))
    return TRUE;
  if (!has_identity (self, error))
    return FALSE;
  if (!self->read_only)
    return parvis_upgrade_file (self->handle, self->path, &self->copy, error);
  memory = parvis_upgrade_in_memory (self->handle, error);
  if (memory == NULL)
    return FALSE;
  g_hash_table_remove_all (self->statements);
  sqlite3_close (self->handle);
  self->handle = memory;
  return set_up (self, error) && execute (self, "PRAGMA query_only = ON", error);
}

ParvisDatabase *
parvis_database_open (const char *path, gboolean for_work, GError **error)
{
  ParvisDatabase *self = database_new (path);
  gboolean writable = is_writable (path);

  self->read_only = !for_work || !writable;
  self->claim = parvis_claim_new (path, !self->read_only, error);
  if (self->claim != NULL && connect_existing (self, writable, error) &&
      sqlite3_busy_timeout (self->handle, 2000) == SQLITE_OK &&
      parvis_schema_verify (self->handle, error) && parvis_database_check (self, FALSE, error) &&
      bring_up (self, error))
    return self;
  parvis_database_close (self, NULL);
  return NULL;
}

sqlite3 *
parvis_database_get_handle (ParvisDatabase *self)
{
  return self->handle;
}

gboolean
parvis_database_is_read_only (ParvisDatabase *self)
{
  return self->read_only;
}

const char *
parvis_database_get_copy (ParvisDatabase *self)
{
  return self->copy;
}

gboolean
parvis_database_begin (ParvisDatabase *self, GError **error)
{
  if (self->read_only)
    {
      g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_READ_ONLY, "open for reading");
      return FALSE;
    }
  return parvis_database_run (self, error, "BEGIN IMMEDIATE", "");
}

gboolean
parvis_database_commit (ParvisDatabase *self, GError **error)
{
  return parvis_database_run (self, error, "COMMIT", "");
}

/* A failed write may have rolled back by itself already. */
void
parvis_database_rollback (ParvisDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    parvis_database_run (self, NULL, "ROLLBACK", "");
}

sqlite3_stmt *
parvis_database_prepare (ParvisDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }
  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
      SQLITE_OK)
    {
      parvis_set_sqlite_error (error, self->handle);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

gboolean
parvis_database_step (ParvisDatabase *self, sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int code = sqlite3_step (statement);

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW)
    return TRUE;
  if (code == SQLITE_DONE)
    {
      sqlite3_reset (statement);
      return TRUE;
    }
  parvis_set_sqlite_error (error, self->handle);
  sqlite3_reset (statement);
  return FALSE;
}

static void
bind_bytes (sqlite3_stmt *statement, int place, GBytes *bytes)
{
  gsize size;
  gconstpointer data;

  if (bytes == NULL)
    return;
  data = g_bytes_get_data (bytes, &size);
  sqlite3_bind_blob64 (statement, place, data, size, SQLITE_TRANSIENT);
}

static void
bind_number (sqlite3_stmt *statement, int place, char type, gint64 number)
{
  if (type == 'i' || number != 0)
    sqlite3_bind_int64 (statement, place, number);
}

static void
bind_all (sqlite3_stmt *statement, const char *types, va_list arguments)
{
  for (int i = 0; types[i] != '\0'; i++)
    switch (types[i])
      {
      case 's':
        sqlite3_bind_text (statement, i + 1, va_arg (arguments, const char *), -1,
                           SQLITE_TRANSIENT);
        break;
      case 'd':
        /* SQLite stores NAN as NULL. */
        sqlite3_bind_double (statement, i + 1, va_arg (arguments, double));
        break;
      case 'b':
        bind_bytes (statement, i + 1, va_arg (arguments, GBytes *));
        break;
      case 'i':
      case 'r':
        bind_number (statement, i + 1, types[i], va_arg (arguments, gint64));
        break;
      default:
        g_assert_not_reached ();
      }
}

static sqlite3_stmt *
prepare_with (ParvisDatabase *self,
              GError **error,
              const char *sql,
              const char *types,
              va_list arguments)
{
  sqlite3_stmt *statement = parvis_database_prepare (self, sql, error);

  if (statement != NULL)
    bind_all (statement, types, arguments);
  return statement;
}

gboolean
parvis_database_run (ParvisDatabase *self, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement;
  gboolean row;
  va_list arguments;

  va_start (arguments, types);
  statement = prepare_with (self, error, sql, types, arguments);
  va_end (arguments);
  return statement != NULL && parvis_database_step (self, statement, &row, error);
}

gboolean
parvis_database_query_int (ParvisDatabase *self,
                           gint64 *value,
                           GError **error,
                           const char *sql,
                           const char *types,
                           ...)
{
  sqlite3_stmt *statement;
  gboolean row;
  va_list arguments;

  *value = 0;
  va_start (arguments, types);
  statement = prepare_with (self, error, sql, types, arguments);
  va_end (arguments);
  if (statement == NULL || !parvis_database_step (self, statement, &row, error))
    return FALSE;
  if (row)
    {
      *value = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }
  return TRUE;
}

/* "ok" for each pragma that finds nothing, then no row for the references. */
static gboolean
expect (ParvisDatabase *self, const char *sql, const char *expected, GError **error)
{
  sqlite3_stmt *statement = parvis_database_prepare (self, sql, error);
  const char *found;
  gboolean row;
  gboolean same;

  if (statement == NULL || !parvis_database_step (self, statement, &row, error))
    return FALSE;
  found = row ? (const char *) sqlite3_column_text (statement, 0) : NULL;
  same = g_strcmp0 (found, expected) == 0;
  if (!same)
    g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_DAMAGED, "%s: %s", sql,
                 found != NULL ? found : "");
  sqlite3_reset (statement);
  return same;
}

gboolean
parvis_database_check (ParvisDatabase *self, gboolean thorough, GError **error)
{
  return expect (self, thorough ? "PRAGMA integrity_check (1)" : "PRAGMA quick_check (1)", "ok",
                 error) &&
         expect (self, "PRAGMA foreign_key_check", NULL, error);
}

gboolean
parvis_database_empty_wal (ParvisDatabase *self, GError **error)
{
  if (sqlite3_wal_checkpoint_v2 (self->handle, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL) ==
      SQLITE_OK)
    return TRUE;
  return parvis_set_sqlite_error (error, self->handle);
}

gboolean
parvis_database_set_durable (ParvisDatabase *self, gboolean durable, GError **error)
{
  sqlite3_file *file = NULL;

  if (!durable)
    return execute (self, "PRAGMA synchronous = OFF", error);
  if (!execute (self, "PRAGMA synchronous = FULL", error) ||
      !parvis_database_empty_wal (self, error))
    return FALSE;
  if (sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK &&
      file->pMethods->xSync (file, SQLITE_SYNC_NORMAL) == SQLITE_OK)
    return TRUE;
  g_set_error (error, PARVIS_ERROR, PARVIS_ERROR_IO, "The file could not be brought to the disk");
  return FALSE;
}
