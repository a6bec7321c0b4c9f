/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/forget.h"

/* What is temporary is in memory only. */
#define TAKE_OUT(table)                                                                            \
  "CREATE TEMP TABLE IF NOT EXISTS kept_" table " AS SELECT * FROM main." table " WHERE 0",        \
      "INSERT INTO kept_" table " SELECT * FROM main." table, "DELETE FROM main." table

#define PUT_BACK(table) "INSERT INTO main." table " SELECT * FROM kept_" table " ORDER BY 1, 2, 3"
#define CLEAR(table) "DELETE FROM kept_" table

gboolean
parvis_forget_order (ParvisDatabase *database, GError **error)
{
  /* A mark never stands without its ballot. */
  static const char *const steps[] = {
    TAKE_OUT ("mark"),     TAKE_OUT ("ballot"), TAKE_OUT ("stance"), TAKE_OUT ("answered"),
    PUT_BACK ("answered"), PUT_BACK ("stance"), PUT_BACK ("ballot"), PUT_BACK ("mark"),
    CLEAR ("mark"),        CLEAR ("ballot"),    CLEAR ("stance"),    CLEAR ("answered"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!parvis_database_run (database, error, steps[i], ""))
      return FALSE;
  return TRUE;
}
