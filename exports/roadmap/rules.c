/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/rules.h"

#include <glib/gi18n-lib.h>

/* As a formula names the first cell of @column, for rules that go on below. */
static char *
name_cell (const ParvisSheet *self, ParvisColumn column)
{
  char letter[LXW_MAX_COL_NAME_LENGTH];

  lxw_col_to_name (letter, (lxw_col_t) self->at[column], 1);
  return g_strdup_printf ("%s%d", letter, SHEET_FIRST_ROW + 1);
}

static void
validate (ParvisSheet *self, ParvisColumn column, lxw_row_t first, lxw_data_validation *rule)
{
  lxw_col_t at = (lxw_col_t) self->at[column];

  worksheet_data_validation_range (self->sheet, first, at, parvis_sheet_get_last (self), at, rule);
}

static void
set_words (ParvisSheet *self, ParvisColumn column, char **words)
{
  lxw_data_validation rule = {
    .validate = LXW_VALIDATION_TYPE_LIST,
    .value_list = words,
    .error_title = (char *) C_ ("roadmap", "One of the list"),
    .error_message = (char *) _ ("Choose one of the words of the list."),
  };

  validate (self, column, SHEET_FIRST_ROW, &rule);
}

/* @open: what is not in the list may be typed as well. */
static void
set_choices (ParvisSheet *self, ParvisColumn column, lxw_row_t first, char *range, gboolean open)
{
  lxw_data_validation rule = {
    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
    .value_formula = range,
    .show_error = open ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON,
    .error_title = (char *) C_ ("roadmap", "One of the list"),
    .error_message = (char *) _ ("Choose one of the words of the list."),
  };

  if (range != NULL && first <= parvis_sheet_get_last (self))
    validate (self, column, first, &rule);
}

static void
set_bounds (ParvisSheet *self)
{
  lxw_data_validation share = {
    .validate = LXW_VALIDATION_TYPE_DECIMAL,
    .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
    .minimum_number = 0,
    .maximum_number = 1,
    .error_title = (char *) C_ ("roadmap", "Progress"),
    .error_message = (char *) _ ("A share from 0 to 100 %."),
  };
  lxw_data_validation date = {
    .validate = LXW_VALIDATION_TYPE_DATE,
    .criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO,
    .value_datetime = { .year = 2000, .month = 1, .day = 1 },
    .error_title = (char *) C_ ("roadmap", "Due"),
    .error_message = (char *) _ ("A date."),
  };

  validate (self, COLUMN_PROGRESS, SHEET_FIRST_ROW, &share);
  validate (self, COLUMN_DUE, SHEET_FIRST_ROW, &date);
}

static void
colour (ParvisSheet *self, ParvisColumn column, const char *word, lxw_format *format)
{
  lxw_col_t at = (lxw_col_t) self->at[column];
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", word);
  lxw_conditional_format rule = {
    .type = LXW_CONDITIONAL_TYPE_CELL,
    .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
    .value_string = quoted,
    .format = format,
  };

  worksheet_conditional_format_range (self->sheet, SHEET_FIRST_ROW, at,
                                      parvis_sheet_get_last (self), at, &rule);
}

void
parvis_rules_draw_bars (lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column)
{
  lxw_conditional_format bar = {
    .type = LXW_CONDITIONAL_DATA_BAR,
    .data_bar_2010 = LXW_TRUE,
    .bar_solid = LXW_TRUE,
    .bar_color = STYLE_BAR,
    .bar_border_color = STYLE_ACCENT,
    .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
    .min_value = 0,
    .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
    .max_value = 1,
  };

  worksheet_conditional_format_range (sheet, first, column, last, column, &bar);
}

/* A rule rather than a colour: it follows the state and the date that are typed in later. */
static void
mark_late (ParvisSheet *self, GDate *today)
{
  g_autofree char *due = name_cell (self, COLUMN_DUE), *state = name_cell (self, COLUMN_STATE);
  g_autofree char *formula = g_strdup_printf (
      "=AND(ISNUMBER(%s),%s<MAX(TODAY(),DATE(%d,%d,%d)),%s<>\"%s\",%s<>\"%s\")", due, due,
      g_date_get_year (today), g_date_get_month (today), g_date_get_day (today), state,
      self->styles->states[PARVIS_STATE_DONE], state, self->styles->states[PARVIS_STATE_DROPPED]);
  lxw_conditional_format rule = {
    .type = LXW_CONDITIONAL_TYPE_FORMULA,
    .value_string = formula,
    .format = self->styles->late,
  };
  lxw_col_t at = (lxw_col_t) self->at[COLUMN_DUE];

  worksheet_conditional_format_range (self->sheet, SHEET_FIRST_ROW, at,
                                      parvis_sheet_get_last (self), at, &rule);
}

static void
set_inputs (ParvisSheet *self, const ParvisChoices *choices)
{
  const ParvisStyles *styles = self->styles;
  lxw_row_t spare = SHEET_FIRST_ROW + self->n_rows;

  set_words (self, COLUMN_STATE, (char **) styles->states);
  set_words (self, COLUMN_PRIORITY, (char **) styles->priorities);
  set_choices (self, COLUMN_PILOT, SHEET_FIRST_ROW, choices->pilots, TRUE);
  set_choices (self, COLUMN_SERVICE, SHEET_FIRST_ROW, choices->services, FALSE);
  set_choices (self, COLUMN_ENGAGEMENT, spare, choices->engagements, FALSE);
  set_bounds (self);
}

void
parvis_rules_set (ParvisSheet *self, const ParvisChoices *choices, GDate *today)
{
  const ParvisStyles *styles = self->styles;
  lxw_row_t last = parvis_sheet_get_last (self);
  lxw_col_t right = (lxw_col_t) (self->n_columns - 1);
  lxw_col_t progress = (lxw_col_t) self->at[COLUMN_PROGRESS];

  worksheet_autofilter (self->sheet, SHEET_HEAD_ROW, 0, last, right);
  worksheet_repeat_rows (self->sheet, SHEET_HEAD_ROW, SHEET_HEAD_ROW);
  /* On paper a list needs no rows that wait. */
  worksheet_print_area (self->sheet, SHEET_HEAD_ROW, 0,
                        choices != NULL ? last : SHEET_HEAD_ROW + self->n_rows, right);
  if (last == SHEET_HEAD_ROW)
    return;
  if (choices != NULL)
    set_inputs (self, choices);
  for (guint i = 0; i < PARVIS_N_STATES; i++)
    colour (self, COLUMN_STATE, styles->states[i], styles->state_marks[i]);
  for (guint i = 0; i < G_N_ELEMENTS (styles->side_marks); i++)
    if (choices == NULL)
      colour (self, COLUMN_SIDE, styles->side_words[i], styles->side_marks[i]);
  parvis_rules_draw_bars (self->sheet, SHEET_FIRST_ROW, last, progress);
  mark_late (self, today);
}
