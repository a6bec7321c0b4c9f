/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/redact.h"

#include <string.h>

#include "campaign/private.h"
#include "rules/mask.h"
#include "store/changeset.h"
#include "store/sqlite-error.h"
#include "store/sweep.h"

typedef struct
{
  ParvisDatabase *database;
  ParvisMask *mask;
  GPtrArray *tables; /* of Table */
} Redaction;

typedef struct
{
  char *name;
  GArray *columns;  /* guint, those that a person may have written */
  GPtrArray *names; /* of all its columns */
} Table;

/* Words of the program and of the method's file, and dates: a name can't be there, and blocks may
   not. */
static gboolean
is_code (const char *column)
{
  static const char *const codes[] = {
    "scope",         "published",    "revision",    "method", "key",    "college",  "date",
    "kind",          "target",       "phase",       "side",   "due",    "priority", "state",
    "tint",          "deed",         "rule",        "design", "answer", "since",    "review",
    "agents_colour", "users_colour", "both_colour", NULL
  };

  return g_strv_contains (codes, column);
}

static void
table_free (gpointer data)
{
  Table *table = data;

  g_free (table->name);
  g_array_unref (table->columns);
  g_ptr_array_unref (table->names);
  g_free (table);
}

static void
redaction_free (Redaction *self)
{
  g_clear_pointer (&self->mask, parvis_mask_free);
  g_ptr_array_unref (self->tables);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Redaction, redaction_free)

static Table *
add_table (Redaction *self, const char *name)
{
  Table *table = g_new0 (Table, 1);

  table->name = g_strdup (name);
  table->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  table->names = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->tables, table);
  return table;
}

/* Every column of text of every table, so that a new one is not forgotten. */
static gboolean
find_columns (Redaction *self, GError **error)
{
  sqlite3_stmt *statement = parvis_database_prepare (
      self->database,
      "SELECT t.name, c.name, c.type = 'TEXT' FROM sqlite_schema t, pragma_table_info (t.name) c "
      "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid",
      error);
  gboolean row = statement != NULL;
  Table *table = NULL;

  while (row)
    {
      const char *name, *column;
      guint place;

      if (!parvis_database_step (self->database, statement, &row, error))
        return FALSE;
      if (!row)
        break;
      name = (const char *) sqlite3_column_text (statement, 0);
      column = (const char *) sqlite3_column_text (statement, 1);
      if (table == NULL || !g_str_equal (table->name, name))
        table = add_table (self, name);
      place = table->names->len;
      g_ptr_array_add (table->names, g_strdup (column));
      if (sqlite3_column_int (statement, 2) != 0 && !is_code (column))
        g_array_append_val (table->columns, place);
    }
  return statement != NULL;
}

/* In SQL */

static void
says (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  Redaction *self = sqlite3_user_data (context);
  const char *text = (const char *) sqlite3_value_text (values[0]);
  int size = sqlite3_value_bytes (values[0]);

  sqlite3_result_int (context, text != NULL && parvis_mask_finds (self->mask, text, (gsize) size));
}

static void
masked (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  Redaction *self = sqlite3_user_data (context);
  gboolean bytes = sqlite3_value_type (values[0]) == SQLITE_BLOB;
  const char *text = (const char *) sqlite3_value_text (values[0]);
  gsize size;
  char *result =
      parvis_mask_apply (self->mask, text, (gsize) sqlite3_value_bytes (values[0]), &size);

  /* As the history has it, or it could not be undone. */
  if (bytes)
    sqlite3_result_blob64 (context, result, size, g_free);
  else
    sqlite3_result_text64 (context, result, size, g_free, SQLITE_UTF8);
}

static gboolean
may_say (Redaction *self, const char *table, guint column)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      Table *known = self->tables->pdata[i];

      if (!g_str_equal (known->name, table))
        continue;
      for (guint j = 0; j < known->columns->len; j++)
        if (g_array_index (known->columns, guint, j) == column)
          return TRUE;
    }
  return FALSE;
}

static char *
mask_value (const char *table,
            guint column,
            const char *text,
            gsize size,
            gsize *new_size,
            gpointer data)
{
  Redaction *self = data;

  return may_say (self, table, column) ? parvis_mask_apply (self->mask, text, size, new_size)
                                       : NULL;
}

/* NULL for what is no step of a history. (transfer full) */
static GBytes *
mask_step (Redaction *self, sqlite3_value *value, gboolean *says)
{
  /* Its size is known once it is read. */
  gconstpointer blob = sqlite3_value_blob (value);
  g_autoptr (GBytes) changes = g_bytes_new_static (blob, (gsize) sqlite3_value_bytes (value));
  GBytes *without = parvis_changeset_map (changes, mask_value, self);

  *says = without != NULL && without != changes;
  return without;
}

static void
step_says (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  gboolean says;
  g_autoptr (GBytes) step = mask_step (sqlite3_user_data (context), values[0], &says);

  sqlite3_result_int (context, says);
}

/* What is no step is emptied: whatever it holds, it could not be undone. */
static void
step_masked (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  gboolean says;
  g_autoptr (GBytes) step = mask_step (sqlite3_user_data (context), values[0], &says);
  gsize size = 0;
  gconstpointer data = step != NULL ? g_bytes_get_data (step, &size) : NULL;

  if (step != NULL && !says)
    sqlite3_result_null (context);
  else if (size > 0)
    sqlite3_result_blob64 (context, data, size, SQLITE_TRANSIENT);
  else
    sqlite3_result_zeroblob (context, 0);
}

