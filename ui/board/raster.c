/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/raster.h"

#define WHOLE 256

static const cairo_user_data_key_t kept_key;

struct _ParvisRaster
{
  cairo_surface_t *surface;
  guchar *pixels;
  int width, height, stride;
};

/* From one edge to the other, in parts of pixels. */
typedef struct
{
  int from, to;      /* the pixels touched, without the last */
  guint first, last; /* how much of them at the ends, of WHOLE */
} Span;

ParvisRaster *
parvis_raster_new (int width, int height)
{
  ParvisRaster *self = g_new (ParvisRaster, 1);

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  self->pixels = cairo_image_surface_get_data (self->surface);
  self->stride = cairo_image_surface_get_stride (self->surface);
  self->width = cairo_image_surface_get_width (self->surface);
  self->height = cairo_image_surface_get_height (self->surface);
  return self;
}

void
parvis_raster_free (ParvisRaster *self)
{
  cairo_surface_destroy (self->surface);
  g_free (self);
}

static Span
measure (float start, float length, int limit)
{
  float from = CLAMP (start, 0, (float) limit), to = CLAMP (start + length, 0, (float) limit);
  Span span = { (int) from, (int) to + (to > (float) (int) to ? 1 : 0), 0, 0 };

  span.first = (guint) (WHOLE * ((float) span.from + 1 - from) + .5f);
  span.last = (guint) (WHOLE * (to - (float) span.to + 1) + .5f);
  if (span.to == span.from + 1)
    span.first = span.last = (guint) (WHOLE * (to - from) + .5f);
  return span;
}

/* Two channels at a time: each has room for its product. */
static guint32
scale (guint32 colour, guint part)
{
  return ((((colour & 0x00ff00ff) * part) >> 8) & 0x00ff00ff) |
         ((((colour >> 8) & 0x00ff00ff) * part) & 0xff00ff00);
}

/* @ink is premultiplied, and already as thin as it shall be. */
static inline void
blend (guint32 *pixel, guint32 ink)
{
  guint alpha = ink >> 24;

  *pixel = *pixel == 0 || alpha == 255 ? ink : ink + scale (*pixel, WHOLE - alpha - (alpha >> 7));
}

static guint32
premultiply (const GdkRGBA *colour)
{
  float alpha = colour->alpha * 255;

  return (guint32) (alpha + .5f) << 24 | (guint32) (colour->red * alpha + .5f) << 16 |
         (guint32) (colour->green * alpha + .5f) << 8 | (guint32) (colour->blue * alpha + .5f);
}

static void
fill_row (guint32 *row, const Span *across, guint32 ink)
{
  blend (row + across->from, scale (ink, across->first));
  if (ink >> 24 == 255)
    for (int x = across->from + 1; x < across->to - 1; x++)
      row[x] = ink;
  else
    for (int x = across->from + 1; x < across->to - 1; x++)
      blend (row + x, ink);
  if (across->to - across->from > 1)
    blend (row + across->to - 1, scale (ink, across->last));
}

void
parvis_raster_fill (ParvisRaster *self, const graphene_rect_t *box, const GdkRGBA *colour)
{
  Span across = measure (box->origin.x, box->size.width, self->width);
  Span down = measure (box->origin.y, box->size.height, self->height);
  guint32 ink = premultiply (colour);

  if (across.to <= across.from)
    return;
  for (int y = down.from; y < down.to; y++)
    {
      guint part = y == down.from ? down.first : y == down.to - 1 ? down.last : WHOLE;

      fill_row ((guint32 *) (gpointer) (self->pixels + (gsize) y * (gsize) self->stride), &across,
                part == WHOLE ? ink : scale (ink, part));
    }
}

/* Cairo copies all of a surface that goes before what was recorded with it. */
static void
keep_surface (ParvisRaster *self, cairo_t *cr)
{
  cairo_surface_set_user_data (cairo_get_target (cr), &kept_key,
                               cairo_surface_reference (self->surface),
                               (cairo_destroy_func_t) cairo_surface_destroy);
}

void
parvis_raster_snapshot (ParvisRaster *self,
                        const graphene_point_t *origin,
                        double pixels,
                        GtkSnapshot *snapshot)
{
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (origin->x, origin->y, (float) (self->width / pixels),
                                     (float) (self->height / pixels)));

  cairo_surface_mark_dirty (self->surface);
  keep_surface (self, cr);
  cairo_translate (cr, (double) origin->x, (double) origin->y);
  cairo_scale (cr, 1 / pixels, 1 / pixels);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  /* Its pixels are those of the screen. */
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
}
