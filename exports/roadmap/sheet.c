/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/sheet.h"

#include <glib/gi18n-lib.h>

#include "words/words.h"

#define BODY_SIZE 10
#define TEXT 0x1E1E1E
#define GREY 0x4A4A4A
#define RULE 0xC8C8C8
#define HEAD 0xEFEEEB
#define ACCENT 0x0E7A6D
#define BAR 0xB5D9D4
#define RED 0x9B1C1C

/* Left: text, wrapped. Other looks are by column, in make_format(). */
static const struct
{
  const char *title;
  double width;
} columns[N_COLUMNS] = {
  [COLUMN_NUMBER] = { NC_ ("roadmap", "No."), 6 },
  [COLUMN_SIDE] = { NC_ ("roadmap", "Who commits"), 13 },
  [COLUMN_ENGAGEMENT] = { NC_ ("roadmap", "Engagement"), 28 },
  [COLUMN_VOTES] = { NC_ ("roadmap", "Votes"), 10 },
  [COLUMN_ACTION] = { NC_ ("roadmap", "Action"), 28 },
  [COLUMN_SERVICE] = { NC_ ("roadmap", "Service"), 15 },
  [COLUMN_PILOT] = { NC_ ("roadmap", "Led by"), 15 },
  [COLUMN_CONTRIBUTORS] = { NC_ ("roadmap", "With"), 16 },
  [COLUMN_DUE] = { NC_ ("roadmap", "Due"), 20 },
  [COLUMN_FIRST_STEP] = { NC_ ("roadmap", "First step"), 22 },
  [COLUMN_INDICATOR] = { NC_ ("roadmap", "Indicator and target"), 20 },
  [COLUMN_MEANS] = { NC_ ("roadmap", "Means"), 14 },
  [COLUMN_PRIORITY] = { NC_ ("roadmap", "Priority"), 10 },
  [COLUMN_PROGRESS] = { NC_ ("roadmap", "Progress"), 12 },
  [COLUMN_STATE] = { NC_ ("roadmap", "State"), 14 },
  [COLUMN_REASON] = { NC_ ("roadmap", "Why it was dropped"), 15 },
  [COLUMN_RISKS] = { NC_ ("roadmap", "Risks"), 17 },
  [COLUMN_DECISION] = { NC_ ("roadmap", "Decision expected of the steering committee"), 20 },
  [COLUMN_FOLLOW_UP] = { NC_ ("roadmap", "What the participants were told"), 20 },
};

static const lxw_color_t side_colours[] = { 0x0B4F8A, 0x7A3E00, 0x5B2A86 };
static const char *const side_signs[] = { "●", "■", "◠" };

static const struct
{
  const char *sign;
  lxw_color_t colour;
} states[PARVIS_N_STATES] = {
  [PARVIS_STATE_TO_START] = { "○", GREY }, [PARVIS_STATE_UNDER_WAY] = { "▶", 0x0B4F8A },
  [PARVIS_STATE_DONE] = { "✔", 0x1B5E3A }, [PARVIS_STATE_WATCH] = { "▲", 0x8A4B00 },
  [PARVIS_STATE_BLOCKED] = { "■", RED },   [PARVIS_STATE_DROPPED] = { "✕", GREY },
};

static lxw_format *
add_format (ParvisSheet *self, double size, lxw_color_t colour)
{
  lxw_format *format = workbook_add_format (self->book);

  format_set_font_size (format, size);
  format_set_font_color (format, colour);
  return format;
}

static lxw_format *
add_cell_format (ParvisSheet *self)
{
  lxw_format *format = add_format (self, BODY_SIZE, TEXT);

  format_set_text_wrap (format);
  format_set_indent (format, 1);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  format_set_bottom (format, LXW_BORDER_THIN);
  format_set_bottom_color (format, RULE);
  return format;
}

static void
add_formats (ParvisSheet *self)
{
  lxw_format *text = add_cell_format (self);
  lxw_format *strong = add_cell_format (self);

  for (guint i = 0; i < N_COLUMNS; i++)
    self->formats[i] = text;
  format_set_bold (strong);
  self->formats[COLUMN_ENGAGEMENT] = strong;
  self->formats[COLUMN_PILOT] = strong;

  self->formats[COLUMN_NUMBER] = add_cell_format (self);
  format_set_bold (self->formats[COLUMN_NUMBER]);
  format_set_align (self->formats[COLUMN_NUMBER], LXW_ALIGN_CENTER);
  self->formats[COLUMN_DUE] = add_cell_format (self);
  format_set_num_format (self->formats[COLUMN_DUE], "d mmm yyyy");
  format_set_align (self->formats[COLUMN_DUE], LXW_ALIGN_LEFT);
  self->formats[COLUMN_PROGRESS] = add_cell_format (self);
  format_set_num_format (self->formats[COLUMN_PROGRESS], "0%");
  format_set_align (self->formats[COLUMN_PROGRESS], LXW_ALIGN_LEFT);

  for (guint i = 0; i < G_N_ELEMENTS (side_colours); i++)
    {
      self->sides[i] = add_cell_format (self);
      format_set_bold (self->sides[i]);
      format_set_font_color (self->sides[i], side_colours[i]);
      self->side_words[i] =
          g_strdup_printf ("%s %s", side_signs[i], parvis_words_college ((ParvisCollege) i));
    }
}

