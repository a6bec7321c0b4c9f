/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/styles.h"

#include <glib/gi18n-lib.h>

#include "words/words.h"

#define BODY_SIZE 10
#define HEAD 0xEFEEEB

static const lxw_color_t side_colours[] = { 0x0B4F8A, 0x7A3E00, 0x5B2A86 };
static const char *const side_signs[] = { "●", "■", "◠" };

static const struct
{
  const char *sign;
  lxw_color_t colour;
  lxw_color_t fill;
  lxw_color_t ink;
} states[PARVIS_N_STATES] = {
  [PARVIS_STATE_TO_START] = { "○", STYLE_GREY, 0xD6D6D6, STYLE_TEXT },
  [PARVIS_STATE_UNDER_WAY] = { "▶", 0x0B4F8A, 0x0B4F8A, LXW_COLOR_WHITE },
  [PARVIS_STATE_DONE] = { "✔", 0x1B5E3A, 0x1B5E3A, LXW_COLOR_WHITE },
  [PARVIS_STATE_WATCH] = { "▲", 0x8A4B00, 0xF2C98A, STYLE_TEXT },
  [PARVIS_STATE_BLOCKED] = { "■", STYLE_RED, STYLE_RED, LXW_COLOR_WHITE },
  [PARVIS_STATE_DROPPED] = { "✕", STYLE_GREY, LXW_COLOR_WHITE, STYLE_TEXT },
};

static lxw_format *
add_format (ParvisStyles *self, double size, lxw_color_t colour)
{
  lxw_format *format = workbook_add_format (self->book);

  format_set_font_size (format, size);
  format_set_font_color (format, colour);
  return format;
}

static lxw_format *
add_plain (ParvisStyles *self)
{
  lxw_format *format = add_format (self, BODY_SIZE, STYLE_TEXT);

  format_set_text_wrap (format);
  format_set_indent (format, 1);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

lxw_format *
parvis_styles_add_cell (ParvisStyles *self)
{
  lxw_format *format = add_plain (self);

  format_set_bottom (format, LXW_BORDER_THIN);
  format_set_bottom_color (format, STYLE_RULE);
  return format;
}

static void
set_look (lxw_format *format, ParvisColumn column)
{
  if (column == COLUMN_NUMBER || column == COLUMN_ENGAGEMENT || column == COLUMN_PILOT)
    format_set_bold (format);
  if (column == COLUMN_NUMBER)
    format_set_align (format, LXW_ALIGN_CENTER);
  else if (column == COLUMN_DUE || column == COLUMN_PROGRESS)
    {
      format_set_num_format (format, column == COLUMN_DUE ? "d mmm yyyy" : "0%");
      format_set_align (format, LXW_ALIGN_LEFT);
    }
}

/* A text stays one, whatever is typed: 3/4 is no date. */
static void
keep_text (lxw_format *format, ParvisColumn column)
{
  if (column != COLUMN_NUMBER && column != COLUMN_DUE && column != COLUMN_PROGRESS)
    format_set_num_format (format, "@");
}

static void
add_column (ParvisStyles *self, ParvisColumn column)
{
  self->formats[column] = parvis_styles_add_cell (self);
  self->waiting[column] = add_plain (self);
  self->shown[column] = parvis_styles_add_cell (self);
  set_look (self->formats[column], column);
  set_look (self->waiting[column], column);
  set_look (self->shown[column], column);
  keep_text (self->formats[column], column);
}

static void
add_columns (ParvisStyles *self)
{
  const ParvisColumn apart[] = { COLUMN_NUMBER, COLUMN_ENGAGEMENT, COLUMN_DUE, COLUMN_PROGRESS };

  add_column (self, COLUMN_ACTION);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      self->formats[i] = self->formats[COLUMN_ACTION];
      self->waiting[i] = self->waiting[COLUMN_ACTION];
      self->shown[i] = self->shown[COLUMN_ACTION];
    }
  for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
    add_column (self, apart[i]);
  self->formats[COLUMN_PILOT] = self->formats[COLUMN_ENGAGEMENT];
  self->waiting[COLUMN_PILOT] = self->waiting[COLUMN_ENGAGEMENT];
  self->shown[COLUMN_PILOT] = self->shown[COLUMN_ENGAGEMENT];
}

