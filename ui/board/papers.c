/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/papers.h"

#include <math.h>

#include "board/raster.h"
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
fill (ParvisRaster *raster,
      GArray *boxes,
      const graphene_point_t *origin,
      float pixels,
      const GdkRGBA *colour)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      graphene_rect_t box = g_array_index (boxes, graphene_rect_t, i);

      graphene_rect_offset (&box, -origin->x, -origin->y);
      graphene_rect_scale (&box, pixels, pixels, &box);
      parvis_raster_fill (raster, &box, colour);
    }
}

static void
paint (ParvisPapers *self,
       const ParvisInks *inks,
       const graphene_point_t *origin,
       float pixels,
       ParvisRaster *raster)
{
  for (int dimmed = TRUE; dimmed >= FALSE; dimmed--)
    {
      const ParvisInks *used = dimmed && inks->dim != NULL ? inks->dim : inks;

      for (int i = 0; i < PARVIS_N_TINTS; i++)
        fill (raster, self->areas[i][dimmed], origin, pixels, &used->tint[i]);
      for (int i = 0; i < N_COLLEGES; i++)
        {
          fill (raster, self->boxes[i][FALSE][dimmed], origin, pixels, &used->paper[i]);
          fill (raster, self->boxes[i][TRUE][dimmed], origin, pixels, &used->strip[i]);
        }
    }
}

void
parvis_papers_snapshot (ParvisPapers *self,
                        const ParvisInks *inks,
                        const graphene_rect_t *area,
                        double pixels,
                        GtkSnapshot *snapshot)
{
  int width = (int) ceil ((double) area->size.width * pixels);
  int height = (int) ceil ((double) area->size.height * pixels);
  g_autoptr (ParvisRaster) raster = parvis_raster_new (width, height);

  paint (self, inks, &area->origin, (float) pixels, raster);
  parvis_raster_snapshot (raster, &area->origin, pixels, snapshot);
}
