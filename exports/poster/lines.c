/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/lines.h"

#include <math.h>

/* More than all that the look of the lines of one text can add up to. */
#define LINE 1000.0

static double
line_width (const ParvisWord *words, guint from, guint to)
{
  double width = 0;

  for (guint i = from; i < to; i++)
    width += words[i].width + (i + 1 < to ? words[i].gap : 0);
  return width;
}

static double
line_cost (const ParvisWord *words, guint n_words, double measure, guint to, double width)
{
  double part = width / measure;
  double cost = LINE;

  if (to < n_words)
    return cost + (1 - part) * (1 - part) + words[to - 1].cost;
  if (part < 0.34)
    cost += 0.50;
  if (part < 0.5)
    cost += (0.5 - part) * (0.5 - part);
  return cost;
}

double
parvis_lines_cost (const ParvisWord *words,
                   guint n_words,
                   double measure,
                   const guint *ends,
                   guint n_ends)
{
  double cost = 0;
  guint from = 0;

  for (guint i = 0; i < n_ends; i++)
    {
      double width = line_width (words, from, ends[i]);

      if (width > measure)
        return INFINITY;
      cost += line_cost (words, n_words, measure, ends[i], width);
      from = ends[i];
    }
  return cost;
}

gboolean
parvis_lines_break (const ParvisWord *words, guint n_words, double measure, GArray *ends)
{
  g_autofree double *best = g_new (double, n_words + 1);
  g_autofree guint *start = g_new0 (guint, n_words + 1);

  best[0] = 0;
  for (guint to = 1; to <= n_words; to++)
    {
      double width = words[to - 1].width;

      best[to] = INFINITY;
      for (guint from = to - 1; width <= measure; from--)
        {
          double cost = best[from] + line_cost (words, n_words, measure, to, width);

          if (cost < best[to])
            {
              best[to] = cost;
              start[to] = from;
            }
          if (from == 0)
            break;
          width += words[from - 1].width + words[from - 1].gap;
        }
    }
  g_array_set_size (ends, 0);
  if (isinf (best[n_words]))
    return FALSE;
  for (guint to = n_words; to > 0; to = start[to])
    g_array_prepend_val (ends, to);
  return TRUE;
}
