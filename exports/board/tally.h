/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/board/tally.h: how many notes a cluster has, and whose: "6 notes", "7 · ● 4 ■ 3". */
#pragma once

#include "board/letters.h"

/* Draws it from @x, its middle at @y, where there is a @cr; returns how wide it is. */
double parvis_tally_draw (const ParvisPaperItem *item,
                          ParvisLetters *letters,
                          cairo_t *cr,
                          double x,
                          double y);
