/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/schema.h"

#include <gio/gio.h>

#include "schema-resource.h"
#include "store/error.h"
#include "store/sqlite-error.h"

G_LOCK_DEFINE_STATIC (models);

static gboolean
run_version (sqlite3 *handle, int version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/org/parvis/Parvis/schema/%03d.sql", version);
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) sql = g_resource_lookup_data (parvis_schema_get_resource (), path,
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (sql == NULL)
    return FALSE;
  if (sqlite3_exec (handle, g_bytes_get_data (sql, NULL), NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_exec (handle, pragma, NULL, NULL, NULL) != SQLITE_OK)
    return parvis_set_sqlite_error (error, handle);
  return TRUE;
}

static int
read_int (void *place, int n_columns, char **values, char **names)
{
  *(int *) place = (int) g_ascii_strtoll (values[0], NULL, 10);
  return 0;
}

static int
append_row (void *text, int n_columns, char **values, char **names)
{
  g_string_append_printf (text, "%s\n", values[0]);
  return 0;
}

/* -1 with an error; what is no version is a newer one. */
static int
read_version (sqlite3 *handle, GError **error)
{
  int version = 0;

  if (sqlite3_exec (handle, "PRAGMA user_version", read_int, &version, NULL) == SQLITE_OK)
    return version >= 0 ? version : G_MAXINT;
  parvis_set_sqlite_error (error, handle);
  return -1;
}

static gboolean
migrate_to (sqlite3 *handle, int last, GError **error)
{
  int version = read_version (handle, error);

  if (version < 0)
    return FALSE;
  while (version < last)
    if (!run_version (handle, ++version, error))
      return FALSE;
  return TRUE;
}

gboolean
parvis_schema_migrate (sqlite3 *handle, GError **error)
{
  return migrate_to (handle, PARVIS_SCHEMA_VERSION, error);
}

gboolean
parvis_schema_is_current (sqlite3 *handle)
{
  return read_version (handle, NULL) == PARVIS_SCHEMA_VERSION;
}

/* NULL with an error. */
static char *
describe (sqlite3 *handle, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (sqlite3_exec (handle,
                    "SELECT type || name || ifnull (sql, '') FROM sqlite_schema "
                    "ORDER BY type, name",
                    append_row, text, NULL) != SQLITE_OK)
    {
      parvis_set_sqlite_error (error, handle);
      return NULL;
    }
  return g_strdup (text->str);
}

static char *
make_description (int version, GError **error)
{
  sqlite3 *model = NULL;
  char *text = NULL;

  if (sqlite3_open (":memory:", &model) != SQLITE_OK)
    parvis_set_sqlite_error (error, model);
  else if (migrate_to (model, version, error))
    text = describe (model, error);
  sqlite3_close (model);
  return text;
}

/* The same for all files of a version: to make it takes longer than to open one. Never freed.
   A version there is. */
static const char *
describe_model (int version, GError **error)
{
  static char *models[PARVIS_SCHEMA_VERSION + 1];

  G_LOCK (models);
  if (models[version] == NULL)
    models[version] = make_description (version, error);
  G_UNLOCK (models);
  return models[version];
}

gboolean
parvis_schema_verify (sqlite3 *handle, GError **error)
{
  int version = read_version (handle, error);
  g_autofree char *found = version >= 0 ? describe (handle, error) : NULL;
  const char *expected;

  if (found == NULL)
    return FALSE;
  /* The header was looked at already, but what is new may still be in the -wal file. */
  if (version > PARVIS_SCHEMA_VERSION)
    {
      g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_TOO_NEW, "a newer schema");
      return FALSE;
    }
  expected = describe_model (version, error);
  if (expected == NULL)
    return FALSE;
  /* An empty file is of no version of ours. */
  if (version > 0 && g_strcmp0 (found, expected) == 0)
    return TRUE;
  g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_DAMAGED, "the tables are not ours");
  return FALSE;
}
