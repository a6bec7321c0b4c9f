/* SPDX-License-Identifier: GPL-3.0-or-later */
/* These two make sqlite3.h declare the session extension. */
#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include "store/journal.h"

#include "campaign/enums.h"
#include "store/changeset.h"
#include "store/error.h"
#include "store/sqlite-error.h"

struct _ParvisRecorder
{
  sqlite3_session *session;
};

static int
may_record (void *data, const char *table)
{
  return parvis_changeset_may_hold (table);
}

static gboolean
set_session_error (GError **error, int code)
{
  g_set_error_literal (error, PARVIS_ERROR,
                       (code & 0xff) == SQLITE_CORRUPT ? PARVIS_ERROR_DAMAGED
                                                       : PARVIS_ERROR_CONFLICT,
                       sqlite3_errstr (code));
  return FALSE;
}

ParvisRecorder *
parvis_recorder_new (ParvisDatabase *database, GError **error)
{
  ParvisRecorder *self = g_new0 (ParvisRecorder, 1);
  int code = sqlite3session_create (parvis_database_get_handle (database), "main", &self->session);

  if (code == SQLITE_OK)
    {
      sqlite3session_table_filter (self->session, may_record, NULL);
      code = sqlite3session_attach (self->session, NULL);
    }
  if (code == SQLITE_OK)
    return self;
  set_session_error (error, code);
  parvis_recorder_free (self);
  return NULL;
}

void
parvis_recorder_free (ParvisRecorder *self)
{
  if (self->session != NULL)
    sqlite3session_delete (self->session);
  g_free (self);
}

GBytes *
parvis_recorder_take (ParvisRecorder *self, ParvisDatabase *database, GError **error)
{
  void *changes = NULL;
  int size = 0;
  int code = sqlite3session_changeset (self->session, &size, &changes);

  if (code != SQLITE_OK)
    {
      set_session_error (error, code);
      return NULL;
    }
  return g_bytes_new_with_free_func (changes, (gsize) size, sqlite3_free, changes);
}

gboolean
parvis_journal_add (ParvisDatabase *database,
                    const ParvisDeed *deed,
                    GBytes *changes,
                    GError **error)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARVIS_TYPE_DEED_KIND);
  GEnumValue *kind = g_enum_get_value (klass, (int) deed->kind);
  gint64 redoable;
  ParvisDeed ignored;

  return parvis_journal_peek (database, TRUE, &redoable, &ignored, error) &&
         (redoable == 0 ||
          parvis_database_run (database, error, "DELETE FROM journal WHERE id >= ?", "i",
                               redoable)) &&
         parvis_database_run (database, error,
                              "INSERT INTO journal (deed, count, changes) VALUES (?, ?, ?)", "sib",
                              kind->value_nick, (gint64) deed->count, changes);
}

/* Undone steps are the last ones, so both ends are found without a walk. */
gboolean
parvis_journal_peek (ParvisDatabase *database,
                     gboolean undone,
                     gint64 *step,
                     ParvisDeed *deed,
                     GError **error)
{
  static const char *const sql[] = {
    "SELECT id, deed, count FROM journal WHERE NOT undone ORDER BY id DESC LIMIT 1",
    "SELECT id, deed, count FROM journal WHERE undone AND id > ifnull ("
    "(SELECT id FROM journal WHERE NOT undone ORDER BY id DESC LIMIT 1), 0) ORDER BY id LIMIT 1",
  };
  sqlite3_stmt *statement = parvis_database_prepare (database, sql[undone ? 1 : 0], error);
  int kind = 0;
  gboolean row;

  *step = 0;
  if (statement == NULL || !parvis_database_step (database, statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  *step = sqlite3_column_int64 (statement, 0);
  parvis_enum_from_nick (PARVIS_TYPE_DEED_KIND, (const char *) sqlite3_column_text (statement, 1),
                         &kind);
  *deed = (ParvisDeed){ (ParvisDeedKind) kind, sqlite3_column_int (statement, 2) };
  sqlite3_reset (statement);
  return TRUE;
}

static int
refuse_conflict (void *data, int conflict, sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static GBytes *
invert (GBytes *changes, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changes, &size);
  void *inverse = NULL;
  int inverse_size = 0;
  int code = sqlite3changeset_invert ((int) size, data, &inverse_size, &inverse);

  if (code != SQLITE_OK)
    {
      set_session_error (error, code);
      return NULL;
    }
  return g_bytes_new_with_free_func (inverse, (gsize) inverse_size, sqlite3_free, inverse);
}

static GBytes *
read_changes (ParvisDatabase *database, gint64 step, GError **error)
{
  sqlite3_stmt *statement =
      parvis_database_prepare (database, "SELECT changes FROM journal WHERE id = ?", error);
  GBytes *changes;
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, step);
  if (!parvis_database_step (database, statement, &row, error))
    return NULL;
  g_return_val_if_fail (row, NULL);
  changes =
      g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0));
  sqlite3_reset (statement);
  if (parvis_changeset_check (changes))
    return changes;
  g_bytes_unref (changes);
  g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_DAMAGED, "no step of a history");
  return NULL;
}