static void
add_head (ParvisSheet *self)
{
  lxw_format *head = add_format (self, BODY_SIZE, TEXT);

  format_set_bold (head);
  format_set_text_wrap (head);
  format_set_indent (head, 1);
  format_set_align (head, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bg_color (head, HEAD);
  format_set_bottom (head, LXW_BORDER_MEDIUM);
  format_set_bottom_color (head, ACCENT);

  worksheet_set_row (self->sheet, SHEET_HEAD_ROW, 40, NULL);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i, columns[i].width, NULL);
      worksheet_write_string (self->sheet, SHEET_HEAD_ROW, (lxw_col_t) i,
                              g_dpgettext2 (GETTEXT_PACKAGE, "roadmap", columns[i].title), head);
    }
}

static void
set_page (ParvisSheet *self)
{
  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, 9); /* A4 */
  /* On one page across, nobody could read it: a spread of two, both with the engagements. */
  worksheet_fit_to_pages (self->sheet, 2, 0);
  worksheet_repeat_columns (self->sheet, COLUMN_NUMBER, COLUMN_ENGAGEMENT);
  worksheet_set_margins (self->sheet, 0.4, 0.4, 0.9, 0.6);
  worksheet_repeat_rows (self->sheet, SHEET_HEAD_ROW, SHEET_HEAD_ROW);
  worksheet_gridlines (self->sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_freeze_panes (self->sheet, SHEET_FIRST_ROW, COLUMN_VOTES);
}

void
parvis_sheet_init (ParvisSheet *self, lxw_workbook *book)
{
  memset (self, 0, sizeof *self);
  self->book = book;
  self->lines = 1;
  /* Translators: the name of a sheet: at most 31 signs, and no brackets. */
  self->sheet = workbook_add_worksheet (book, C_ ("roadmap", "Roadmap"));
  for (int i = 0; i < PARVIS_N_STATES; i++)
    self->states[i] =
        g_strdup_printf ("%s %s", states[i].sign, parvis_words_state ((ParvisState) i));
  for (int i = 0; i < PARVIS_N_PRIORITIES; i++)
    self->priorities[i] = g_strdup (parvis_words_priority ((ParvisPriority) i));
  add_formats (self);
  add_head (self);
  set_page (self);
}

void
parvis_sheet_clear (ParvisSheet *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->side_words); i++)
    g_free (self->side_words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->states); i++)
    g_free (self->states[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->priorities); i++)
    g_free (self->priorities[i]);
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

void
parvis_sheet_write_text (ParvisSheet *self, lxw_row_t row, guint column, const char *text)
{
  lxw_format *format = self->formats[column];

  if (text == NULL || *text == '\0')
    {
      worksheet_write_blank (self->sheet, row, (lxw_col_t) column, format);
      return;
    }
  worksheet_write_string (self->sheet, row, (lxw_col_t) column, text, format);
  self->lines = MAX (self->lines, count_lines (text, columns[column].width - 2));
}

void
parvis_sheet_end_row (ParvisSheet *self, lxw_row_t row)
{
  worksheet_set_row (self->sheet, row, 5 + 13 * self->lines, NULL);
  self->lines = 1;
}

void
parvis_sheet_hide (ParvisSheet *self, guint column)
{
  lxw_row_col_options hidden = { .hidden = LXW_TRUE };

  worksheet_set_column_opt (self->sheet, (lxw_col_t) column, (lxw_col_t) column,
                            columns[column].width, NULL, &hidden);
}

/* On paper they stand in the margin, whole on each page of the spread. */
static void
set_page_titles (ParvisSheet *self, const char *campaign, const char *summary)
{
  g_auto (GStrv) words = g_strsplit (campaign, "&", -1);
  g_autofree char *doubled = g_strjoinv ("&&", words);
  g_autofree char *bold = g_strdup_printf ("&L&\"-,Bold\"&16 %s", doubled);
  g_autofree char *header = g_strdup_printf ("%s\n&\"-,Regular\"&10 %s", bold, summary);

  if (worksheet_set_header (self->sheet, header) != LXW_NO_ERROR)
    worksheet_set_header (self->sheet, bold);
  worksheet_set_footer (self->sheet, "&R&P / &N");
}

