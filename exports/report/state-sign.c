/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/state-sign.h"

#include "poster/draw.h"

guint32
parvis_state_sign_get_ink (ParvisState state)
{
  static const guint32 inks[] = {
    [PARVIS_STATE_TO_START] = 0x4a4a4a, [PARVIS_STATE_UNDER_WAY] = 0x0b4f8a,
    [PARVIS_STATE_DONE] = 0x1b5e3a,     [PARVIS_STATE_WATCH] = 0x8a4b00,
    [PARVIS_STATE_BLOCKED] = 0x9b1c1c,  [PARVIS_STATE_DROPPED] = 0x4a4a4a,
  };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (inks), 0);
  return inks[state];
}

static void
trace (cairo_t *cr, ParvisState state)
{
  switch (state)
    {
    case PARVIS_STATE_UNDER_WAY:
      cairo_move_to (cr, 0.15, 0.05);
      cairo_line_to (cr, 0.95, 0.5);
      cairo_line_to (cr, 0.15, 0.95);
      cairo_close_path (cr);
      break;
    case PARVIS_STATE_DONE:
      cairo_move_to (cr, 0.08, 0.55);
      cairo_line_to (cr, 0.36, 0.84);
      cairo_line_to (cr, 0.92, 0.18);
      break;
    case PARVIS_STATE_WATCH:
      cairo_move_to (cr, 0.5, 0.05);
      cairo_line_to (cr, 0.98, 0.95);
      cairo_line_to (cr, 0.02, 0.95);
      cairo_close_path (cr);
      break;
    case PARVIS_STATE_BLOCKED:
      cairo_rectangle (cr, 0.08, 0.08, 0.84, 0.84);
      break;
    case PARVIS_STATE_DROPPED:
      cairo_move_to (cr, 0.12, 0.12);
      cairo_line_to (cr, 0.88, 0.88);
      cairo_move_to (cr, 0.88, 0.12);
      cairo_line_to (cr, 0.12, 0.88);
      break;
    case PARVIS_STATE_TO_START:
    default:
      cairo_arc (cr, 0.5, 0.5, 0.4, 0, 2 * G_PI);
      break;
    }
}

void
parvis_state_sign_draw (cairo_t *cr, gpointer state)
{
  ParvisState which = (ParvisState) GPOINTER_TO_INT (state);

  parvis_ink_set (cr, parvis_state_sign_get_ink (which));
  cairo_set_line_width (cr, which == PARVIS_STATE_TO_START ? 0.15 : 0.17);
  trace (cr, which);
  if (which == PARVIS_STATE_UNDER_WAY || which == PARVIS_STATE_WATCH ||
      which == PARVIS_STATE_BLOCKED)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}
