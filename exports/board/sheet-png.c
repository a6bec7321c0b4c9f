/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <png.h>

#include "board/sheet.h"
#include "error.h"

#define SCALE 2.
/* Neither programs nor printers like more. */
#define MOST_PIXELS (64. * 1000 * 1000)
#define MOST_ACROSS 16384.
/* Drawn at once: a whole wall would take hundreds of megabytes. */
#define BAND 512

typedef struct
{
  ParvisPicture *picture;
  const ParvisPictureJob *job;
  double scale;
  int width, height;
  GByteArray *bytes;
  guchar *row;
  cairo_surface_t *band;
  GError *error;
} Painting;

double
parvis_sheet_get_scale (ParvisPicture *self)
{
  double scale = MIN (SCALE, sqrt (MOST_PIXELS / (self->width * self->height)));

  return MIN (scale, MOST_ACROSS / MAX (self->width, self->height));
}

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
  gboolean drawn;

  cairo_translate (cr, 0, -top);
  cairo_scale (cr, self->scale, self->scale);
  drawn = parvis_sheet_draw (self->picture, self->job, cr, top / self->scale,
                             (top + rows) / self->scale, 0, &self->error) &&
          parvis_sheet_check (cairo_status (cr), &self->error);
  cairo_destroy (cr);
  cairo_surface_flush (self->band);
  if (self->job->progress != NULL)
    self->job->progress ((double) (top + rows) / self->height, self->job->data);
  return drawn;
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

      for (int x = 0; x < self->width; x++)
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
  if (setjmp (png_jmpbuf (png)) != 0)
    return FALSE;
  png_set_write_fn (png, self->bytes, write_data, flush_data);
  png_set_IHDR (png, info, (png_uint_32) self->width, (png_uint_32) self->height, 8,
                PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                PNG_FILTER_TYPE_DEFAULT);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
  png_write_info (png, info);
  for (int top = 0; top < self->height; top += BAND)
    {
      int rows = MIN (BAND, self->height - top);

      if (!draw_band (self, top, rows))
        return FALSE;
      write_band (self, png, rows);
    }
  png_write_end (png, info);
  return TRUE;
}

GBytes *
parvis_sheet_make_png (ParvisPicture *self, const ParvisPictureJob *job, GError **error)
{
  double scale = parvis_sheet_get_scale (self);
  Painting painting = {
    .picture = self,
    .job = job,
    .scale = scale,
    .width = (int) MAX (floor (self->width * scale), 1),
    .height = (int) MAX (floor (self->height * scale), 1),
    .bytes = g_byte_array_new (),
  };
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, &painting, fail, NULL);
  png_infop info = png_create_info_struct (png);
  gboolean painted;

  painting.row = g_malloc (3 * (gsize) painting.width);
  painting.band = cairo_image_surface_create (CAIRO_FORMAT_RGB24, painting.width, BAND);
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
