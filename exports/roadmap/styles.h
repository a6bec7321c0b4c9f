/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/roadmap/styles.h: what the sheets of one workbook look alike in: formats, signs, words.
 */
#pragma once

#include <xlsxwriter.h>

#include "roadmap/columns.h"

#define PARVIS_N_PRIORITIES (PARVIS_PRIORITY_HIGH + 1)

#define STYLE_TEXT 0x1E1E1E
#define STYLE_GREY 0x4A4A4A
#define STYLE_RULE 0xC8C8C8
#define STYLE_ACCENT 0x0E7A6D
#define STYLE_BAR 0xB5D9D4
#define STYLE_RED 0x9B1C1C

typedef struct
{
  lxw_workbook *book;
  lxw_format *formats[N_COLUMNS]; /* of a row that people write in */
  lxw_format *shown[N_COLUMNS];   /* of one that shows what another sheet says */
  lxw_format *waiting[N_COLUMNS]; /* of such a one while there is nothing to show */
  lxw_format *sides[PARVIS_COLLEGE_BOTH + 1];
  lxw_format *head;
  lxw_format *kind;  /* above the title */
  lxw_format *title; /* of the campaign */
  lxw_format *line;  /* below it */
  lxw_format *note;  /* in small */
  lxw_format *late;  /* these are of a rule, not of a cell */
  lxw_format *side_marks[PARVIS_COLLEGE_BOTH + 1];
  lxw_format *state_marks[PARVIS_N_STATES];
  /* Of the table that counts them, and of its chart. */
  lxw_format *state_heads[PARVIS_N_STATES];
  lxw_format *count, *count_title, *share, *total, *total_title, *total_share;
  lxw_color_t fills[PARVIS_N_STATES];
  lxw_color_t inks[PARVIS_N_STATES]; /* that can be read on them */
  const char *signs[PARVIS_N_STATES];
  char *side_words[PARVIS_COLLEGE_BOTH + 1]; /* sign and word */
  char *states[PARVIS_N_STATES + 1];         /* sign and word; NULL at the end, as in the next */
  char *priorities[PARVIS_N_PRIORITIES + 1];
} ParvisStyles;

/* In @book, which stays its caller's. */
void parvis_styles_init (ParvisStyles *self, lxw_workbook *book);
void parvis_styles_clear (ParvisStyles *self);
/* The look of a cell of the body: text, wrapped, a rule below. */
lxw_format *parvis_styles_add_cell (ParvisStyles *self);
