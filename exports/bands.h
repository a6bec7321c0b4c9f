/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/bands.h: a large picture, drawn and written band by band. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

typedef struct
{
  int width, height;
  int density; /* pixels a metre, or 0 */
  /* Draws the rows from @top on, so many, on a surface whose origin is the picture's. */
  gboolean (*draw) (cairo_t *cr, int top, int rows, gpointer data, GError **error);
  gpointer data;
} ParvisPngJob;

/* The file's bytes. NULL for an error of the drawing, or PARVIS_EXPORT_ERROR_FAILED.
   (transfer full) */
GBytes *parvis_png_make (const ParvisPngJob *job, GError **error);
