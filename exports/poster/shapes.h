/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/shapes.h: what is painted under and beside the text. */
#pragma once

#include <cairo.h>

#include "poster/layout.h"

/* Adds the outline of @box to cairo's path. */
void parvis_box_trace (const ParvisBox *box, cairo_t *cr);
/* The shape of @side in a square, flush left and standing on its bottom: sets the form and the
   place of @box. */
void parvis_shape_put (ParvisBox *box, ParvisCollege side, double x, double y, double size);
void parvis_shape_trace (cairo_t *cr, ParvisCollege side, double x, double y, double size);
