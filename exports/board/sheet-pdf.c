/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <math.h>

#include "board/inks.h"
#include "board/sheet.h"
#include "pdf.h"

/* How much of its height a wall is stretched by at most. */
#define STRETCH .6

double
parvis_sheet_fit_paper (ParvisPicture *self, ParvisPaper paper, gboolean *lying)
{
  double width, height, upright, lain;

  parvis_paper_get_size (paper, &width, &height);
  upright = MIN (width / self->width, height / self->height);
  lain = MIN (height / self->width, width / self->height);
  *lying = lain >= upright;
  return MAX (upright, lain);
}

/* The zones go down to the foot of the sheet, if that is not too far; then the picture is in its
   middle. */
static gboolean
fill (ParvisPicture *self,
      const ParvisPictureJob *job,
      cairo_t *cr,
      double width,
      double height,
      GError **error)
{
  double scale = MIN (width / self->width, height / self->height);
  double more = CLAMP (height / scale - self->height, 0, STRETCH * self->wall_height);

  parvis_inks_set (cr, PARVIS_INK_BOARD);
  cairo_paint (cr);
  cairo_translate (cr, (width - scale * self->width) / 2,
                   (height - scale * (self->height + more)) / 2);
  cairo_scale (cr, scale, scale);
  return parvis_sheet_draw (self, job, cr, 0, self->height + more, more, error);
}

static cairo_surface_t *
make_page (ParvisPicture *self, GByteArray *bytes, double width, double height)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (parvis_sheet_append, bytes, width, height);
  g_autofree char *name = parvis_sheet_name (self);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, name);
  if (*self->wall->organisation != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, self->wall->organisation);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Parvis");
  return surface;
}

GBytes *
parvis_sheet_make_pdf (ParvisPicture *self, const ParvisPictureJob *job, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const ParvisPdfWords words = { .language = self->wall->language };
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean lying, drawn;
  cairo_t *cr;

  parvis_sheet_fit_paper (self, job->paper, &lying);
  parvis_paper_get_size (job->paper, lying ? &height : &width, lying ? &width : &height);
  surface = make_page (self, bytes, width, height);
  cr = cairo_create (surface);
  drawn = fill (self, job, cr, width, height, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn || !parvis_sheet_check (status, error))
    return NULL;
  return parvis_pdf_finish (bytes, &words, error);
}
