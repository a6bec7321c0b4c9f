/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/overview.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <xlsxwriter/utility.h>

#include "roadmap/rules.h"

enum
{
  PLACE_TITLE,
  PLACE_TOTAL,
  PLACE_STATES,
  PLACE_LATE = PLACE_STATES + PARVIS_N_STATES,
  PLACE_PROGRESS,
  N_PLACES
};

#define CHART_WIDTH 1060

void
parvis_overview_init (ParvisOverview *self, const ParvisStyles *styles)
{
  char *quoted;

  memset (self, 0, sizeof *self);
  self->styles = styles;
  /* Translators: the name of a sheet: at most 31 signs, and no brackets. */
  self->name = parvis_sheet_make_name (styles->book, C_ ("roadmap", "Overview"));
  quoted = lxw_quote_sheetname (self->name);
  self->quoted = g_strdup (quoted);
  free (quoted);
  self->sheet = workbook_add_worksheet (styles->book, self->name);
  worksheet_set_column (self->sheet, PLACE_TITLE, PLACE_TITLE, 30, NULL);
  worksheet_set_column (self->sheet, PLACE_TOTAL, PLACE_LATE, 13.5, NULL);
  worksheet_set_column (self->sheet, PLACE_PROGRESS, PLACE_PROGRESS, 16, NULL);
  worksheet_set_row (self->sheet, SHEET_HEAD_ROW, 40, NULL);
}

void
parvis_overview_clear (ParvisOverview *self)
{
  g_free (self->name);
  g_free (self->quoted);
}

static void
write_count (ParvisOverview *self,
             lxw_row_t row,
             int place,
             const char *formula,
             double result,
             gboolean sum)
{
  lxw_format *format = sum ? self->styles->total : self->styles->count;

  if (place == PLACE_PROGRESS)
    format = sum ? self->styles->total_share : self->styles->share;
  worksheet_write_formula_num (self->sheet, row, (lxw_col_t) place, formula, format, result);
}

/* COUNTIFS() of the sheet's rows in this state, or in any. */
static char *
count_in (const ParvisSheet *source, const char *state, const char *side)
{
  g_autofree char *states = parvis_sheet_get_range (source, COLUMN_STATE);
  g_autofree char *sides = parvis_sheet_get_range (source, COLUMN_SIDE);

  if (side == NULL)
    return g_strdup_printf ("=COUNTIFS(%s,\"%s\")", states, state);
  return g_strdup_printf ("=COUNTIFS(%s,\"%s\",%s,\"%s\")", states, state, sides, side);
}

static char *
count_late (const ParvisOverview *self, const ParvisSheet *source, const char *side, GDate *today)
{
  const char *done = self->styles->states[PARVIS_STATE_DONE];
  const char *dropped = self->styles->states[PARVIS_STATE_DROPPED];
  g_autofree char *due = parvis_sheet_get_range (source, COLUMN_DUE);
  g_autofree char *states = parvis_sheet_get_range (source, COLUMN_STATE);
  g_autofree char *sides = parvis_sheet_get_range (source, COLUMN_SIDE);
  g_autofree char *of_side =
      side == NULL ? g_strdup ("") : g_strdup_printf (",%s,\"%s\"", sides, side);

  return g_strdup_printf (
      "=COUNTIFS(%s,\"<\"&MAX(TODAY(),DATE(%d,%d,%d)),%s,\"<>%s\",%s,\"<>%s\"%s)", due,
      g_date_get_year (today), g_date_get_month (today), g_date_get_day (today), states, done,
      states, dropped, of_side);
}

static char *
average (const ParvisOverview *self, const ParvisSheet *source, const char *side)
{
  g_autofree char *progress = parvis_sheet_get_range (source, COLUMN_PROGRESS);
  g_autofree char *states = parvis_sheet_get_range (source, COLUMN_STATE);
  g_autofree char *sides = parvis_sheet_get_range (source, COLUMN_SIDE);
  g_autofree char *of_side =
      side == NULL ? g_strdup ("") : g_strdup_printf (",%s,\"%s\"", sides, side);

  return g_strdup_printf ("=IFERROR(AVERAGEIFS(%s,%s,\"<>%s\"%s),0)", progress, states,
                          self->styles->states[PARVIS_STATE_DROPPED], of_side);
}

