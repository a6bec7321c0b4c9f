/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "bands.h"
#include "board/sheet.h"

#define SCALE 2.
/* Neither programs nor printers like more. */
#define MOST_PIXELS (64. * 1000 * 1000)
#define MOST_ACROSS 16384.

typedef struct
{
  ParvisPicture *picture;
  const ParvisPictureJob *job;
  double scale;
  int height;
} Painting;

double
parvis_sheet_get_scale (ParvisPicture *self)
{
  double scale = MIN (SCALE, sqrt (MOST_PIXELS / (self->width * self->height)));

  return MIN (scale, MOST_ACROSS / MAX (self->width, self->height));
}

static gboolean
draw_band (cairo_t *cr, int top, int rows, gpointer data, GError **error)
{
  Painting *self = data;
  gboolean drawn;

  cairo_scale (cr, self->scale, self->scale);
  drawn = parvis_sheet_draw (self->picture, self->job, cr, top / self->scale,
                             (top + rows) / self->scale, 0, error);
  if (self->job->progress != NULL)
    self->job->progress ((double) (top + rows) / self->height, self->job->data);
  return drawn;
}

GBytes *
parvis_sheet_make_png (ParvisPicture *self, const ParvisPictureJob *job, GError **error)
{
  double scale = parvis_sheet_get_scale (self);
  Painting painting = {
    .picture = self,
    .job = job,
    .scale = scale,
    .height = (int) MAX (floor (self->height * scale), 1),
  };
  const ParvisPngJob png = {
    .width = (int) MAX (floor (self->width * scale), 1),
    .height = painting.height,
    .draw = draw_band,
    .data = &painting,
  };

  return parvis_png_make (&png, error);
}
