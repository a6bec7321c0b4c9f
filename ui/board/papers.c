/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/papers.h"

#include "wall/grid.h"

#define N_COLLEGES (PARVIS_COLLEGE_BOTH + 1)

struct _ParvisPapers
{
  GArray *boxes[N_COLLEGES][2][2];  /* of graphene_rect_t, face down or not, dimmed or not */
  GArray *areas[PARVIS_N_TINTS][2]; /* of clusters, dimmed or not */
};

static GArray *
new_boxes (void)
{
  return g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
}

ParvisPapers *
parvis_papers_new (void)
{
  ParvisPapers *self = g_new0 (ParvisPapers, 1);

  for (int dimmed = FALSE; dimmed <= TRUE; dimmed++)
    {
      for (int i = 0; i < N_COLLEGES; i++)
        {
          self->boxes[i][FALSE][dimmed] = new_boxes ();
          self->boxes[i][TRUE][dimmed] = new_boxes ();
        }
      for (int i = 0; i < PARVIS_N_TINTS; i++)
        self->areas[i][dimmed] = new_boxes ();
    }
  return self;
}

void
parvis_papers_free (ParvisPapers *self)
{
  for (int dimmed = FALSE; dimmed <= TRUE; dimmed++)
    {
      for (int i = 0; i < N_COLLEGES; i++)
        {
          g_array_unref (self->boxes[i][FALSE][dimmed]);
          g_array_unref (self->boxes[i][TRUE][dimmed]);
        }
      for (int i = 0; i < PARVIS_N_TINTS; i++)
        g_array_unref (self->areas[i][dimmed]);
    }
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
  graphene_rect_t box =
      GRAPHENE_RECT_INIT ((float) x, (float) y, PARVIS_NOTE_WIDTH, PARVIS_NOTE_HEIGHT);

  g_array_append_val (self->boxes[college][hidden ? 1 : 0][dimmed ? 1 : 0], box);
}

void
parvis_papers_add_area (ParvisPapers *self,
                        ParvisTint tint,
                        gboolean dimmed,
                        const graphene_rect_t *box)
{
  g_array_append_val (self->areas[tint][dimmed ? 1 : 0], *box);
}

static void
fill (cairo_t *cr, GArray *boxes, const GdkRGBA *colour)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      graphene_rect_t *box = &g_array_index (boxes, graphene_rect_t, i);

      cairo_rectangle (cr, (double) box->origin.x, (double) box->origin.y, (double) box->size.width,
                       (double) box->size.height);
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

      for (int i = 0; i < PARVIS_N_TINTS; i++)
        fill (cr, self->areas[i][dimmed], &used->tint[i]);
      for (int i = 0; i < N_COLLEGES; i++)
        {
          fill (cr, self->boxes[i][FALSE][dimmed], &used->paper[i]);
          fill (cr, self->boxes[i][TRUE][dimmed], &used->strip[i]);
        }
    }
}
