/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/viewport.h"

#include <math.h>

#define SAME .0001
/* Around what is brought into sight. */
#define ROOM 24
/* Around all that there is. */
#define AIR 12

struct _ParvisViewport
{
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  void (*scrolled) (gpointer data);
  gpointer data;
  double zoom;
  double indent; /* of a plane narrower than the window */
};

static double
get_offset (ParvisViewport *self, GtkOrientation axis)
{
  return gtk_adjustment_get_value (self->adjustments[axis]);
}

static double
get_page (ParvisViewport *self, GtkOrientation axis)
{
  return gtk_adjustment_get_page_size (self->adjustments[axis]);
}

static void
drop_adjustment (ParvisViewport *self, GtkOrientation axis)
{
  if (self->adjustments[axis] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[axis], self->data);
  g_clear_object (&self->adjustments[axis]);
}

ParvisViewport *
parvis_viewport_new (void (*scrolled) (gpointer data), gpointer data)
{
  ParvisViewport *self = g_new0 (ParvisViewport, 1);

  self->scrolled = scrolled;
  self->data = data;
  self->zoom = 1;
  parvis_viewport_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  parvis_viewport_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  return self;
}

void
parvis_viewport_free (ParvisViewport *self)
{
  drop_adjustment (self, GTK_ORIENTATION_HORIZONTAL);
  drop_adjustment (self, GTK_ORIENTATION_VERTICAL);
  g_free (self);
}

void
parvis_viewport_set_adjustment (ParvisViewport *self,
                                GtkOrientation axis,
                                GtkAdjustment *adjustment)
{
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  if (self->adjustments[axis] == adjustment)
    return;
  g_object_ref_sink (adjustment);
  drop_adjustment (self, axis);
  self->adjustments[axis] = adjustment;
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (self->scrolled), self->data);
}

GtkAdjustment *
parvis_viewport_get_adjustment (ParvisViewport *self, GtkOrientation axis)
{
  return self->adjustments[axis];
}

double
parvis_viewport_get_zoom (ParvisViewport *self)
{
  return self->zoom;
}

gboolean
parvis_viewport_set_zoom (ParvisViewport *self, double zoom)
{
  zoom = CLAMP (zoom, PARVIS_ZOOM_LEAST, PARVIS_ZOOM_MOST);
  if (fabs (zoom - self->zoom) < SAME)
    return FALSE;
  self->zoom = zoom;
  return TRUE;
}

static void
configure_axis (ParvisViewport *self, GtkOrientation axis, double size, double page)
{
  GtkAdjustment *adjustment = self->adjustments[axis];
  double value;

  size = MAX (size, page);
  value = CLAMP (gtk_adjustment_get_value (adjustment), 0, size - page);
  g_signal_handlers_block_by_func (adjustment, self->scrolled, self->data);
  gtk_adjustment_configure (adjustment, value, 0, size, page * .1, page * .9, page);
  g_signal_handlers_unblock_by_func (adjustment, self->scrolled, self->data);
}

void
parvis_viewport_configure (ParvisViewport *self,
                           const graphene_size_t *plane,
                           double width,
                           double height)
{
  configure_axis (self, GTK_ORIENTATION_HORIZONTAL, (double) plane->width * self->zoom, width);
  configure_axis (self, GTK_ORIENTATION_VERTICAL, (double) plane->height * self->zoom, height);
  self->indent = MAX ((width - (double) plane->width * self->zoom) / 2, 0);
}

ParvisSpot
parvis_viewport_to_plane (ParvisViewport *self, double x, double y)
{
  return (ParvisSpot){ (x - self->indent + get_offset (self, GTK_ORIENTATION_HORIZONTAL)) /
                           self->zoom,
                       (y + get_offset (self, GTK_ORIENTATION_VERTICAL)) / self->zoom };
}

graphene_rect_t
parvis_viewport_from_plane (ParvisViewport *self, const graphene_rect_t *box)
{
  float zoom = (float) self->zoom;
  double x = self->indent - get_offset (self, GTK_ORIENTATION_HORIZONTAL);

  return GRAPHENE_RECT_INIT (box->origin.x * zoom + (float) x,
                             box->origin.y * zoom -
                                 (float) get_offset (self, GTK_ORIENTATION_VERTICAL),
                             box->size.width * zoom, box->size.height * zoom);
}

graphene_rect_t
parvis_viewport_get_sight (ParvisViewport *self, double width, double height)
{
  ParvisSpot start = parvis_viewport_to_plane (self, 0, 0);
  ParvisSpot end = parvis_viewport_to_plane (self, width, height);

  return GRAPHENE_RECT_INIT ((float) start.x, (float) start.y, (float) (end.x - start.x),
                             (float) (end.y - start.y));
}

GskTransform *
parvis_viewport_get_transform (ParvisViewport *self)
{
  double x = self->indent - get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  double y = -get_offset (self, GTK_ORIENTATION_VERTICAL);

  return gsk_transform_scale (
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (int) x, (float) (int) y)),
      (float) self->zoom, (float) self->zoom);
}

void
parvis_viewport_pan (ParvisViewport *self, double dx, double dy)
{
  const double by[2] = { dx, dy };

  for (GtkOrientation axis = 0; axis < 2; axis++)
    gtk_adjustment_set_value (self->adjustments[axis], get_offset (self, axis) + by[axis]);
}

void
parvis_viewport_pin (ParvisViewport *self, ParvisSpot spot, double x, double y)
{
  ParvisSpot there = parvis_viewport_to_plane (self, x, y);

  parvis_viewport_pan (self, (spot.x - there.x) * self->zoom, (spot.y - there.y) * self->zoom);
}

void
parvis_viewport_reveal (ParvisViewport *self, const graphene_rect_t *box)
{
  double width = get_page (self, GTK_ORIENTATION_HORIZONTAL);
  double height = get_page (self, GTK_ORIENTATION_VERTICAL);
  graphene_rect_t seen = parvis_viewport_from_plane (self, box);
  double dx = 0, dy = 0;

  graphene_rect_inset (&seen, -ROOM, -ROOM);
  if ((double) (seen.origin.x + seen.size.width) > width)
    dx = (double) (seen.origin.x + seen.size.width) - width;
  if (seen.origin.x - (float) dx < 0)
    dx = (double) seen.origin.x;
  if ((double) (seen.origin.y + seen.size.height) > height)
    dy = (double) (seen.origin.y + seen.size.height) - height;
  if (seen.origin.y - (float) dy < 0)
    dy = (double) seen.origin.y;
  parvis_viewport_pan (self, dx, dy);
}

static double
fit_into (const graphene_size_t *plane, double width, double height)
{
  return MIN (width / MAX ((double) plane->width, 1), height / MAX ((double) plane->height, 1));
}

double
parvis_viewport_fit (const graphene_size_t *plane,
                     double edge,
                     double width,
                     double height,
                     double most)
{
  double zoom = fit_into (plane, width, height);
  double missing = AIR - edge * zoom;

  /* The plane's own edge is air too, where it is not made too small. */
  if (missing > 0)
    zoom = fit_into (plane, width - 2 * missing, height - 2 * missing);
  return CLAMP (zoom, PARVIS_ZOOM_LEAST, most);
}
