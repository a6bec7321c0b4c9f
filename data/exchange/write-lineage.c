/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where each sentence comes from and what became of it: a part of exchange/writer.h. It says again
   what the references of the tables say, in both directions and to the end. */
#include "exchange/writer.h"

/* The lines of a vote that were kept as one quality or proposal. */
#define SOURCES "(SELECT * FROM option WHERE ?1 IN (id, merged))"

#define NOTES                                                                                      \
  "SELECT id FROM note WHERE cluster IN (SELECT cluster FROM " SOURCES ") OR id IN "               \
  "(SELECT note FROM " SOURCES " WHERE cluster IS NULL) ORDER BY id"

typedef struct
{
  gint64 retained, option;
} Kept;

static void
note_kept (ParvisWriter *self, sqlite3_stmt *row, gpointer data)
{
  Kept kept = { sqlite3_column_int64 (row, 0), sqlite3_column_int64 (row, 1) };

  if (parvis_writer_leaves (self, "retained", kept.retained))
    g_array_append_val ((GArray *) data, kept);
}

static void
note_id (ParvisWriter *self, sqlite3_stmt *row, gpointer data)
{
  gint64 id = sqlite3_column_int64 (row, 0);

  g_array_append_val ((GArray *) data, id);
}

/* @member: the ids of @sql that leave. */
static gboolean
add_ids (ParvisWriter *self,
         const char *member,
         const char *table,
         const char *sql,
         gint64 from,
         GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!parvis_writer_each (self, sql, from, NULL, note_id, ids, error))
    return FALSE;
  json_builder_set_member_name (self->builder, member);
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < ids->len; i++)
    if (parvis_writer_leaves (self, table, g_array_index (ids, gint64, i)))
      json_builder_add_int_value (self->builder, g_array_index (ids, gint64, i));
  json_builder_end_array (self->builder);
  return TRUE;
}

static gboolean
add_kept (ParvisWriter *self, const Kept *kept, GError **error)
{
  gboolean added;

  json_builder_begin_object (self->builder);
  parvis_writer_add_int (self, "retained", kept->retained);
  added =
      add_ids (self, "notes", "note", NOTES, kept->option, error) &&
      add_ids (self, "clusters", "cluster", "SELECT DISTINCT cluster FROM " SOURCES " ORDER BY 1",
               kept->option, error) &&
      add_ids (self, "options", "option", "SELECT id FROM " SOURCES " ORDER BY id", kept->option,
               error) &&
      add_ids (self, "engagements", "engagement",
               "SELECT id FROM engagement WHERE retained = ? ORDER BY id", kept->retained, error) &&
      add_ids (self, "actions", "action",
               "SELECT action.id FROM action JOIN engagement ON engagement.id = engagement "
               "WHERE retained = ? ORDER BY action.id",
               kept->retained, error);
  json_builder_end_object (self->builder);
  return added;
}

/* From a note: what was kept of it. */
static gboolean
map_notes (ParvisWriter *self, GArray *kept, GHashTable *by_note, GError **error)
{
  for (guint i = 0; i < kept->len; i++)
    {
      const Kept *each = &g_array_index (kept, Kept, i);
      g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (gint64));

      if (!parvis_writer_each (self, NOTES, each->option, NULL, note_id, notes, error))
        return FALSE;
      for (guint j = 0; j < notes->len; j++)
        {
          gint64 note = g_array_index (notes, gint64, j);
          GArray *found = g_hash_table_lookup (by_note, &note);

          if (found == NULL)
            {
              found = g_array_new (FALSE, FALSE, sizeof (gint64));
              g_hash_table_insert (by_note, g_memdup2 (&note, sizeof note), found);
            }
          g_array_append_val (found, each->retained);
        }
    }
  return TRUE;
}

static void
add_notes (ParvisWriter *self, GHashTable *by_note)
{
  g_autoptr (GArray) notes = parvis_writer_list (self, "note");

  for (guint i = 0; i < notes->len; i++)
    {
      gint64 note = g_array_index (notes, gint64, i);
      const GArray *found = g_hash_table_lookup (by_note, &note);

      if (found == NULL)
        continue;
      json_builder_begin_object (self->builder);
      parvis_writer_add_int (self, "note", note);
      json_builder_set_member_name (self->builder, "retained");
      json_builder_begin_array (self->builder);
      for (guint j = 0; j < found->len; j++)
        json_builder_add_int_value (self->builder, g_array_index (found, gint64, j));
      json_builder_end_array (self->builder);
      json_builder_end_object (self->builder);
    }
}

static gboolean
add_lists (ParvisWriter *self, GArray *kept, GHashTable *by_note, GError **error)
{
  json_builder_set_member_name (self->builder, "lineage");
  json_builder_begin_object (self->builder);
  json_builder_set_member_name (self->builder, "retained");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < kept->len; i++)
    if (!add_kept (self, &g_array_index (kept, Kept, i), error))
      return FALSE;
  json_builder_end_array (self->builder);
  json_builder_set_member_name (self->builder, "notes");
  json_builder_begin_array (self->builder);
  if (!map_notes (self, kept, by_note, error))
    return FALSE;
  add_notes (self, by_note);
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
  return TRUE;
}

gboolean
parvis_writer_add_lineage (ParvisWriter *self, GError **error)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_autoptr (GHashTable) by_note =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);

  return parvis_writer_each (self, "SELECT id, option FROM retained ORDER BY id", 0, NULL,
                             note_kept, kept, error) &&
         add_lists (self, kept, by_note, error);
}
