/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/board/draw.h: draws a wall that has its places. */
#pragma once

#include "board/letters.h"

typedef struct
{
  cairo_t *cr;
  ParvisLetters *letters;
  double top, bottom; /* only what is between them is drawn */
  /* After each thing that is drawn, FALSE to go no further; or NULL. */
  gboolean (*go_on) (gpointer data);
  gpointer data;
} ParvisBrush;

/* The zones from (0, 0) and so high, with the structure of a tagged PDF. FALSE when it was told to
   go no further. */
gboolean parvis_draw_wall (const ParvisPaperWall *wall, double height, const ParvisBrush *brush);
/* @text from (@x, @y) in @ink, as a @tag of a tagged PDF. */
void parvis_draw_layout (cairo_t *cr,
                         PangoLayout *layout,
                         const char *tag,
                         double x,
                         double y,
                         guint32 ink);