static const struct
{
  const char *name;
  void (*function) (sqlite3_context *context, int n_values, sqlite3_value **values);
} functions[] = {
  { "parvis_says", says },
  { "parvis_masked", masked },
  { "parvis_step_says", step_says },
  { "parvis_step_masked", step_masked },
};

static void
forget_functions (Redaction *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    sqlite3_create_function (parvis_database_get_handle (self->database), functions[i].name, 1,
                             SQLITE_UTF8, NULL, NULL, NULL, NULL);
}

static gboolean
make_functions (Redaction *self, GError **error)
{
  sqlite3 *handle = parvis_database_get_handle (self->database);

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (sqlite3_create_function (handle, functions[i].name, 1,
                                 SQLITE_UTF8 | SQLITE_DIRECTONLY | SQLITE_DETERMINISTIC, self,
                                 functions[i].function, NULL, NULL) != SQLITE_OK)
      return parvis_set_sqlite_error (error, handle);
  return TRUE;
}

/* (transfer full) */
static Redaction *
redaction_new (ParvisCampaign *campaign, const char *name, GError **error)
{
  g_autofree char *clean = parvis_clean_text (name, PARVIS_TEXT_MAX, FALSE, error);
  g_autoptr (Redaction) self = NULL;

  if (clean == NULL)
    return NULL;
  self = g_new0 (Redaction, 1);
  self->database = parvis_campaign_get_database (campaign);
  self->tables = g_ptr_array_new_with_free_func (table_free);
  self->mask = parvis_mask_new (clean);
  if (self->mask == NULL)
    {
      parvis_refuse (error, PARVIS_ERROR_TOO_SHORT, "fewer than two letters");
      return NULL;
    }
  return find_columns (self, error) && make_functions (self, error) ? g_steal_pointer (&self)
                                                                    : NULL;
}

typedef gboolean (*ColumnFunc) (Redaction *self,
                                const char *table,
                                const char *column,
                                ParvisMentions *mentions,
                                GError **error);

static gboolean
each_column (Redaction *self, ColumnFunc function, ParvisMentions *mentions, GError **error)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      Table *table = self->tables->pdata[i];

      for (guint j = 0; j < table->columns->len; j++)
        if (!function (self, table->name,
                       table->names->pdata[g_array_index (table->columns, guint, j)], mentions,
                       error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
count_column (Redaction *self,
              const char *table,
              const char *column,
              ParvisMentions *mentions,
              GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE parvis_says (\"%s\")", table, column);
  gint64 count;

  if (!parvis_database_query_int (self->database, &count, error, sql, ""))
    return FALSE;
  mentions->n_texts += (guint) count;
  if (g_str_equal (table, "participant") && g_str_equal (column, "name"))
    mentions->n_people = (guint) count;
  return TRUE;
}

static gboolean
mask_column (Redaction *self,
             const char *table,
             const char *column,
             ParvisMentions *mentions,
             GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "UPDATE \"%s\" SET \"%s\" = parvis_masked (\"%s\") WHERE parvis_says (\"%s\")", table, column,
      column, column);

  return parvis_database_run (self->database, error, sql, "");
}

static gboolean
count (Redaction *self, ParvisMentions *mentions, GError **error)
{
  gint64 n_steps;

  *mentions = (ParvisMentions){ 0 };
  if (!each_column (self, count_column, mentions, error) ||
      !parvis_database_query_int (self->database, &n_steps, error,
                                  "SELECT count(*) FROM journal WHERE parvis_step_says (changes)",
                                  ""))
    return FALSE;
  mentions->n_steps = (guint) n_steps;
  return TRUE;
}

gboolean
parvis_campaign_count_mentions (ParvisCampaign *self,
                                const char *name,
                                ParvisMentions *mentions,
                                GError **error)
{
  g_autoptr (Redaction) redaction = NULL;
  gboolean counted;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && mentions != NULL, FALSE);
  redaction = redaction_new (self, name, error);
  if (redaction == NULL)
    return FALSE;
  counted = count (redaction, mentions, error);
  forget_functions (redaction);
  return counted;
}

static gboolean
mask_all (Redaction *self, ParvisMentions *mentions, GError **error)
{
  return count (self, mentions, error) && each_column (self, mask_column, NULL, error) &&
         parvis_database_run (self->database, error,
                              "UPDATE journal SET changes = parvis_step_masked (changes) "
                              "WHERE parvis_step_masked (changes) IS NOT NULL",
                              "") &&
         parvis_sweep_need (self->database, error);
}

gboolean
parvis_campaign_redact (ParvisCampaign *self,
                        const char *name,
                        ParvisMentions *mentions,
                        GError **error)
{
  g_autoptr (Redaction) redaction = NULL;
  ParvisMentions ignored;
  gboolean done;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  redaction = redaction_new (self, name, error);
  if (redaction == NULL)
    return FALSE;
  done = parvis_campaign_begin (self, error);
  if (done)
    {
      /* To mask a name is not to reword, and no step of the history has it. */
      parvis_campaign_keep_assents (self);
      done = parvis_campaign_end (
          self, mask_all (redaction, mentions != NULL ? mentions : &ignored, error), NULL, error);
    }
  forget_functions (redaction);
  /* It is done, swept or not. */
  if (done)
    {
      g_signal_emit_by_name (self, "redacted", name);
      parvis_sweep_try (redaction->database);
    }
  return done;
}

gboolean
parvis_campaign_is_swept (ParvisCampaign *self)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  return !parvis_sweep_is_needed (parvis_campaign_get_database (self));
}
