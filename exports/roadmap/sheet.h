/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/roadmap/sheet.h: the one sheet of the roadmap: its look, its columns, its rules. */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

#include "campaign/enums.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_SIDE,
  COLUMN_ENGAGEMENT,
  COLUMN_VOTES,
  COLUMN_ACTION,
  COLUMN_SERVICE,
  COLUMN_PILOT,
  COLUMN_CONTRIBUTORS,
  COLUMN_DUE,
  COLUMN_FIRST_STEP,
  COLUMN_INDICATOR,
  COLUMN_MEANS,
  COLUMN_PRIORITY,
  COLUMN_PROGRESS,
  COLUMN_STATE,
  COLUMN_REASON,
  COLUMN_RISKS,
  COLUMN_DECISION,
  COLUMN_FOLLOW_UP,
  N_COLUMNS
};

#define PARVIS_N_STATES (PARVIS_STATE_DROPPED + 1)
#define PARVIS_N_PRIORITIES (PARVIS_PRIORITY_HIGH + 1)

/* The rows above the actions: title, campaign, summary, air, head. */
#define SHEET_HEAD_ROW 4
#define SHEET_FIRST_ROW 5

typedef struct
{
  lxw_workbook *book;
  lxw_worksheet *sheet;
  lxw_format *formats[N_COLUMNS];
  lxw_format *sides[PARVIS_COLLEGE_BOTH + 1];
  char *side_words[PARVIS_COLLEGE_BOTH + 1]; /* sign and word */
  char *states[PARVIS_N_STATES + 1];         /* sign and word; NULL at the end, as in the next */
  char *priorities[PARVIS_N_PRIORITIES + 1];
  guint lines; /* of the tallest cell of the row being written */
} ParvisSheet;

/* The sheet with its columns and its formats, in @book, which stays its caller's. */
void parvis_sheet_init (ParvisSheet *self, lxw_workbook *book);
void parvis_sheet_clear (ParvisSheet *self);
/* NULL or empty: a blank cell. Never a formula. */
void parvis_sheet_write_text (ParvisSheet *self, lxw_row_t row, guint column, const char *text);
/* Gives the row the height of its tallest text: not every program does so when it opens a file. */
void parvis_sheet_end_row (ParvisSheet *self, lxw_row_t row);
void parvis_sheet_hide (ParvisSheet *self, guint column);
/* What stands above the table, and on each printed page. */
void parvis_sheet_set_titles (ParvisSheet *self, const char *campaign, const char *summary);
/* The choices, the colours and the filters of @n_rows rows. @today: what is due before it, or
   before the day on which the sheet is read, is late. */
void parvis_sheet_set_rules (ParvisSheet *self, guint n_rows, GDate *today);
