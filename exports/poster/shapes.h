/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/shapes.h: the disc, the square and the door. */
#pragma once

#include <cairo.h>

#include "campaign/enums.h"

/* Adds the shape of @side to cairo's path, flush left and standing on the bottom of its box. */
void parvis_shape_trace (cairo_t *cr, ParvisCollege side, double x, double y, double size);
