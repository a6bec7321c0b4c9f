/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/result-columns.h: lays out the head and the lines of a result alike, whatever is in them;
   a child a column, in this order. */
#pragma once

#include <gtk/gtk.h>

typedef enum
{
  PARVIS_RESULT_RANK,
  PARVIS_RESULT_NAME,
  PARVIS_RESULT_AGENTS,
  PARVIS_RESULT_USERS,
  PARVIS_RESULT_SUPPORT,
  PARVIS_RESULT_KEPT,
  PARVIS_RESULT_N_COLUMNS
} ParvisResultColumn;

#define PARVIS_TYPE_RESULT_COLUMNS (parvis_result_columns_get_type ())
G_DECLARE_FINAL_TYPE (ParvisResultColumns,
                      parvis_result_columns,
                      PARVIS,
                      RESULT_COLUMNS,
                      GtkLayoutManager)
