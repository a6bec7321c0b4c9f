/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/draw.h: the boxes of a layout on a cairo surface, tagged in reading order. */
#pragma once

#include "poster/layout.h"
#include "poster/logo.h"
#include "poster/qr.h"

/* What the boxes of these roles show. */
typedef struct
{
  ParvisLogo *const *logos; /* PARVIS_N_LOGOS, each may be NULL */
  ParvisQr *code;           /* or NULL */
  const ParvisFrame *bleed; /* the page that grounds go beyond, or NULL */
  gboolean outcomes;        /* an item has several paragraphs */
} ParvisSigns;

/* @ink: 0xRRGGBB. */
void parvis_ink_set (cairo_t *cr, guint32 ink);

void
parvis_boxes_draw (const GArray *boxes, ParvisType *type, const ParvisSigns *signs, cairo_t *cr);
