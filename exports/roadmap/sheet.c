/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/sheet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter/utility.h>

/* A tab has at most 31 units of UTF-16; the library cuts a name of more bytes in its middle. */
#define MOST_UNITS 31
#define MOST_BYTES 48

static const ParvisColumn all[] = {
  COLUMN_NUMBER,    COLUMN_SIDE,  COLUMN_ENGAGEMENT,   COLUMN_VOTES,     COLUMN_ACTION,
  COLUMN_SERVICE,   COLUMN_PILOT, COLUMN_CONTRIBUTORS, COLUMN_DUE,       COLUMN_FIRST_STEP,
  COLUMN_INDICATOR, COLUMN_MEANS, COLUMN_PRIORITY,     COLUMN_PROGRESS,  COLUMN_STATE,
  COLUMN_REASON,    COLUMN_RISKS, COLUMN_DECISION,     COLUMN_FOLLOW_UP, COLUMN_STAMP,
};

static const ParvisColumn listed[] = {
  COLUMN_NUMBER, COLUMN_SIDE, COLUMN_ENGAGEMENT, COLUMN_ACTION,   COLUMN_SERVICE,
  COLUMN_PILOT,  COLUMN_DUE,  COLUMN_PRIORITY,   COLUMN_PROGRESS, COLUMN_STATE,
};

static char *
cut (const char *name, glong units)
{
  g_autoptr (GString) cut = g_string_new (NULL);
  glong used = 0;

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar sign = g_utf8_get_char (at);

      used += sign > 0xFFFF ? 2 : 1;
      if (used > units || cut->len + 4 > MOST_BYTES)
        break;
      g_string_append_unichar (cut, sign);
    }
  return g_strstrip (g_string_free (g_steal_pointer (&cut), FALSE));
}

char *
parvis_sheet_make_name (lxw_workbook *book, const char *name)
{
  g_autofree char *plain = g_strdelimit (g_strdup (name), "[]:*?/\\'\n\r\t", ' ');
  char *made = cut (plain, MOST_UNITS);

  for (guint i = 2; workbook_validate_sheet_name (book, made) != LXW_NO_ERROR && i < 10000; i++)
    {
      g_autofree char *short_name = cut (*made == '\0' ? "?" : plain, MOST_UNITS - 5);

      g_free (made);
      made = g_strdup_printf ("%s %u", short_name, i);
    }
  return made;
}

static void
write_keys (ParvisSheet *self, const char *service)
{
  lxw_row_col_options hidden = { .hidden = LXW_TRUE };
  g_autofree char *mark = g_strconcat (PARVIS_STAMP_MARK, service, NULL);

  worksheet_set_row_opt (self->sheet, SHEET_KEY_ROW, 8, NULL, &hidden);
  for (guint i = 0; i < N_COLUMNS; i++)
    worksheet_write_string (self->sheet, SHEET_KEY_ROW, (lxw_col_t) self->at[i],
                            i == COLUMN_STAMP ? mark : parvis_column_get_key ((ParvisColumn) i),
                            NULL);
  parvis_sheet_hide (self, COLUMN_STAMP);
}

static void
init (ParvisSheet *self,
      const ParvisStyles *styles,
      const char *name,
      const ParvisColumn *columns,
      guint n_columns)
{
  char *quoted;

  memset (self, 0, sizeof *self);
  self->styles = styles;
  self->lines = 1;
  self->name = parvis_sheet_make_name (styles->book, name);
  quoted = lxw_quote_sheetname (self->name);
  self->quoted = g_strdup (quoted);
  free (quoted);
  self->sheet = workbook_add_worksheet (styles->book, self->name);
  self->n_columns = (int) n_columns;
  for (guint i = 0; i < N_COLUMNS; i++)
    self->at[i] = -1;
  worksheet_set_row (self->sheet, SHEET_HEAD_ROW, 40, NULL);
  for (lxw_col_t i = 0; i < n_columns; i++)
    {
      self->at[columns[i]] = i;
      worksheet_set_column (self->sheet, i, i, parvis_column_get_width (columns[i]), NULL);
      worksheet_write_string (self->sheet, SHEET_HEAD_ROW, i, parvis_column_get_title (columns[i]),
                              styles->head);
    }
}

void
parvis_sheet_init (ParvisSheet *self,
                   const ParvisStyles *styles,
                   const char *name,
                   const char *service)
{
  init (self, styles, name, all, G_N_ELEMENTS (all));
  write_keys (self, service);
  /* On one page across, nobody could read it: a spread of two, both with the engagements. */
  worksheet_fit_to_pages (self->sheet, 2, 0);
  worksheet_repeat_columns (self->sheet, COLUMN_NUMBER, COLUMN_ENGAGEMENT);
  worksheet_freeze_panes (self->sheet, SHEET_FIRST_ROW, COLUMN_VOTES);
}

