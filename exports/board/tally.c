/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/tally.h"

#include "board/inks.h"
#include "board/marks.h"
#include "board/place.h"

#define SIZE 13.
#define NARROW 200.
#define NEAR 4.
#define APART 8.

static double
show (ParvisLetters *letters, cairo_t *cr, const char *text, double x, double y, guint32 ink)
{
  PangoLayout *layout = parvis_letters_set (letters, text, SIZE, FALSE, 0);
  double width, height;

  parvis_letters_get_size (letters, &width, &height);
  if (cr != NULL)
    {
      parvis_inks_set (cr, ink);
      cairo_move_to (cr, x, y - height / 2);
      pango_cairo_show_layout (cr, layout);
    }
  return width;
}

double
parvis_tally_draw (const ParvisPaperItem *item,
                   ParvisLetters *letters,
                   cairo_t *cr,
                   double x,
                   double y)
{
  g_autofree char *sum = NULL;
  guint counts[3] = { 0 }, n = item->notes->len;
  gboolean mixed;
  double start = x;

  for (guint i = 0; i < n; i++)
    counts[g_array_index (item->notes, ParvisPaperNote, i).college]++;
  mixed = MAX (counts[0], MAX (counts[1], counts[2])) < n;
  if (mixed)
    sum = g_strdup_printf ("%u ·", n);
  else
    sum = item->width < NARROW ? g_strdup_printf ("%u", n) : parvis_place_count (n);
  x += show (letters, cr, sum, x, y, PARVIS_INK_DIM);
  for (int i = 0; mixed && i <= PARVIS_COLLEGE_BOTH; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", counts[i]);

      if (counts[i] == 0)
        continue;
      x += APART;
      if (cr != NULL)
        parvis_marks_shape (cr, (ParvisCollege) i, x, y - PARVIS_MARK / 2., PARVIS_MARK);
      x += PARVIS_MARK + NEAR;
      x += show (letters, cr, number, x, y, PARVIS_INK_TEXT);
    }
  return x - start;
}
