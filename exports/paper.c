/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper.h"

static const struct
{
  const char *name;
  double width, height; /* mm */
} papers[] = {
  [PARVIS_PAPER_A4] = { "a4", 210, 297 },  [PARVIS_PAPER_A3] = { "a3", 297, 420 },
  [PARVIS_PAPER_A2] = { "a2", 420, 594 },  [PARVIS_PAPER_A1] = { "a1", 594, 841 },
  [PARVIS_PAPER_A0] = { "a0", 841, 1189 },
};

gboolean
parvis_paper_from_name (const char *name, ParvisPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (name, papers[i].name) == 0)
      {
        *paper = (ParvisPaper) i;
        return TRUE;
      }
  return FALSE;
}

void
parvis_paper_get_size (ParvisPaper paper, double *width, double *height)
{
  g_return_if_fail ((guint) paper < G_N_ELEMENTS (papers));
  *width = papers[paper].width * 72.0 / 25.4;
  *height = papers[paper].height * 72.0 / 25.4;
}