void
parvis_sheet_init_list (ParvisSheet *self, const ParvisStyles *styles, const char *name)
{
  lxw_protection allowed = { .autofilter = LXW_TRUE, .format_columns = LXW_TRUE };

  init (self, styles, name, listed, G_N_ELEMENTS (listed));
  worksheet_set_row (self->sheet, SHEET_KEY_ROW, 8, NULL);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_freeze_panes (self->sheet, SHEET_FIRST_ROW, 3);
  /* What would be typed here would be lost: it is typed on the sheets of the services. */
  worksheet_protect (self->sheet, NULL, &allowed);
}

void
parvis_sheet_clear (ParvisSheet *self)
{
  g_free (self->name);
  g_free (self->quoted);
}

static lxw_row_t
get_row (const ParvisSheet *self)
{
  return SHEET_FIRST_ROW + self->n_rows;
}

/* How many lines @text takes when it is broken between words. */
static guint
count_lines (const char *text, double width)
{
  gsize size = strlen (text);
  guint lines = 1;
  double line = 0;
  double word = 0;

  if ((double) size <= width && memchr (text, '\n', size) == NULL)
    return 1;
  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      if (*p != '\0' && *p != ' ' && *p != '\n')
        {
          word++;
          continue;
        }
      if (line > 0 && line + word > width)
        {
          lines++;
          line = 0;
        }
      line += word + 1;
      word = 0;
      if (*p == '\n')
        {
          lines++;
          line = 0;
        }
      if (*p == '\0')
        return lines;
    }
}

static lxw_format *
get_format (const ParvisSheet *self, ParvisColumn column, const char *text)
{
  if (column == COLUMN_SIDE)
    for (guint i = 0; i < G_N_ELEMENTS (self->styles->sides); i++)
      if (self->styles->side_words[i] == text)
        return self->styles->sides[i];
  return self->styles->formats[column];
}

/* By its place, so that a row which is sorted, added or deleted there breaks nothing here. */
static char *
refer (const ParvisSheet *source, ParvisColumn column, lxw_row_t row)
{
  char letter[LXW_MAX_COL_NAME_LENGTH];
  g_autofree char *cell = NULL;

  lxw_col_to_name (letter, (lxw_col_t) source->at[column], 1);
  cell = g_strdup_printf ("INDEX(%s!%s:%s,%u)", source->quoted, letter, letter, row + 1);
  return g_strdup_printf ("=IFERROR(IF(%s=\"\",\"\",%s),\"\")", cell, cell);
}

static gboolean
is_listed (const ParvisSheet *self, ParvisColumn column)
{
  return self->list != NULL && self->list->at[column] >= 0;
}

static void
show_text (const ParvisSheet *self, ParvisColumn column, const char *text)
{
  ParvisSheet *list = self->list;
  g_autofree char *formula = refer (self, column, get_row (self));

  worksheet_write_formula_str (list->sheet, get_row (list), (lxw_col_t) list->at[column], formula,
                               list->styles->shown[column], text != NULL ? text : "");
}

static void
show_number (const ParvisSheet *self, ParvisColumn column, double number)
{
  ParvisSheet *list = self->list;
  g_autofree char *formula = refer (self, column, get_row (self));

  worksheet_write_formula_num (list->sheet, get_row (list), (lxw_col_t) list->at[column], formula,
                               list->styles->shown[column], number);
}

static void
show_spare (const ParvisSheet *self, ParvisColumn column, lxw_row_t row)
{
  ParvisSheet *list = self->list;
  g_autofree char *formula = refer (self, column, row);

  worksheet_write_formula_str (list->sheet, parvis_sheet_get_last (list) + 1,
                               (lxw_col_t) list->at[column], formula, list->styles->waiting[column],
                               "");
}

/* What looks like an escaped sign would come back as that sign. */
static void
write_string (ParvisSheet *self, lxw_col_t at, const char *text, lxw_format *format)
{
  g_autoptr (GString) escaped = NULL;

  if (strstr (text, "_x") == NULL)
    {
      worksheet_write_string (self->sheet, get_row (self), at, text, format);
      return;
    }
  escaped = g_string_new (text);
  g_string_replace (escaped, "_x", "_x005F_x", 0);
  worksheet_write_string (self->sheet, get_row (self), at, escaped->str, format);
}

