/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/bookmark.h"

static gboolean
load_stop (ParvisDatabase *database, const char *sql, int last, int *stop, GError **error)
{
  gint64 found;

  if (!parvis_database_query_int (database, &found, error, sql, ""))
    return FALSE;
  *stop = (int) CLAMP (found, 0, last);
  return TRUE;
}

gboolean
parvis_bookmark_load (ParvisDatabase *database, int last, int *stop, int *furthest, GError **error)
{
  return load_stop (database, "SELECT stop FROM bookmark", last, stop, error) &&
         load_stop (database, "SELECT furthest FROM bookmark", last, furthest, error);
}

gboolean
parvis_bookmark_save (ParvisDatabase *database, int stop, int furthest, GError **error)
{
  return parvis_database_run (database, error, "UPDATE bookmark SET stop = ?, furthest = ?", "ii",
                              (gint64) stop, (gint64) furthest);
}
