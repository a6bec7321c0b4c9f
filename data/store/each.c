/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/each.h"

#include "store/sqlite-error.h"

#define POINTER "parvis-each"

typedef struct
{
  ParvisRowFunc function;
  gpointer data;
  GError *error;
} Each;

/* As an aggregate it returns nothing before the last row. */
static void
step (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  Each *each = sqlite3_value_pointer (values[0], POINTER);

  if (each == NULL || each->error != NULL || !each->function (values + 1, each->data, &each->error))
    sqlite3_result_error_code (context, SQLITE_ABORT);
}

static void
finish (sqlite3_context *context)
{
  sqlite3_result_null (context);
}

gboolean
parvis_each_set_up (sqlite3 *handle, GError **error)
{
  return sqlite3_create_function (handle, "parvis_each", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL,
                                  NULL, step, finish) == SQLITE_OK ||
         parvis_set_sqlite_error (error, handle);
}

gboolean
parvis_database_each (ParvisDatabase *self,
                      const char *sql,
                      ParvisRowFunc function,
                      gpointer data,
                      GError **error)
{
  Each each = { function, data, NULL };
  sqlite3_stmt *statement = parvis_database_prepare (self, sql, error);
  g_autoptr (GError) failed = NULL;
  gboolean row, done;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_pointer (statement, 1, &each, POINTER, NULL);
  done = parvis_database_step (self, statement, &row, &failed);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  if (each.error != NULL)
    g_propagate_error (error, each.error);
  else if (!done)
    g_propagate_error (error, g_steal_pointer (&failed));
  return done;
}
