/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/board/caption.h: what is written over and under a wall in its picture. */
#pragma once

#include "board/letters.h"

typedef struct
{
  double width; /* of the wall */
  double scale; /* of the type */
} ParvisCaption;

/* Draws from (0, 0) where there is a @cr; returns how high it is, the space to the wall with it. */
double parvis_caption_draw_head (const ParvisCaption *self,
                                 const ParvisPaperWall *wall,
                                 ParvisLetters *letters,
                                 cairo_t *cr);
double parvis_caption_draw_foot (const ParvisCaption *self,
                                 const ParvisPaperWall *wall,
                                 ParvisLetters *letters,
                                 cairo_t *cr);
