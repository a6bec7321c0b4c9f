/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/papers.h"

#include "wall/grid.h"

#define N_COLLEGES (PARVIS_COLLEGE_BOTH + 1)

struct _ParvisPapers
{
  GArray *spots[N_COLLEGES][2][2]; /* of ParvisSpot, face down or not, dimmed or not */
};

ParvisPapers *
parvis_papers_new (void)
{
  ParvisPapers *self = g_new0 (ParvisPapers, 1);

  for (int i = 0; i < N_COLLEGES; i++)
    for (int j = 0; j < 4; j++)
      self->spots[i][j / 2][j % 2] = g_array_new (FALSE, FALSE, sizeof (ParvisSpot));
  return self;
}

void
parvis_papers_free (ParvisPapers *self)
{
  for (int i = 0; i < N_COLLEGES; i++)
    for (int j = 0; j < 4; j++)
      g_array_unref (self->spots[i][j / 2][j % 2]);
  g_free (self);
}

void
parvis_papers_add (ParvisPapers *self,
                   ParvisCollege college,
                   gboolean hidden,
                   gboolean dimmed,
                   double x,
                   double y)
{
  ParvisSpot spot = { x, y };

  g_array_append_val (self->spots[college][hidden ? 1 : 0][dimmed ? 1 : 0], spot);
}

static void
fill (cairo_t *cr, GArray *spots, const GdkRGBA *colour)
{
  for (guint i = 0; i < spots->len; i++)
    {
      ParvisSpot spot = g_array_index (spots, ParvisSpot, i);

      cairo_rectangle (cr, spot.x, spot.y, PARVIS_NOTE_WIDTH, PARVIS_NOTE_HEIGHT);
    }
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_fill (cr);
}

void
parvis_papers_draw (ParvisPapers *self, const ParvisInks *inks, cairo_t *cr)
{
  for (int dimmed = TRUE; dimmed >= FALSE; dimmed--)
    {
      const ParvisInks *used = dimmed && inks->dim != NULL ? inks->dim : inks;

      for (int i = 0; i < N_COLLEGES; i++)
        {
          fill (cr, self->spots[i][0][dimmed], &used->paper[i]);
          fill (cr, self->spots[i][1][dimmed], &used->strip[i]);
        }
    }
}
