/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/roadmap/sheet.h: one list of actions: some of the columns, a row an action. */
#pragma once

#include "roadmap/styles.h"

/* The rows above the actions: title, campaign, summary, the keys (hidden), head. */
#define SHEET_KEY_ROW 3
#define SHEET_HEAD_ROW 4
#define SHEET_FIRST_ROW 5
/* Rows that wait for new actions, below those of a sheet that comes back. */
#define SHEET_SPARE_ROWS 6

typedef struct _ParvisSheet ParvisSheet;
struct _ParvisSheet
{
  const ParvisStyles *styles;
  lxw_worksheet *sheet;
  char *name;        /* as the tab has it */
  char *quoted;      /* as a formula has it */
  int at[N_COLUMNS]; /* where each column is, or -1 */
  int n_columns;
  ParvisSheet *list; /* shows what is written here, also what people change later; or NULL */
  guint n_rows, n_spare;
  guint lines; /* of the tallest cell of the row being written */
};

/* All columns, for people to work in; @service: whose it is, "" for nobody's. It comes back. @name
   is made one that a tab may have. In @styles' book. */
void parvis_sheet_init (ParvisSheet *self,
                        const ParvisStyles *styles,
                        const char *name,
                        const char *service);
/* The columns that say the most, all of them formulas; not to be written in. */
void parvis_sheet_init_list (ParvisSheet *self, const ParvisStyles *styles, const char *name);
void parvis_sheet_clear (ParvisSheet *self);
/* Into the row being written, and in its list's. NULL or empty: a blank cell. Never a formula. */
void parvis_sheet_write_text (ParvisSheet *self, ParvisColumn column, const char *text);
void parvis_sheet_write_number (ParvisSheet *self, ParvisColumn column, double number);
/* @date: YYYY-MM-DD; what is none is written as it is. */
void parvis_sheet_write_date (ParvisSheet *self, ParvisColumn column, const char *date);
/* Gives the row the height of its tallest text: not every program does so when it opens a file. */
void parvis_sheet_end_row (ParvisSheet *self);
/* Rows that wait for new actions; when all others of the book are written. */
void parvis_sheet_add_spare (ParvisSheet *self);
/* The last row that is the table's, spare or not; the head's when there is none. */
lxw_row_t parvis_sheet_get_last (const ParvisSheet *self);
void parvis_sheet_hide (ParvisSheet *self, ParvisColumn column);
/* "'My sheet'!$O$6:$O$25": all rows of @column, the spare ones too. (transfer full) */
char *parvis_sheet_get_range (const ParvisSheet *self, ParvisColumn column);
/* What stands above the table; its page is a lying A4. */
void parvis_sheet_set_titles (lxw_worksheet *sheet,
                              const ParvisStyles *styles,
                              const char *kind,
                              const char *campaign,
                              const char *summary);
/* The same on each printed page, where only the table is printed. */
void parvis_sheet_set_margin (lxw_worksheet *sheet, const char *campaign, const char *summary);
/* A name that no other sheet of @book has and that a tab may have. (transfer full) */
char *parvis_sheet_make_name (lxw_workbook *book, const char *name);