void
parvis_sheet_write_text (ParvisSheet *self, ParvisColumn column, const char *text)
{
  lxw_col_t at = (lxw_col_t) self->at[column];
  lxw_format *format = get_format (self, column, text);
  guint lines;

  if (is_listed (self, column))
    show_text (self, column, text);
  if (text == NULL || *text == '\0')
    {
      worksheet_write_blank (self->sheet, get_row (self), at, format);
      return;
    }
  write_string (self, at, text, format);
  if (column == COLUMN_STAMP)
    return;
  lines = count_lines (text, parvis_column_get_width (column) - 2);
  self->lines = MAX (self->lines, lines);
  if (is_listed (self, column))
    self->list->lines = MAX (self->list->lines, lines);
}

void
parvis_sheet_write_number (ParvisSheet *self, ParvisColumn column, double number)
{
  if (is_listed (self, column))
    show_number (self, column, number);
  worksheet_write_number (self->sheet, get_row (self), (lxw_col_t) self->at[column], number,
                          self->styles->formats[column]);
}

void
parvis_sheet_write_date (ParvisSheet *self, ParvisColumn column, const char *date)
{
  lxw_datetime time = { 0 };

  if (sscanf (date, "%4d-%2d-%2d", &time.year, &time.month, &time.day) != 3)
    {
      parvis_sheet_write_text (self, column, date);
      return;
    }
  worksheet_write_datetime (self->sheet, get_row (self), (lxw_col_t) self->at[column], &time,
                            self->styles->formats[column]);
  if (is_listed (self, column))
    show_number (self, column, lxw_datetime_to_excel_datetime (&time));
}

static void
end_row (ParvisSheet *self)
{
  worksheet_set_row (self->sheet, get_row (self), 5 + 13 * self->lines, NULL);
  self->lines = 1;
  self->n_rows++;
}

void
parvis_sheet_end_row (ParvisSheet *self)
{
  if (self->list != NULL)
    end_row (self->list);
  end_row (self);
}

void
parvis_sheet_add_spare (ParvisSheet *self)
{
  for (guint i = 0; i < SHEET_SPARE_ROWS; i++)
    {
      for (guint column = 0; column < N_COLUMNS; column++)
        {
          worksheet_write_blank (self->sheet, get_row (self) + i, (lxw_col_t) self->at[column],
                                 self->styles->formats[column]);
          if (is_listed (self, (ParvisColumn) column))
            show_spare (self, (ParvisColumn) column, get_row (self) + i);
        }
      if (self->list != NULL)
        self->list->n_spare++;
    }
  self->n_spare = SHEET_SPARE_ROWS;
}

lxw_row_t
parvis_sheet_get_last (const ParvisSheet *self)
{
  return SHEET_HEAD_ROW + self->n_rows + self->n_spare;
}

void
parvis_sheet_hide (ParvisSheet *self, ParvisColumn column)
{
  lxw_row_col_options hidden = { .hidden = LXW_TRUE };
  lxw_col_t at = (lxw_col_t) self->at[column];

  worksheet_set_column_opt (self->sheet, at, at, parvis_column_get_width (column), NULL, &hidden);
}

char *
parvis_sheet_get_range (const ParvisSheet *self, ParvisColumn column)
{
  char letter[LXW_MAX_COL_NAME_LENGTH];

  lxw_col_to_name (letter, (lxw_col_t) self->at[column], 1);
  return g_strdup_printf ("%s!%s$%u:%s$%u", self->quoted, letter, SHEET_FIRST_ROW + 1, letter,
                          MAX (parvis_sheet_get_last (self), SHEET_FIRST_ROW) + 1);
}

void
parvis_sheet_set_margin (lxw_worksheet *sheet, const char *campaign, const char *summary)
{
  g_auto (GStrv) words = g_strsplit (campaign, "&", -1);
  g_auto (GStrv) said = g_strsplit (summary, "&", -1);
  g_autofree char *doubled = g_strjoinv ("&&", words);
  g_autofree char *below = g_strjoinv ("&&", said);
  g_autofree char *bold = g_strdup_printf ("&L&\"-,Bold\"&16 %s", doubled);
  g_autofree char *header = g_strdup_printf ("%s\n&\"-,Regular\"&10 %s", bold, below);

  if (worksheet_set_header (sheet, header) != LXW_NO_ERROR)
    worksheet_set_header (sheet, bold);
}

void
parvis_sheet_set_titles (lxw_worksheet *sheet,
                         const ParvisStyles *styles,
                         const char *kind,
                         const char *campaign,
                         const char *summary)
{
  worksheet_set_row (sheet, 1, 30, NULL);
  worksheet_set_row (sheet, 2, 26, NULL);
  worksheet_write_string (sheet, 0, 0, kind, styles->kind);
  worksheet_write_string (sheet, 1, 0, campaign, styles->title);
  worksheet_write_string (sheet, 2, 0, summary, styles->line);
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, 9); /* A4 */
  worksheet_set_margins (sheet, 0.4, 0.4, 0.9, 0.6);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_footer (sheet, "&L&A&R&P / &N");
}
