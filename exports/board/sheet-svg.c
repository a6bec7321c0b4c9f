/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-svg.h>
#include <math.h>

#include "board/sheet.h"
#include "svg.h"

GBytes *
parvis_sheet_make_svg (ParvisPicture *self, const ParvisPictureJob *job, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      parvis_sheet_append, bytes, ceil (self->width), ceil (self->height));
  g_autofree char *title = NULL;
  cairo_status_t status;
  gboolean drawn;
  cairo_t *cr;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  drawn = parvis_sheet_draw (self, job, cr, 0, ceil (self->height), 0, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn || !parvis_sheet_check (status, error))
    return NULL;
  title = parvis_sheet_name (self);
  return parvis_svg_name (bytes, title);
}
