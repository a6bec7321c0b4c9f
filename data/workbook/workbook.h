/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/workbook/workbook.h: the cells of an .xlsx, as LibreOffice, Excel or Parvis wrote it. */
#pragma once

#include <glib.h>

typedef enum
{
  PARVIS_CELL_TEXT,
  PARVIS_CELL_NUMBER, /* a date too */
  PARVIS_CELL_BOOLEAN,
  PARVIS_CELL_ERROR,
  PARVIS_CELL_FORMULA /* its last value is not taken for an answer */
} ParvisCellKind;

/* One that is not empty. Both places are from 0. */
typedef struct
{
  guint row, column;
  ParvisCellKind kind;
  double number;    /* of a number */
  const char *text; /* of a text; owned by the workbook */
} ParvisCell;

typedef struct
{
  char *name;
  GArray *cells; /* of ParvisCell, row by row, from left to right */
} ParvisWorkbookSheet;

typedef struct
{
  GPtrArray *sheets;  /* of ParvisWorkbookSheet */
  gboolean from_1904; /* what the days are counted from, else from 1900 */
  GStringChunk *texts;
  GPtrArray *shared; /* of const char * */
  guint n_cells;
} ParvisWorkbook;

/* The sheets that have a text which begins with @mark in one of their first rows. Anything wrong or
   hostile is PARVIS_ERROR_WORKBOOK. (transfer full) */
ParvisWorkbook *parvis_workbook_read (GBytes *bytes, const char *mark, GError **error);
void parvis_workbook_free (ParvisWorkbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisWorkbook, parvis_workbook_free)

/* YYYY-MM-DD of a day's number; NULL where there is no such day from 1900 to 9999. (transfer full)
 */
char *parvis_workbook_read_day (const ParvisWorkbook *self, double number);
