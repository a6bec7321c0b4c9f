/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "board/sheet.h"

/* A title, which cairo has no way to say. */
static GBytes *
name (ParvisPicture *self, GByteArray *bytes)
{
  g_autofree char *title = parvis_sheet_name (self);
  g_autofree char *element = g_markup_printf_escaped ("\n<title>%s</title>", title);
  const char *text = (const char *) bytes->data;
  const char *root = g_strstr_len (text, (gssize) bytes->len, "<svg");
  const char *end = root != NULL ? memchr (root, '>', bytes->len - (gsize) (root - text)) : NULL;
  gsize head = end != NULL ? (gsize) (end - text) + 1 : 0;
  GByteArray *named = g_byte_array_sized_new (bytes->len + (guint) strlen (element));

  g_byte_array_append (named, bytes->data, (guint) head);
  if (end != NULL)
    g_byte_array_append (named, (const guint8 *) element, (guint) strlen (element));
  g_byte_array_append (named, bytes->data + head, bytes->len - (guint) head);
  return g_byte_array_free_to_bytes (named);
}

GBytes *
parvis_sheet_make_svg (ParvisPicture *self, const ParvisPictureJob *job, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      parvis_sheet_append, bytes, ceil (self->width), ceil (self->height));
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
  return drawn && parvis_sheet_check (status, error) ? name (self, bytes) : NULL;
}
