/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/board/sheet.h: the whole picture, and the three forms that it is written in. */
#pragma once

#include "board/caption.h"
#include "board/matter.h"
#include "board/picture.h"

struct _ParvisPicture
{
  ParvisPaperWall *wall;
  double width, height; /* of all */
  double margin;
  double wall_height;
  double head; /* over the wall */
  ParvisCaption caption;
  guint n_items;
};

/* Draws what is between @top and @bottom, with the zones @more higher than they need. FALSE when
 * the job is cancelled: then @error says so. */
gboolean parvis_sheet_draw (ParvisPicture *self,
                            const ParvisPictureJob *job,
                            cairo_t *cr,
                            double top,
                            double bottom,
                            double more,
                            GError **error);
/* "Vivre ensemble · La relation idéale". (transfer full) */
char *parvis_sheet_name (ParvisPicture *self);
/* Pixels a unit. */
double parvis_sheet_get_scale (ParvisPicture *self);

/* A cairo_write_func_t into a GByteArray. */
cairo_status_t parvis_sheet_append (void *bytes, const unsigned char *data, unsigned int length);
/* FALSE with PARVIS_EXPORT_ERROR_FAILED for any other than success. */
gboolean parvis_sheet_check (cairo_status_t status, GError **error);

/* The file's bytes, or NULL. (transfer full) */
GBytes *parvis_sheet_make_png (ParvisPicture *self, const ParvisPictureJob *job, GError **error);
GBytes *parvis_sheet_make_svg (ParvisPicture *self, const ParvisPictureJob *job, GError **error);
GBytes *parvis_sheet_make_pdf (ParvisPicture *self, const ParvisPictureJob *job, GError **error);
/* How many points a unit takes on @paper, which is upright or lies. */
double parvis_sheet_fit_paper (ParvisPicture *self, ParvisPaper paper, gboolean *lying);