void
parvis_sheet_set_titles (ParvisSheet *self, const char *campaign, const char *summary)
{
  lxw_format *kind = add_format (self, 12, ACCENT);
  lxw_format *title = add_format (self, 22, TEXT);
  lxw_format *line = add_format (self, 12, TEXT);

  format_set_bold (kind);
  format_set_bold (title);
  worksheet_set_row (self->sheet, 1, 30, NULL);
  worksheet_set_row (self->sheet, 3, 8, NULL);
  worksheet_write_string (self->sheet, 0, 0, C_ ("roadmap", "Roadmap"), kind);
  worksheet_write_string (self->sheet, 1, 0, campaign, title);
  worksheet_write_string (self->sheet, 2, 0, summary, line);
  set_page_titles (self, campaign, summary);
}

static void
set_choices (ParvisSheet *self, guint column, char **choices, lxw_row_t last)
{
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_LIST,
    .value_list = choices,
    .error_title = (char *) C_ ("roadmap", "One of the list"),
    .error_message = (char *) _ ("Choose one of the words of the list."),
  };

  worksheet_data_validation_range (self->sheet, SHEET_FIRST_ROW, (lxw_col_t) column, last,
                                   (lxw_col_t) column, &validation);
}

static void
set_bounds (ParvisSheet *self, lxw_row_t last)
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

  worksheet_data_validation_range (self->sheet, SHEET_FIRST_ROW, COLUMN_PROGRESS, last,
                                   COLUMN_PROGRESS, &share);
  worksheet_data_validation_range (self->sheet, SHEET_FIRST_ROW, COLUMN_DUE, last, COLUMN_DUE,
                                   &date);
}

static void
colour_states (ParvisSheet *self, lxw_row_t last)
{
  for (int i = 0; i < PARVIS_N_STATES; i++)
    {
      lxw_format *format = workbook_add_format (self->book);
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", self->states[i]);
      lxw_conditional_format rule = {
        .type = LXW_CONDITIONAL_TYPE_CELL,
        .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
        .value_string = quoted,
        .format = format,
      };

      format_set_bold (format);
      format_set_font_color (format, states[i].colour);
      worksheet_conditional_format_range (self->sheet, SHEET_FIRST_ROW, COLUMN_STATE, last,
                                          COLUMN_STATE, &rule);
    }
}

static void
draw_bars (ParvisSheet *self, lxw_row_t last)
{
  lxw_conditional_format bar = {
    .type = LXW_CONDITIONAL_DATA_BAR,
    .data_bar_2010 = LXW_TRUE,
    .bar_solid = LXW_TRUE,
    .bar_color = BAR,
    .bar_border_color = ACCENT,
    .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
    .min_value = 0,
    .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
    .max_value = 1,
  };

  worksheet_conditional_format_range (self->sheet, SHEET_FIRST_ROW, COLUMN_PROGRESS, last,
                                      COLUMN_PROGRESS, &bar);
}

/* A rule rather than a colour: it follows the state and the date that are typed in later. */
static void
mark_late (ParvisSheet *self, lxw_row_t last, GDate *today)
{
  char due[LXW_MAX_COL_NAME_LENGTH];
  char state[LXW_MAX_COL_NAME_LENGTH];
  g_autofree char *formula = NULL;
  g_autofree char *number = NULL;
  lxw_format *format = workbook_add_format (self->book);
  lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_FORMULA, .format = format };

  lxw_col_to_name (due, COLUMN_DUE, 1);
  lxw_col_to_name (state, COLUMN_STATE, 1);
  formula = g_strdup_printf (
      "=AND(ISNUMBER(%s%d),%s%d<MAX(TODAY(),DATE(%d,%d,%d)),%s%d<>\"%s\",%s%d<>\"%s\")", due,
      SHEET_FIRST_ROW + 1, due, SHEET_FIRST_ROW + 1, g_date_get_year (today),
      g_date_get_month (today), g_date_get_day (today), state, SHEET_FIRST_ROW + 1,
      self->states[PARVIS_STATE_DONE], state, SHEET_FIRST_ROW + 1,
      self->states[PARVIS_STATE_DROPPED]);
  rule.value_string = formula;
  number = g_strdup_printf ("d mmm yyyy \"%s\"", C_ ("roadmap", "late"));
  format_set_num_format (format, number);
  format_set_bold (format);
  format_set_font_color (format, RED);
  worksheet_conditional_format_range (self->sheet, SHEET_FIRST_ROW, COLUMN_DUE, last, COLUMN_DUE,
                                      &rule);
}

void
parvis_sheet_set_rules (ParvisSheet *self, guint n_rows, GDate *today)
{
  lxw_row_t last = SHEET_FIRST_ROW + n_rows - 1;

  worksheet_autofilter (self->sheet, SHEET_HEAD_ROW, 0, MAX (last, SHEET_HEAD_ROW), N_COLUMNS - 1);
  worksheet_print_area (self->sheet, SHEET_HEAD_ROW, 0, MAX (last, SHEET_HEAD_ROW), N_COLUMNS - 1);
  if (n_rows == 0)
    return;
  set_choices (self, COLUMN_STATE, self->states, last);
  set_choices (self, COLUMN_PRIORITY, self->priorities, last);
  set_bounds (self, last);
  colour_states (self, last);
  draw_bars (self, last);
  mark_late (self, last, today);
}