void
parvis_overview_add (ParvisOverview *self,
                     const char *title,
                     const ParvisSheet *source,
                     const char *side,
                     const ParvisCounts *counts,
                     GDate *today)
{
  lxw_row_t row = SHEET_FIRST_ROW + self->n_rows++;
  g_autofree char *total = count_in (source, "?*", side);
  g_autofree char *late = count_late (self, source, side, today);
  g_autofree char *progress = average (self, source, side);

  worksheet_set_row (self->sheet, row, 20, NULL);
  worksheet_write_string (self->sheet, row, PLACE_TITLE, title, self->styles->count_title);
  write_count (self, row, PLACE_TOTAL, total, counts->total, FALSE);
  for (guint i = 0; i < PARVIS_N_STATES; i++)
    {
      g_autofree char *formula = count_in (source, self->styles->states[i], side);

      write_count (self, row, PLACE_STATES + (int) i, formula, counts->states[i], FALSE);
    }
  write_count (self, row, PLACE_LATE, late, counts->late, FALSE);
  write_count (self, row, PLACE_PROGRESS, progress, parvis_counts_get_progress (counts), FALSE);
}

static void
write_head (ParvisOverview *self, const char *head)
{
  const ParvisStyles *styles = self->styles;

  worksheet_write_string (self->sheet, SHEET_HEAD_ROW, PLACE_TITLE, head, styles->head);
  worksheet_write_string (self->sheet, SHEET_HEAD_ROW, PLACE_TOTAL, C_ ("roadmap", "Actions"),
                          styles->head);
  for (lxw_col_t i = 0; i < PARVIS_N_STATES; i++)
    worksheet_write_string (self->sheet, SHEET_HEAD_ROW, PLACE_STATES + i, styles->states[i],
                            styles->state_heads[i]);
  worksheet_write_string (self->sheet, SHEET_HEAD_ROW, PLACE_LATE, C_ ("roadmap", "Late"),
                          styles->head);
  worksheet_write_string (self->sheet, SHEET_HEAD_ROW, PLACE_PROGRESS, C_ ("roadmap", "Progress"),
                          styles->head);
}

static void
write_sums (ParvisOverview *self, const ParvisCounts *counts)
{
  lxw_row_t row = SHEET_FIRST_ROW + self->n_rows;
  g_autofree char *share = NULL;

  worksheet_set_row (self->sheet, row, 20, NULL);
  worksheet_write_string (self->sheet, row, PLACE_TITLE, C_ ("roadmap", "Altogether"),
                          self->styles->total_title);
  for (int place = PLACE_TOTAL; place <= PLACE_LATE; place++)
    {
      char letter[LXW_MAX_COL_NAME_LENGTH];
      g_autofree char *formula = NULL;
      guint sum = place == PLACE_TOTAL  ? counts->total
                  : place == PLACE_LATE ? counts->late
                                        : counts->states[place - PLACE_STATES];

      lxw_col_to_name (letter, (lxw_col_t) place, 0);
      formula = g_strdup_printf ("=SUM(%s%d:%s%u)", letter, SHEET_FIRST_ROW + 1, letter, row);
      write_count (self, row, place, formula, sum, TRUE);
    }
  /* Each service weighs as much as it has actions that are not dropped. */
  share = g_strdup_printf ("=IFERROR(SUMPRODUCT(B%d:B%u-H%d:H%u,J%d:J%u)/(B%u-H%u),0)",
                           SHEET_FIRST_ROW + 1, row, SHEET_FIRST_ROW + 1, row, SHEET_FIRST_ROW + 1,
                           row, row + 1, row + 1);
  write_count (self, row, PLACE_PROGRESS, share, parvis_counts_get_progress (counts), TRUE);
}

