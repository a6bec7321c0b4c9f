/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/writer.h"

gboolean
parvis_writer_leaves (const ParvisWriter *self, const char *table, gint64 id)
{
  GHashTable *ids = g_hash_table_lookup (self->leaving, table);

  return ids != NULL && g_hash_table_contains (ids, &id);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

GArray *
parvis_writer_list (const ParvisWriter *self, const char *table)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, g_hash_table_lookup (self->leaving, table));
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (list, id, 1);
  g_array_sort (list, compare);
  return list;
}

void
parvis_writer_add_int (ParvisWriter *self, const char *member, gint64 value)
{
  json_builder_set_member_name (self->builder, member);
  json_builder_add_int_value (self->builder, value);
}

void
parvis_writer_add_text (ParvisWriter *self, const char *member, const char *value)
{
  json_builder_set_member_name (self->builder, member);
  json_builder_add_string_value (self->builder, value);
}

void
parvis_writer_add_reference (ParvisWriter *self, const char *member, const char *table, gint64 id)
{
  json_builder_set_member_name (self->builder, member);
  if (parvis_writer_leaves (self, table, id))
    json_builder_add_int_value (self->builder, id);
  else
    json_builder_add_null_value (self->builder);
}

gboolean
parvis_writer_each (ParvisWriter *self,
                    const char *sql,
                    gint64 first,
                    const char *second,
                    ParvisWriteRow add,
                    gpointer data,
                    GError **error)
{
  sqlite3_stmt *row = parvis_database_prepare (self->database, sql, error);
  gboolean more = row != NULL;

  if (row == NULL)
    return FALSE;
  if (sqlite3_bind_parameter_count (row) >= 1)
    sqlite3_bind_int64 (row, 1, first);
  if (sqlite3_bind_parameter_count (row) >= 2)
    sqlite3_bind_text (row, 2, second, -1, SQLITE_STATIC);
  while (more)
    {
      if (!parvis_database_step (self->database, row, &more, error))
        return FALSE;
      if (more)
        add (self, row, data);
    }
  sqlite3_reset (row);
  return TRUE;
}
