/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/letters.h"

#include <math.h>

#define FAMILY "Inter,Cantarell,DejaVu Sans"
/* Between the last line and what is under it. */
#define AIR 10.
#define MARK_AIR 5.
#define FLAG_HEIGHT 19.

struct _ParvisLetters
{
  PangoLayout *layout;
  PangoFontDescription *fonts[2]; /* plain, bold */
};

/* The last two are also those of taller notes. A text of more letters has no chance at a size. */
static const struct
{
  double size;
  int lines;
  glong letters;
} steps[] = { { 20, 2, 36 }, { 17, 3, 58 }, { 15, 4, 90 }, { 13, 4, 104 }, { 11, 5, 0 } };
#define TALL (G_N_ELEMENTS (steps) - 2)
/* A note taller than this had better have smaller type. */
#define TALLEST (2 * PARVIS_STEP_Y)

ParvisLetters *
parvis_letters_new (const char *language)
{
  ParvisLetters *self = g_new0 (ParvisLetters, 1);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  /* A note says what was written: no hyphen is added to it. */
  PangoAttrList *plain = pango_attr_list_new ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  self->layout = pango_layout_new (context);
  pango_attr_list_insert (plain, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (self->layout, plain);
  pango_attr_list_unref (plain);
  g_object_unref (context);
  for (int i = 0; i < 2; i++)
    {
      self->fonts[i] = pango_font_description_new ();
      pango_font_description_set_family_static (self->fonts[i], FAMILY);
      pango_font_description_set_weight (self->fonts[i],
                                         i == 0 ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD);
    }
  return self;
}

void
parvis_letters_free (ParvisLetters *self)
{
  pango_font_description_free (self->fonts[0]);
  pango_font_description_free (self->fonts[1]);
  g_object_unref (self->layout);
  g_free (self);
}

PangoLayout *
parvis_letters_set (ParvisLetters *self, const char *text, double size, gboolean bold, double width)
{
  PangoFontDescription *font = self->fonts[bold ? 1 : 0];

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_width (self->layout, width > 0 ? (int) MIN (width * PANGO_SCALE, G_MAXINT) : -1);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (self->layout, text, -1);
  return self->layout;
}

PangoLayout *
parvis_letters_set_note (ParvisLetters *self, const ParvisPaperNote *note)
{
  return parvis_letters_set (self, note->text, steps[note->step].size, FALSE, PARVIS_LETTERS_WIDTH);
}

void
parvis_letters_get_size (ParvisLetters *self, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (self->layout, NULL, &logical);
  if (width != NULL)
    *width = (double) logical.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) logical.height / PANGO_SCALE;
}

/* Whether a line would run into the shape of a note of this height. */
static gboolean
meets_mark (ParvisLetters *self, double height)
{
  const double top = height - PARVIS_MARK_MARGIN - PARVIS_MARK - MARK_AIR;
  const double edge = PARVIS_NOTE_WIDTH - PARVIS_MARK_MARGIN - PARVIS_MARK - MARK_AIR;
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  gboolean meets = FALSE;

  do
    {
      PangoRectangle line;
      double right, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      right = PARVIS_LETTERS_X + (double) (line.x + line.width) / PANGO_SCALE;
      bottom = PARVIS_LETTERS_Y + (double) (line.y + line.height) / PANGO_SCALE;
      meets = line.width > 0 && bottom > top && right > edge;
    }
  while (!meets && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return meets;
}

static double
need (ParvisLetters *self, gboolean flagged)
{
  const double under_text = MARK_AIR + PARVIS_MARK + PARVIS_MARK_MARGIN;
  double text, height;

  parvis_letters_get_size (self, NULL, &text);
  if (flagged)
    return MAX (PARVIS_LETTERS_Y + text + FLAG_HEIGHT + PARVIS_MARK_MARGIN, PARVIS_NOTE_HEIGHT);
  height = MAX (PARVIS_LETTERS_Y + text + AIR, PARVIS_NOTE_HEIGHT);
  return meets_mark (self, height) ? PARVIS_LETTERS_Y + text + under_text : height;
}

/* Words are not cut to have them larger. */
static gboolean
fits (ParvisLetters *self, const ParvisPaperNote *note)
{
  int width;

  parvis_letters_set_note (self, note);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD);
  pango_layout_get_size (self->layout, &width, NULL);
  return width <= PARVIS_LETTERS_WIDTH * PANGO_SCALE &&
         pango_layout_get_line_count (self->layout) <= steps[note->step].lines &&
         need (self, note->flagged) <= PARVIS_NOTE_HEIGHT;
}

void
parvis_letters_fit (ParvisLetters *self, ParvisPaperNote *note)
{
  glong letters;

  note->step = TALL;
  note->height = PARVIS_NOTE_HEIGHT;
  if (note->text == NULL)
    return;
  letters = g_utf8_strlen (note->text, -1);
  for (guint i = 0; i <= TALL; i++)
    {
      if (letters > steps[i].letters)
        continue;
      note->step = i;
      if (fits (self, note))
        return;
    }
  for (note->step = TALL; note->step < G_N_ELEMENTS (steps); note->step++)
    {
      parvis_letters_set_note (self, note);
      note->height = ceil (need (self, note->flagged));
      if (note->height <= TALLEST)
        return;
    }
  note->step--;
}