static void
set_font (lxw_chart *chart)
{
  lxw_chart_font words = { .size = 11, .color = STYLE_TEXT };
  lxw_chart_font numbers = { .size = 10, .color = STYLE_GREY };
  lxw_chart_line rule = { .color = STYLE_RULE, .width = 0.75 };
  lxw_chart_line none = { .none = LXW_TRUE };

  chart_axis_set_num_font (chart->y_axis, &words);
  chart_axis_set_num_font (chart->x_axis, &numbers);
  chart_axis_set_line (chart->x_axis, &none);
  chart_axis_set_line (chart->y_axis, &rule);
  chart_axis_major_gridlines_set_line (chart->x_axis, &rule);
  chart_axis_set_num_format (chart->x_axis, "0");
  chart_legend_set_font (chart, &words);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  chart_chartarea_set_line (chart, &none);
}

static void
add_series (ParvisOverview *self, lxw_chart *chart, guint state)
{
  lxw_row_t last = SHEET_FIRST_ROW + self->n_rows - 1;
  lxw_col_t column = (lxw_col_t) (PLACE_STATES + state);
  lxw_chart_fill fill = { .color = self->styles->fills[state] };
  lxw_chart_line edge = { .color = STYLE_GREY, .width = 0.5 };
  lxw_chart_font number = { .size = 11, .bold = LXW_TRUE, .color = self->styles->inks[state] };
  g_autofree char *sign = g_strdup_printf ("\"%s \"0;;", self->styles->signs[state]);
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);

  chart_series_set_categories (series, self->name, SHEET_FIRST_ROW, PLACE_TITLE, last, PLACE_TITLE);
  chart_series_set_values (series, self->name, SHEET_FIRST_ROW, column, last, column);
  chart_series_set_name_range (series, self->name, SHEET_HEAD_ROW, column);
  chart_series_set_fill (series, &fill);
  chart_series_set_line (series, &edge);
  chart_series_set_labels (series);
  chart_series_set_labels_font (series, &number);
  /* Its sign beside the number, and nothing where there is none to count. */
  chart_series_set_labels_num_format (series, sign);
}

static void
draw_chart (ParvisOverview *self)
{
  lxw_chart *chart = workbook_add_chart (self->styles->book, LXW_CHART_BAR_STACKED);
  double high = 110 + 44.0 * self->n_rows;
  lxw_chart_options options = {
    .x_offset = 4,
    .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
    .description =
        (char *) _ ("How many actions are in which state: the figures are in the table."),
    .x_scale = CHART_WIDTH / 480.0,
    .y_scale = high / 288.0,
  };

  for (guint i = 0; i < PARVIS_N_STATES; i++)
    add_series (self, chart, i);
  chart_set_series_gap (chart, 45);
  chart_set_series_overlap (chart, 100);
  chart_axis_set_reverse (chart->y_axis);
  chart_axis_set_label_position (chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_NONE);
  set_font (chart);
  worksheet_insert_chart_opt (self->sheet, SHEET_FIRST_ROW + self->n_rows + 3, 0, chart, &options);
}

void
parvis_overview_end (ParvisOverview *self,
                     const char *head,
                     const char *remark,
                     const ParvisCounts *counts)
{
  lxw_row_t last = SHEET_FIRST_ROW + self->n_rows;

  write_head (self, head);
  write_sums (self, counts);
  parvis_rules_draw_bars (self->sheet, SHEET_FIRST_ROW, last, PLACE_PROGRESS);
  worksheet_write_string (self->sheet, last + 1, 0, remark, self->styles->note);
  worksheet_set_row (self->sheet, last + 1, 22, NULL);
  draw_chart (self);
  worksheet_repeat_rows (self->sheet, SHEET_HEAD_ROW, SHEET_HEAD_ROW);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_freeze_panes (self->sheet, SHEET_FIRST_ROW, 0);
}
