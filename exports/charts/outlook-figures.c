/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/outlook-figures.h"

#include <glib/gi18n-lib.h>

#include "report/words.h"
#include "words/words.h"

const char *
parvis_figure_get_title (ParvisFigure figure)
{
  const char *const titles[PARVIS_N_FIGURES] = {
    [PARVIS_FIGURE_COLLEGE] = C_ ("column", "College"),
    [PARVIS_FIGURE_ANSWERS] = _ ("Answers"),
    [PARVIS_FIGURE_LOWEST] = _ ("Lowest"),
    [PARVIS_FIGURE_LOWER] = _ ("Lower quarter"),
    [PARVIS_FIGURE_MIDDLE] = C_ ("column", "Middle"),
    [PARVIS_FIGURE_UPPER] = _ ("Upper quarter"),
    [PARVIS_FIGURE_HIGHEST] = _ ("Highest"),
  };

  g_return_val_if_fail ((guint) figure < PARVIS_N_FIGURES, NULL);
  return titles[figure];
}

char *
parvis_figure_say (const ParvisOutlook *outlook, ParvisCollege college, ParvisFigure figure)
{
  const ParvisOutlookSide *side;

  g_return_val_if_fail ((guint) college < G_N_ELEMENTS (outlook->sides), NULL);
  side = &outlook->sides[college];
  if (side->values == NULL)
    return NULL;
  switch (figure)
    {
    case PARVIS_FIGURE_ANSWERS:
      return g_strdup_printf ("%u", side->n);
    case PARVIS_FIGURE_LOWEST:
      return g_strdup_printf ("%d", g_array_index (side->values, int, 0));
    case PARVIS_FIGURE_LOWER:
      return parvis_words_half (side->quartiles.lower2);
    case PARVIS_FIGURE_MIDDLE:
      return parvis_words_half (side->quartiles.median2);
    case PARVIS_FIGURE_UPPER:
      return parvis_words_half (side->quartiles.upper2);
    case PARVIS_FIGURE_HIGHEST:
      return g_strdup_printf ("%d", g_array_index (side->values, int, side->n - 1));
    case PARVIS_FIGURE_COLLEGE:
    case PARVIS_N_FIGURES:
    default:
      return parvis_say_first (parvis_words_college (college));
    }
}
