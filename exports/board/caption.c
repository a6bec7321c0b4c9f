/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/caption.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "board/draw.h"
#include "board/marks.h"
#include "board/place.h"
#include "words/words.h"

#define OVERLINE 15.
#define TITLE 40.
#define PROMPT 20.
#define FOOT 13.
#define OVER_WALL 22.
#define UNDER_WALL 18.

/* One under the other; @y moves down. */
static void
add_lines (const ParvisCaption *self,
           ParvisLetters *letters,
           cairo_t *cr,
           const char *text,
           const char *tag,
           double size,
           double *y)
{
  gboolean title = size >= TITLE;
  PangoLayout *layout;
  double height;

  if (*text == '\0')
    return;
  layout = parvis_letters_set (letters, text, size * self->scale, title, self->width);
  parvis_letters_get_size (letters, NULL, &height);
  if (cr != NULL)
    parvis_draw_layout (cr, layout, tag, 0, *y, title ? PARVIS_INK_TITLE : PARVIS_INK_DIM);
  *y += height;
}

double
parvis_caption_draw_head (const ParvisCaption *self,
                          const ParvisPaperWall *wall,
                          ParvisLetters *letters,
                          cairo_t *cr)
{
  g_autoptr (GString) line = g_string_new (wall->campaign);
  double y = 0;

  for (const char *const *part = (const char *const[]){ wall->workshop, wall->date, NULL };
       *part != NULL; part++)
    if (**part != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", *part);
  add_lines (self, letters, cr, line->str, "P", OVERLINE, &y);
  y += 4 * self->scale;
  add_lines (self, letters, cr, wall->title, "H1", TITLE, &y);
  y += 2 * self->scale;
  add_lines (self, letters, cr, wall->prompt, "P", PROMPT, &y);
  /* Whole units: what stands on the wall has sharp edges. */
  return ceil (y + OVER_WALL * self->scale);
}

/* A shape and what it stands for. */
static double
draw_key (const ParvisCaption *self,
          ParvisLetters *letters,
          cairo_t *cr,
          ParvisCollege college,
          guint n_notes,
          double x,
          double y)
{
  g_autofree char *count = parvis_place_count (n_notes);
  g_autofree char *words = g_strdup_printf ("%s · %s", parvis_words_college (college), count);
  double mark = PARVIS_MARK * self->scale, width, height;
  PangoLayout *layout = parvis_letters_set (letters, words, FOOT * self->scale, FALSE, 0);

  parvis_letters_get_size (letters, &width, &height);
  parvis_marks_shape (cr, college, x, y + (height - mark) / 2, mark);
  x += mark + 7 * self->scale;
  parvis_draw_layout (cr, layout, "P", x, y, PARVIS_INK_DIM);
  return x + width + 24 * self->scale;
}

double
parvis_caption_draw_foot (const ParvisCaption *self,
                          const ParvisPaperWall *wall,
                          ParvisLetters *letters,
                          cairo_t *cr)
{
  PangoLayout *layout;
  double y = UNDER_WALL * self->scale, x = 0, width, height;

  layout = parvis_letters_set (letters, "Parvis", FOOT * self->scale, FALSE, 0);
  parvis_letters_get_size (letters, &width, &height);
  if (cr == NULL)
    return y + height;
  parvis_draw_layout (cr, layout, "P", self->width - width, y, PARVIS_INK_DIM);
  for (int i = PARVIS_COLLEGE_AGENTS; i <= PARVIS_COLLEGE_BOTH; i++)
    if (wall->n_notes[i] > 0)
      x = draw_key (self, letters, cr, (ParvisCollege) i, wall->n_notes[i], x, y);
  return y + height;
}
