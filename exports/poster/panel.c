/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/place.h"

#define CORNICE PARVIS_MM (2.2)

/* The service stands at the foot, but is read after the title. */
static void
read_service (ParvisLayout *layout)
{
  guint first = 0, n = 0;

  while (first < layout->boxes->len &&
         g_array_index (layout->boxes, ParvisBox, first).role != PARVIS_ROLE_SERVICE)
    first++;
  while (first + n < layout->boxes->len &&
         g_array_index (layout->boxes, ParvisBox, first + n).role == PARVIS_ROLE_SERVICE)
    n++;
  parvis_place_last (layout, first, n);
}

double
parvis_place_panel (ParvisLayout *layout)
{
  const ParvisFrame *frame = &layout->frame;
  const ParvisPaint *paint = &frame->paint;
  double air = layout->measures.calm, y;

  parvis_place_ground (layout, PARVIS_FORM_BAR, paint->hero, 0, 0, frame->edge_left, frame->height);
  y = parvis_place_title (layout, frame->top + PARVIS_MM (2 + 2 * air)) +
      PARVIS_MM (2.1 + 10 * air);
  read_service (layout);
  if (frame->look.design == PARVIS_DESIGN_WARM)
    {
      parvis_place_ground (layout, PARVIS_FORM_BAR, paint->line, 0, y, frame->edge_left, CORNICE);
      y += CORNICE + PARVIS_MM (1.5 + 3.7 * air);
    }
  else
    y = parvis_place_rule (layout, paint->line, frame->left, y, frame->hero_width, PARVIS_THICK);
  layout->qualities_top = y;
  return parvis_place_panel_qualities (layout, y) + PARVIS_MM (2 + 5 * air);
}
