/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/table.h"

#include "campaign/record.h"
#include "store/error.h"
#include "store/load.h"

struct _ParvisTable
{
  GType type;
  ParvisRecordClass *klass;
  GListStore *list;
  GHashTable *by_id; /* gint64 → ParvisRecord, the list's */
  char *select_one;
  GPtrArray *added;
  GHashTable *removed;
  gboolean touched;
};

/* Over this many, the whole list is replaced instead. */
#define MANY 16

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 first = parvis_record_get_id ((ParvisRecord *) a);
  gint64 second = parvis_record_get_id ((ParvisRecord *) b);

  return (first > second) - (first < second);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  ParvisRecordClass *klass = data;
  int order = klass->compare != NULL ? klass->compare (a, b, NULL) : 0;

  return order != 0 ? order : compare_ids (a, b);
}

static int
compare_pointers (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare (*(gconstpointer *) a, *(gconstpointer *) b, data);
}

/* Mostly they are in order already: rows are read by id. */
static void
sort_records (GPtrArray *records, ParvisRecordClass *klass)
{
  for (guint i = 1; i < records->len; i++)
    if (compare (records->pdata[i - 1], records->pdata[i], klass) > 0)
      {
        g_ptr_array_sort_with_data (records, compare_pointers, klass);
        return;
      }
}

ParvisTable *
parvis_table_new (GType type)
{
  ParvisTable *self = g_new0 (ParvisTable, 1);
  g_autofree char *select = NULL;

  self->type = type;
  self->klass = g_type_class_ref (type);
  select = parvis_record_class_get_select (self->klass);
  self->list = g_list_store_new (type);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->added = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->select_one = g_strconcat (select, " WHERE id = ?", NULL);
  return self;
}

void
parvis_table_free (ParvisTable *self)
{
  g_free (self->select_one);
  g_hash_table_unref (self->removed);
  g_ptr_array_unref (self->added);
  g_hash_table_unref (self->by_id);
  g_object_unref (self->list);
  g_type_class_unref (self->klass);
  g_free (self);
}

const char *
parvis_table_get_name (ParvisTable *self)
{
  return self->klass->table;
}

GListModel *
parvis_table_get_list (ParvisTable *self)
{
  return G_LIST_MODEL (self->list);
}

gpointer
parvis_table_find (ParvisTable *self, gint64 id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

static ParvisRecord *
make_record (ParvisTable *self, sqlite3_stmt *statement)
{
  ParvisRecord *record = g_object_new (self->type, NULL);
  gint64 id = sqlite3_column_int64 (statement, 0);

  parvis_record_load (record, statement);
  g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), record);
  return record;
}

gboolean
parvis_table_load (ParvisTable *self, ParvisDatabase *database, GError **error)
{
  g_autofree char *select = parvis_record_class_get_select (self->klass);
  sqlite3_stmt *statement = parvis_database_prepare (database, select, error);
  gboolean row = statement != NULL;

  while (row)
    {
      if (!parvis_database_step (database, statement, &row, error))
        return FALSE;
      if (row)
        g_ptr_array_add (self->added, make_record (self, statement));
    }
  parvis_table_settle (self);
  return statement != NULL;
}

gboolean
parvis_table_note_change (ParvisTable *self, ParvisDatabase *database, gint64 id, GError **error)
{
  sqlite3_stmt *statement = parvis_database_prepare (database, self->select_one, error);
  ParvisRecord *record = parvis_table_find (self, id);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (!parvis_database_step (database, statement, &row, error))
    return FALSE;
  if (!row)
    {
      parvis_table_note_removal (self, id);
      return TRUE;
    }
  if (record != NULL)
    parvis_record_load (record, statement);
  else
    g_ptr_array_add (self->added, make_record (self, statement));
  self->touched = TRUE;
  sqlite3_reset (statement);
  return TRUE;
}

void
parvis_table_note_removal (ParvisTable *self, gint64 id)
{
  ParvisRecord *record = parvis_table_find (self, id);

  if (record == NULL)
    return;
  g_hash_table_add (self->removed, g_object_ref (record));
  g_hash_table_remove (self->by_id, &id);
}

static gboolean
is_sorted (ParvisTable *self)
{
  GListModel *model = G_LIST_MODEL (self->list);
  g_autoptr (GObject) last = g_list_model_get_item (model, 0);

  for (guint i = 1; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) next = g_list_model_get_item (model, i);

      if (compare (last, next, self->klass) > 0)
        return FALSE;
      g_set_object (&last, next);
    }
  return TRUE;
}

static void
settle_few (ParvisTable *self)
{
  GHashTableIter iter;
  gpointer record;
  guint position;

  g_hash_table_iter_init (&iter, self->removed);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    if (g_list_store_find (self->list, record, &position))
      g_list_store_remove (self->list, position);
  if (self->klass->compare != NULL && self->touched && !is_sorted (self))
    g_list_store_sort (self->list, compare, self->klass);
  for (guint i = 0; i < self->added->len; i++)
    g_list_store_insert_sorted (self->list, self->added->pdata[i], compare, self->klass);
}

static void
settle_many (ParvisTable *self)
{
  GListModel *model = G_LIST_MODEL (self->list);
  guint n_before = g_list_model_get_n_items (model);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_before; i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (model, i);

      if (!g_hash_table_contains (self->removed, record))
        g_ptr_array_add (after, g_steal_pointer (&record));
    }
  for (guint i = 0; i < self->added->len; i++)
    g_ptr_array_add (after, g_object_ref (self->added->pdata[i]));
  sort_records (after, self->klass);
  g_list_store_splice (self->list, 0, n_before, after->pdata, after->len);
}

void
parvis_table_settle (ParvisTable *self)
{
  if (self->added->len + g_hash_table_size (self->removed) > MANY)
    settle_many (self);
  else if (self->touched || self->added->len > 0 || g_hash_table_size (self->removed) > 0)
    settle_few (self);
  g_ptr_array_set_size (self->added, 0);
  g_hash_table_remove_all (self->removed);
  self->touched = FALSE;
}
