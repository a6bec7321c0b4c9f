/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/draw.h: the boxes of a layout on a cairo surface, tagged in reading order. */
#pragma once

#include "poster/layout.h"
#include "poster/logo.h"

/* @logo: or NULL. */
void parvis_boxes_draw (const GArray *boxes, ParvisType *type, ParvisLogo *logo, cairo_t *cr);
