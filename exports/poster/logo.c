/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/logo.h"

#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

/* What 300 dots an inch need in the largest place on A0. */
#define MOST_PIXELS 1600
/* Of a picture on a page, an inch: enough for a sheet that is printed on the next larger one. */
#define PAGE_DOTS 450
/* A picture that claims more is refused before it takes the memory. */
#define MOST_SIDE 20000
#define MOST_AREA 40e6
/* A line is no logo. */
#define MOST_RATIO 30.0
#define TRIAL 64

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

static guint32
read_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* By its header, which is not to be believed further. */
static gboolean
is_possible (const guint8 *data, gsize size)
{
  double width, height;

  if (size < 33 || memcmp (data + 12, "IHDR", 4) != 0)
    return FALSE;
  width = read_number (data + 16);
  height = read_number (data + 20);
  return width > 0 && height > 0 && MAX (width, height) <= MOST_SIDE && width * height <= MOST_AREA;
}

/* (transfer full) */
static cairo_surface_t *
shrink (cairo_surface_t *image, int width, int height)
{
  cairo_surface_t *small =
      cairo_image_surface_create (cairo_image_surface_get_format (image), width, height);
  cairo_t *cr = cairo_create (small);

  cairo_scale (cr, (double) width / cairo_image_surface_get_width (image),
               (double) height / cairo_image_surface_get_height (image));
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  return small;
}

/* With a side of @most pixels at most. (transfer full) */
static cairo_surface_t *
reduce (cairo_surface_t *image, double most)
{
  int width = cairo_image_surface_get_width (image);
  int height = cairo_image_surface_get_height (image);
  double scale = most / MAX (width, height);

  if (scale >= 1)
    return cairo_surface_reference (image);
  return shrink (image, MAX (1, (int) lround (scale * width)),
                 MAX (1, (int) lround (scale * height)));
}

static gboolean
load_image (ParvisLogo *self, GBytes *bytes)
{
  Reader reader = { 0 };
  cairo_surface_t *image;

  reader.next = g_bytes_get_data (bytes, &reader.left);
  if (!is_possible (reader.next, reader.left))
    return FALSE;
  image = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  if (cairo_surface_status (image) == CAIRO_STATUS_SUCCESS)
    {
      /* As many pixels as can be printed: a poster holds four of them, and is made in no time. */
      self->image = reduce (image, MOST_PIXELS);
      self->width = cairo_image_surface_get_width (self->image);
      self->height = cairo_image_surface_get_height (self->image);
    }
  cairo_surface_destroy (image);
  return self->image != NULL && cairo_surface_status (self->image) == CAIRO_STATUS_SUCCESS;
}

/* Without a place of its own, a drawing can name no other file, here or elsewhere. */
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

  /* What is not a number fails here too. */
  if (!loaded ||
      !(self->width > 0 && self->height > 0 && self->width <= MOST_RATIO * self->height &&
        self->height <= MOST_RATIO * self->width))
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

/* What a page keeps as it is given is packed for long, and is no better for more dots than a
   printer has. @cr is such that the picture is one unit a pixel. */
static void
paint_image (ParvisLogo *self, cairo_t *cr)
{
  cairo_surface_type_t kind = cairo_surface_get_type (cairo_get_target (cr));
  gboolean page = kind == CAIRO_SURFACE_TYPE_PDF || kind == CAIRO_SURFACE_TYPE_SVG;
  double points = MAX (self->width, self->height), across = 0;
  cairo_surface_t *image;

  cairo_user_to_device_distance (cr, &points, &across);
  image = page ? reduce (self->image, ceil (hypot (points, across) / 72 * PAGE_DOTS))
               : cairo_surface_reference (self->image);
  cairo_scale (cr, self->width / cairo_image_surface_get_width (image),
               self->height / cairo_image_surface_get_height (image));
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (image);
}

static gboolean
draw (ParvisLogo *self, cairo_t *cr, double x, double y, double width)
{
  double scale = width / self->width;
  const RsvgRectangle viewport = { 0, 0, self->width, self->height };
  gboolean done = TRUE;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  if (self->image != NULL)
    paint_image (self, cr);
  else
    done = rsvg_handle_render_document (self->drawing, cr, &viewport, NULL);
  cairo_restore (cr);
  return done && cairo_status (cr) == CAIRO_STATUS_SUCCESS;
}

void
parvis_logo_draw (ParvisLogo *self, cairo_t *cr, double x, double y, double width)
{
  draw (self, cr, x, y, width);
}

gboolean
parvis_logo_check (GBytes *bytes)
{
  g_autoptr (ParvisLogo) self = parvis_logo_new (bytes);
  cairo_surface_t *paper;
  cairo_t *cr;
  gboolean good;

  if (self == NULL)
    return FALSE;
  paper = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, TRIAL, TRIAL);
  cr = cairo_create (paper);
  good = draw (self, cr, 0, 0, TRIAL * MIN (1, self->width / self->height));
  cairo_destroy (cr);
  cairo_surface_destroy (paper);
  return good;
}
