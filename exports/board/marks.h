/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/board/marks.h: the papers and the signs of a wall's picture. */
#pragma once

#include "board/inks.h"
#include "board/matter.h"

/* In the ink of @college. */
void parvis_marks_shape (cairo_t *cr, ParvisCollege college, double x, double y, double size);
void parvis_marks_area (cairo_t *cr, double x, double y, double width, double height, guint32 ink);
/* A note's paper with its shadow, strip and shape, or face down. */
void parvis_marks_paper (cairo_t *cr, const ParvisPaperNote *note);
/* In amber, standing on (@x, @y), PARVIS_MARK high. Returns how wide it is. */
double parvis_marks_flag (cairo_t *cr, double x, double y);
