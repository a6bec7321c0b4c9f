/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bands.h"

#include <png.h>

#include "error.h"

/* Drawn at once: a whole picture would take hundreds of megabytes. */
#define BAND 512

typedef struct
{
  const ParvisPngJob *job;
  GByteArray *bytes;
  guchar *row;
  cairo_surface_t *band;
  GError *error;
} Painting;

static void
write_data (png_structp png, png_bytep data, png_size_t length)
{
  g_byte_array_append (png_get_io_ptr (png), data, (guint) length);
}

static void
flush_data (png_structp png)
{
}

/* libpng goes back to where setjmp() was called: nothing that it jumps over holds anything. */
static void
fail (png_structp png, png_const_charp message)
{
  Painting *self = png_get_error_ptr (png);

  if (self->error == NULL)
    g_set_error_literal (&self->error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_FAILED, message);
  png_longjmp (png, 1);
}

static gboolean
draw_band (Painting *self, int top, int rows)
{
  cairo_t *cr = cairo_create (self->band);
  cairo_status_t status;
  gboolean drawn;

  cairo_translate (cr, 0, -top);
  drawn = self->job->draw (cr, top, rows, self->job->data, &self->error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->band);
  if (!drawn || status == CAIRO_STATUS_SUCCESS)
    return drawn;
  g_set_error_literal (&self->error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_FAILED,
                       cairo_status_to_string (status));
  return FALSE;
}

static void
write_band (Painting *self, png_structp png, int rows)
{
  int stride = cairo_image_surface_get_stride (self->band);

  for (int y = 0; y < rows; y++)
    {
      const guint32 *pixels =
          (const guint32 *) (const void *) (cairo_image_surface_get_data (self->band) +
                                            (gsize) y * (gsize) stride);

      for (int x = 0; x < self->job->width; x++)
        {
          self->row[3 * x] = (guchar) (pixels[x] >> 16 & 0xff);
          self->row[3 * x + 1] = (guchar) (pixels[x] >> 8 & 0xff);
          self->row[3 * x + 2] = (guchar) (pixels[x] & 0xff);
        }
      png_write_row (png, self->row);
    }
}

static gboolean
paint (Painting *self, png_structp png, png_infop info)
{
  const ParvisPngJob *job = self->job;
  png_uint_32 density = (png_uint_32) job->density;

  if (setjmp (png_jmpbuf (png)) != 0)
    return FALSE;
  png_set_write_fn (png, self->bytes, write_data, flush_data);
  png_set_IHDR (png, info, (png_uint_32) job->width, (png_uint_32) job->height, 8,
                PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                PNG_FILTER_TYPE_DEFAULT);
  if (density > 0)
    png_set_pHYs (png, info, density, density, PNG_RESOLUTION_METER);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
  png_write_info (png, info);
  for (int top = 0; top < job->height; top += BAND)
    {
      int rows = MIN (BAND, job->height - top);

      if (!draw_band (self, top, rows))
        return FALSE;
      write_band (self, png, rows);
    }
  png_write_end (png, info);
  return TRUE;
}

GBytes *
parvis_png_make (const ParvisPngJob *job, GError **error)
{
  Painting painting = { .job = job, .bytes = g_byte_array_new () };
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, &painting, fail, NULL);
  png_infop info = png_create_info_struct (png);
  gboolean painted;

  painting.row = g_malloc (3 * (gsize) job->width);
  painting.band = cairo_image_surface_create (CAIRO_FORMAT_RGB24, job->width, BAND);
  painted = paint (&painting, png, info);
  png_destroy_write_struct (&png, &info);
  cairo_surface_destroy (painting.band);
  g_free (painting.row);
  if (painted)
    return g_byte_array_free_to_bytes (painting.bytes);
  g_byte_array_unref (painting.bytes);
  g_propagate_error (error, painting.error);
  return NULL;
}
