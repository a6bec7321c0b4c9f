/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sweep.h"

/* Whoever reads at this moment is not waited for: the next time will do. */
#define PATIENCE 200
#define USUAL_PATIENCE 2000

gboolean
parvis_sweep_need (ParvisDatabase *database, GError **error)
{
  return parvis_database_run (database, error,
                              "INSERT INTO bookmark (id, unswept) VALUES (1, 1) "
                              "ON CONFLICT (id) DO UPDATE SET unswept = 1",
                              "");
}

gboolean
parvis_sweep_is_needed (ParvisDatabase *database)
{
  gint64 unswept;

  return !parvis_database_query_int (database, &unswept, NULL, "SELECT unswept FROM bookmark",
                                     "") ||
         unswept != 0;
}

/* secure_delete overwrites what a statement removes, but a page whose rows were moved about keeps
   shadows of them. It is swept once nothing is left in the -wal file either. Outside of a
   transaction; it takes room for the whole file once more, and waits for no reader. */
static gboolean
sweep (ParvisDatabase *database, GError **error)
{
  gboolean swept;

  sqlite3_busy_timeout (parvis_database_get_handle (database), PATIENCE);
  swept = parvis_database_run (database, error, "VACUUM", "") &&
          parvis_database_empty_wal (database, error) &&
          parvis_database_run (database, error, "UPDATE bookmark SET unswept = 0", "");
  sqlite3_busy_timeout (parvis_database_get_handle (database), USUAL_PATIENCE);
  return swept;
}

void
parvis_sweep_try (ParvisDatabase *database)
{
  if (!parvis_database_is_read_only (database) && parvis_sweep_is_needed (database))
    sweep (database, NULL);
}
