/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/logo.h"

#include <librsvg/rsvg.h>
#include <string.h>

struct _ParvisLogo
{
  cairo_surface_t *image; /* of a PNG, or NULL */
  RsvgHandle *drawing;    /* of an SVG, or NULL */
  double width, height;   /* only their ratio matters */
};

typedef struct
{
  const guint8 *next;
  gsize left;
} Reader;

static cairo_status_t
read_bytes (void *data, unsigned char *buffer, unsigned int length)
{
  Reader *reader = data;

  if (reader->left < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (buffer, reader->next, length);
  reader->next += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
load_image (ParvisLogo *self, GBytes *bytes)
{
  Reader reader = { 0 };

  reader.next = g_bytes_get_data (bytes, &reader.left);
  self->image = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  self->width = cairo_image_surface_get_width (self->image);
  self->height = cairo_image_surface_get_height (self->image);
  return cairo_surface_status (self->image) == CAIRO_STATUS_SUCCESS;
}

static gboolean
load_drawing (ParvisLogo *self, GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  RsvgRectangle box;
  gboolean has_box;

  self->drawing = rsvg_handle_new_from_data (data, size, NULL);
  if (self->drawing == NULL)
    return FALSE;
  if (rsvg_handle_get_intrinsic_size_in_pixels (self->drawing, &self->width, &self->height))
    return TRUE;
  rsvg_handle_get_intrinsic_dimensions (self->drawing, NULL, NULL, NULL, NULL, &has_box, &box);
  self->width = has_box ? box.width : 1;
  self->height = has_box ? box.height : 1;
  return TRUE;
}

static gboolean
is_png (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  return size >= 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0;
}

ParvisLogo *
parvis_logo_new (GBytes *bytes)
{
  g_autoptr (ParvisLogo) self = g_new0 (ParvisLogo, 1);
  gboolean loaded = is_png (bytes) ? load_image (self, bytes) : load_drawing (self, bytes);

  if (!loaded || self->width <= 0 || self->height <= 0)
    return NULL;
  return g_steal_pointer (&self);
}

void
parvis_logo_free (ParvisLogo *self)
{
  g_clear_pointer (&self->image, cairo_surface_destroy);
  g_clear_object (&self->drawing);
  g_free (self);
}

double
parvis_logo_get_ratio (ParvisLogo *self)
{
  return self->width / self->height;
}

void
parvis_logo_draw (ParvisLogo *self, cairo_t *cr, double x, double y, double width)
{
  double scale = width / self->width;
  const RsvgRectangle viewport = { 0, 0, self->width, self->height };

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  if (self->image != NULL)
    {
      cairo_set_source_surface (cr, self->image, 0, 0);
      cairo_paint (cr);
    }
  else
    rsvg_handle_render_document (self->drawing, cr, &viewport, NULL);
  cairo_restore (cr);
}
