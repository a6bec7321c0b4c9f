/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/charts/outlook-figures.h: the figures of the drawing of stances, for a table beside it.
 */
#pragma once

#include "charts/outlook.h"

typedef enum
{
  PARVIS_FIGURE_COLLEGE,
  PARVIS_FIGURE_ANSWERS,
  PARVIS_FIGURE_LOWEST,
  PARVIS_FIGURE_LOWER,
  PARVIS_FIGURE_MIDDLE,
  PARVIS_FIGURE_UPPER,
  PARVIS_FIGURE_HIGHEST,
  PARVIS_N_FIGURES
} ParvisFigure;

/* The title of its column. (transfer none) */
const char *parvis_figure_get_title (ParvisFigure figure);
/* That of @college in words, or NULL where nothing is shown of it. (transfer full) */
char *parvis_figure_say (const ParvisOutlook *outlook, ParvisCollege college, ParvisFigure figure);