static lxw_format *
add_head (ParvisStyles *self, lxw_color_t colour)
{
  lxw_format *head = add_format (self, BODY_SIZE, colour);

  format_set_bold (head);
  format_set_text_wrap (head);
  format_set_indent (head, 1);
  format_set_align (head, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bg_color (head, HEAD);
  format_set_bottom (head, LXW_BORDER_MEDIUM);
  format_set_bottom_color (head, STYLE_ACCENT);
  return head;
}

static lxw_format *
add_count (ParvisStyles *self, gboolean total, const char *look)
{
  lxw_format *format = parvis_styles_add_cell (self);

  format_set_align (format, LXW_ALIGN_LEFT);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_num_format (format, look);
  if (!total)
    return format;
  format_set_bold (format);
  format_set_top (format, LXW_BORDER_THIN);
  format_set_top_color (format, STYLE_TEXT);
  return format;
}

static void
add_counts (ParvisStyles *self)
{
  /* No column of noughts: what is there is seen. */
  self->count = add_count (self, FALSE, "0;;\"–\"");
  self->count_title = add_count (self, FALSE, "@");
  format_set_bold (self->count_title);
  self->share = add_count (self, FALSE, "0%");
  self->total = add_count (self, TRUE, "0;;\"–\"");
  self->total_title = add_count (self, TRUE, "@");
  self->total_share = add_count (self, TRUE, "0%");
  for (guint i = 0; i < PARVIS_N_STATES; i++)
    {
      self->state_heads[i] = add_head (self, states[i].colour);
      self->fills[i] = states[i].fill;
      self->inks[i] = states[i].ink;
      self->signs[i] = states[i].sign;
    }
}

static void
add_titles (ParvisStyles *self)
{
  self->head = add_head (self, STYLE_TEXT);
  self->kind = add_format (self, 12, STYLE_ACCENT);
  self->title = add_format (self, 22, STYLE_TEXT);
  self->line = add_format (self, 12, STYLE_TEXT);
  self->note = add_format (self, BODY_SIZE, STYLE_GREY);
  format_set_bold (self->kind);
  format_set_bold (self->title);
  format_set_align (self->line, LXW_ALIGN_VERTICAL_TOP);
}

static void
add_marks (ParvisStyles *self)
{
  g_autofree char *late = g_strdup_printf ("d mmm yyyy \"%s\"", C_ ("roadmap", "late"));

  self->late = workbook_add_format (self->book);
  format_set_num_format (self->late, late);
  format_set_bold (self->late);
  format_set_font_color (self->late, STYLE_RED);
  for (guint i = 0; i < PARVIS_N_STATES; i++)
    {
      self->state_marks[i] = workbook_add_format (self->book);
      format_set_bold (self->state_marks[i]);
      format_set_font_color (self->state_marks[i], states[i].colour);
      self->states[i] =
          g_strdup_printf ("%s %s", states[i].sign, parvis_words_state ((ParvisState) i));
    }
}

void
parvis_styles_init (ParvisStyles *self, lxw_workbook *book)
{
  memset (self, 0, sizeof *self);
  self->book = book;
  for (int i = 0; i < PARVIS_N_PRIORITIES; i++)
    self->priorities[i] = g_strdup (parvis_words_priority ((ParvisPriority) i));
  add_columns (self);
  for (guint i = 0; i < G_N_ELEMENTS (side_colours); i++)
    {
      self->sides[i] = parvis_styles_add_cell (self);
      format_set_bold (self->sides[i]);
      format_set_font_color (self->sides[i], side_colours[i]);
      self->side_marks[i] = workbook_add_format (book);
      format_set_font_color (self->side_marks[i], side_colours[i]);
      self->side_words[i] =
          g_strdup_printf ("%s %s", side_signs[i], parvis_words_college ((ParvisCollege) i));
    }
  add_titles (self);
  add_marks (self);
  add_counts (self);
}

void
parvis_styles_clear (ParvisStyles *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->side_words); i++)
    g_free (self->side_words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->states); i++)
    g_free (self->states[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->priorities); i++)
    g_free (self->priorities[i]);
}
