/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/sequence-zones.h"

static GArray *
take_zones (GHashTable *zones_by_sequence, gint64 sequence)
{
  GArray *zones = g_hash_table_lookup (zones_by_sequence, &sequence);

  if (zones == NULL)
    {
      zones = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (zones_by_sequence, g_memdup2 (&sequence, sizeof sequence), zones);
    }
  return zones;
}

GHashTable *
parvis_load_sequence_zones (ParvisDatabase *database, GError **error)
{
  g_autoptr (GHashTable) zones_by_sequence =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  sqlite3_stmt *statement = parvis_database_prepare (
      database, "SELECT sequence, zone FROM sequence_zone ORDER BY sequence, position", error);
  gboolean row = statement != NULL;

  while (row)
    {
      gint64 zone;

      if (!parvis_database_step (database, statement, &row, error))
        return NULL;
      if (!row)
        break;
      zone = sqlite3_column_int64 (statement, 1);
      g_array_append_val (take_zones (zones_by_sequence, sqlite3_column_int64 (statement, 0)),
                          zone);
    }
  return statement != NULL ? g_steal_pointer (&zones_by_sequence) : NULL;
}
