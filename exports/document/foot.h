/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/document/foot.h: the line at the foot of a page: what it is of, what it is, its number.
 */
#pragma once

#include "document/document.h"

/* @left, @middle and @right between the edges @x and @x + @width, on one line that begins at @y.
   Where @left is long the middle gives way, and then its own end. */
void parvis_foot_put (ParvisDocument *document,
                      const ParvisStyle *style,
                      const char *const words[3],
                      double x,
                      double y,
                      double width);
/* @text on @n_lines lines of @width at most: where that is not all, it ends in "…".
   (transfer full) */
char *parvis_foot_cut (ParvisDocument *document,
                       const ParvisStyle *style,
                       const char *text,
                       double width,
                       guint n_lines);