GBytes *
parvis_journal_apply (ParvisDatabase *database, gint64 step, gboolean undo, GError **error)
{
  g_autoptr (GBytes) recorded = read_changes (database, step, error);
  g_autoptr (GBytes) changes = NULL;
  gsize size;
  gconstpointer data;
  int code;

  if (recorded == NULL)
    return NULL;
  changes = undo ? invert (recorded, error) : g_bytes_ref (recorded);
  if (changes == NULL)
    return NULL;
  data = g_bytes_get_data (changes, &size);
  code = sqlite3changeset_apply (parvis_database_get_handle (database), (int) size, (void *) data,
                                 NULL, refuse_conflict, NULL);
  if (code == SQLITE_ABORT || code == SQLITE_CONSTRAINT || (code & 0xff) == SQLITE_CORRUPT)
    set_session_error (error, code);
  else if (code != SQLITE_OK)
    parvis_set_sqlite_error (error, parvis_database_get_handle (database));
  if (code != SQLITE_OK ||
      !parvis_database_run (database, error, "UPDATE journal SET undone = ? WHERE id = ?", "ii",
                            (gint64) undo, step))
    return NULL;
  return g_steal_pointer (&changes);
}

gboolean
parvis_changes_foreach (GBytes *changes, ParvisChangeFunc function, gpointer data, GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changes, &size);
  gboolean ok = TRUE;
  int code;

  if (size == 0)
    return TRUE;
  code = sqlite3changeset_start (&iter, (int) size, (void *) bytes);
  while (code == SQLITE_OK && ok && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;
      sqlite3_value *id = NULL;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
      if (operation == SQLITE_INSERT)
        sqlite3changeset_new (iter, 0, &id);
      else
        sqlite3changeset_old (iter, 0, &id);
      if (id == NULL)
        code = SQLITE_CORRUPT;
      else
        ok = function (table, sqlite3_value_int64 (id), operation == SQLITE_DELETE, data, error);
    }
  sqlite3changeset_finalize (iter);
  return ok && (code == SQLITE_OK || set_session_error (error, code));
}

typedef struct
{
  const char *table;
  gint64 id;
  gboolean found;
} Sought;

static gboolean
find_row (const char *table, gint64 id, gboolean removed, gpointer data, GError **error)
{
  Sought *sought = data;

  sought->found = sought->found || (id == sought->id && g_str_equal (table, sought->table));
  return TRUE;
}

/* What can't be read could not be undone either. */
static gboolean
may_touch (GBytes *changes, const char *table, gint64 id)
{
  Sought sought = { table, id, FALSE };

  return !parvis_changeset_check (changes) ||
         !parvis_changes_foreach (changes, find_row, &sought, NULL) || sought.found;
}

/* (transfer full) (element-type gint64) */
static GArray *
find_steps (ParvisDatabase *database,
            ParvisDeedKind kind,
            const char *table,
            gint64 id,
            GError **error)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement =
      parvis_database_prepare (database, "SELECT id, changes FROM journal WHERE deed = ?", error);
  gboolean row = statement != NULL;

  if (row)
    sqlite3_bind_text (statement, 1, parvis_enum_to_nick (PARVIS_TYPE_DEED_KIND, (int) kind), -1,
                       SQLITE_STATIC);
  while (row)
    {
      g_autoptr (GBytes) changes = NULL;
      gint64 step;

      if (!parvis_database_step (database, statement, &row, error))
        return NULL;
      if (!row)
        break;
      step = sqlite3_column_int64 (statement, 0);
      changes = g_bytes_new (sqlite3_column_blob (statement, 1),
                             (gsize) sqlite3_column_bytes (statement, 1));
      if (may_touch (changes, table, id))
        g_array_append_val (steps, step);
    }
  return statement != NULL ? g_steal_pointer (&steps) : NULL;
}

gboolean
parvis_journal_forget (ParvisDatabase *database,
                       ParvisDeedKind kind,
                       const char *table,
                       gint64 id,
                       GError **error)
{
  g_autoptr (GArray) steps = find_steps (database, kind, table, id, error);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    if (!parvis_database_run (database, error, "DELETE FROM journal WHERE id = ?", "i",
                              g_array_index (steps, gint64, i)))
      return FALSE;
  return steps != NULL;
}
