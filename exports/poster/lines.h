/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/lines.h: where the lines of a text end. */
#pragma once

#include <glib.h>

typedef struct
{
  double width; /* in the unit of the measure */
  double gap;   /* to the next word when it stays on the line */
  double cost;  /* of a line that ends here and is not the last */
} ParvisWord;

/* The cost of a break that is only better than no break. */
#define PARVIS_LAST_RESORT 1e6

/* Fewest lines first, then the best looking ones. @ends gets one index a line: the word after its
   last. FALSE when a word is wider than @measure. (element-type guint) */
gboolean parvis_lines_break (const ParvisWord *words, guint n_words, double measure, GArray *ends);

/* The cost of what parvis_lines_break() would choose from. */
double parvis_lines_cost (const ParvisWord *words,
                          guint n_words,
                          double measure,
                          const guint *ends,
                          guint n_ends);
