/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/marks.h"

#include "board/letters.h"

#define AREA_CORNER 12.
#define CORNER 3.
#define FOLD 14.
#define STRIP 9.

static void
trace (cairo_t *cr, double x, double y, double width, double height, double corner, double fold)
{
  double right = x + width, bottom = y + height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + corner, y + corner, corner, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - corner, y + corner, corner, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right - fold, bottom - fold, fold, 0, .5 * G_PI);
  cairo_arc (cr, x + corner, bottom - corner, corner, .5 * G_PI, G_PI);
  cairo_close_path (cr);
}

void
parvis_marks_shape (cairo_t *cr, ParvisCollege college, double x, double y, double size)
{
  double radius = .41 * size, top = y + .1 * size;

  switch (college)
    {
    case PARVIS_COLLEGE_AGENTS:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + size / 2, y + size / 2, size / 2, 0, 2 * G_PI);
      break;
    case PARVIS_COLLEGE_USERS:
      cairo_rectangle (cr, x, top, .9 * size, .9 * size);
      break;
    case PARVIS_COLLEGE_BOTH:
    default:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + radius, top + radius, radius, -G_PI, 0);
      cairo_line_to (cr, x + 2 * radius, y + size);
      cairo_line_to (cr, x, y + size);
      cairo_close_path (cr);
      break;
    }
  parvis_inks_set (cr, parvis_inks_of_college (college));
  cairo_fill (cr);
}

void
parvis_marks_area (cairo_t *cr, double x, double y, double width, double height, guint32 ink)
{
  trace (cr, x, y, width, height, AREA_CORNER, AREA_CORNER);
  parvis_inks_set (cr, ink);
  cairo_fill (cr);
}

/* An eye, closed by a stroke through it. */
static void
draw_eye (cairo_t *cr, double x, double y, guint32 ink, guint32 ground)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  parvis_inks_set (cr, ink);
  cairo_set_line_width (cr, 2.6);
  cairo_move_to (cr, -13, 0);
  cairo_curve_to (cr, -7.5, -10.5, 7.5, -10.5, 13, 0);
  cairo_curve_to (cr, 7.5, 10.5, -7.5, 10.5, -13, 0);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 0, 4.2, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_move_to (cr, -10.5, -10.5);
  cairo_line_to (cr, 10.5, 10.5);
  cairo_set_line_width (cr, 7);
  parvis_inks_set (cr, ground);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 2.6);
  parvis_inks_set (cr, ink);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_shadow (cairo_t *cr, const ParvisPaperNote *note, double down, double strength)
{
  trace (cr, note->x, note->y + down, PARVIS_NOTE_WIDTH, note->height, CORNER, FOLD);
  cairo_set_source_rgba (cr, 0, 0, 0, strength);
  cairo_fill (cr);
}

void
parvis_marks_paper (cairo_t *cr, const ParvisPaperNote *note)
{
  guint32 ink = parvis_inks_of_college (note->college);
  guint32 strip = parvis_inks_of_strip (note->college);
  gboolean hidden = note->text == NULL;
  double right = note->x + PARVIS_NOTE_WIDTH;

  draw_shadow (cr, note, 3, .06);
  draw_shadow (cr, note, 1, .20);
  trace (cr, note->x, note->y, PARVIS_NOTE_WIDTH, note->height, CORNER, FOLD);
  parvis_inks_set (cr, hidden ? strip : parvis_inks_of_paper (note->college));
  cairo_fill (cr);
  if (hidden)
    {
      draw_eye (cr, note->x + PARVIS_NOTE_WIDTH / 2., note->y + note->height / 2, ink, strip);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, note->x + CORNER, note->y + CORNER, CORNER, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - CORNER, note->y + CORNER, CORNER, 1.5 * G_PI, 2 * G_PI);
  cairo_line_to (cr, right, note->y + STRIP);
  cairo_line_to (cr, note->x, note->y + STRIP);
  cairo_close_path (cr);
  parvis_inks_set (cr, strip);
  cairo_fill (cr);
  parvis_marks_shape (cr, note->college, right - PARVIS_MARK_MARGIN - PARVIS_MARK,
                      note->y + note->height - PARVIS_MARK_MARGIN - PARVIS_MARK, PARVIS_MARK);
}

double
parvis_marks_flag (cairo_t *cr, double x, double y)
{
  const double high = PARVIS_MARK + 1;

  cairo_rectangle (cr, x, y - high, 1.7, high);
  cairo_move_to (cr, x + 1.7, y - high + .6);
  cairo_curve_to (cr, x + 5, y - high - 1, x + 6.5, y - high + 2.2, x + 10.5, y - high + .8);
  cairo_line_to (cr, x + 10.5, y - 4.2);
  cairo_curve_to (cr, x + 6.5, y - 2.8, x + 5, y - 6, x + 1.7, y - 4.4);
  cairo_close_path (cr);
  parvis_inks_set (cr, PARVIS_INK_AMBER);
  cairo_fill (cr);
  return 10.5;
}
