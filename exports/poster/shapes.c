/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/shapes.h"

/* How far a shape goes into the line it stands on, lest a seam show between them. */
#define SINK 1.0

static void
trace_door (cairo_t *cr, double x, double y, double size)
{
  double radius = 0.41 * size, top = y + 0.02 * size;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, top + radius, radius, -G_PI, 0);
  cairo_line_to (cr, x + 2 * radius, y + size + SINK);
  cairo_line_to (cr, x, y + size + SINK);
  cairo_close_path (cr);
}

void
parvis_shape_trace (cairo_t *cr, ParvisCollege side, double x, double y, double size)
{
  switch (side)
    {
    case PARVIS_COLLEGE_AGENTS:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + size / 2, y + size / 2, size / 2, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    case PARVIS_COLLEGE_USERS:
      cairo_rectangle (cr, x, y + 0.1 * size, 0.9 * size, 0.9 * size + SINK);
      break;
    case PARVIS_COLLEGE_BOTH:
      trace_door (cr, x, y, size);
      break;
    default:
      g_return_if_reached ();
    }
}
