/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/paper.h: the sheets that an export can be printed on. */
#pragma once

#include <glib.h>

typedef enum
{
  PARVIS_PAPER_A4,
  PARVIS_PAPER_A3,
  PARVIS_PAPER_A2,
  PARVIS_PAPER_A1,
  PARVIS_PAPER_A0
} ParvisPaper;

gboolean parvis_paper_from_name (const char *name, ParvisPaper *paper); /* "a3" */
/* Upright, in points. */
void parvis_paper_get_size (ParvisPaper paper, double *width, double *height);
