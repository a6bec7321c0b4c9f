/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/state-sign.h"

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
trace_corners (cairo_t *cr, const double corners[][2], guint n)
{
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, corners[i][0], corners[i][1]);
  cairo_close_path (cr);
}

void
parvis_state_sign_trace (cairo_t *cr, ParvisState state)
{
  static const double play[][2] = { { 0.15, 0.05 }, { 0.95, 0.5 }, { 0.15, 0.95 } };
  static const double tick[][2] = { { 0.02, 0.61 },   { 0.364, 0.967 }, { 0.985, 0.235 },
                                    { 0.855, 0.125 }, { 0.356, 0.713 }, { 0.141, 0.491 } };
  static const double peak[][2] = { { 0.5, 0.05 }, { 0.98, 0.95 }, { 0.02, 0.95 } };
  static const double cross[][2] = {
    { 0.18, 0.06 }, { 0.5, 0.38 }, { 0.82, 0.06 }, { 0.94, 0.18 }, { 0.62, 0.5 }, { 0.94, 0.82 },
    { 0.82, 0.94 }, { 0.5, 0.62 }, { 0.18, 0.94 }, { 0.06, 0.82 }, { 0.38, 0.5 }, { 0.06, 0.18 }
  };

  cairo_new_sub_path (cr);
  switch (state)
    {
    case PARVIS_STATE_UNDER_WAY:
      trace_corners (cr, play, G_N_ELEMENTS (play));
      break;
    case PARVIS_STATE_DONE:
      trace_corners (cr, tick, G_N_ELEMENTS (tick));
      break;
    case PARVIS_STATE_WATCH:
      trace_corners (cr, peak, G_N_ELEMENTS (peak));
      break;
    case PARVIS_STATE_BLOCKED:
      cairo_rectangle (cr, 0.08, 0.08, 0.84, 0.84);
      break;
    case PARVIS_STATE_DROPPED:
      trace_corners (cr, cross, G_N_ELEMENTS (cross));
      break;
    case PARVIS_STATE_TO_START:
    default:
      cairo_arc (cr, 0.5, 0.5, 0.475, 0, 2 * G_PI);
      cairo_close_path (cr);
      cairo_new_sub_path (cr);
      cairo_arc_negative (cr, 0.5, 0.5, 0.325, 2 * G_PI, 0);
      cairo_close_path (cr);
      break;
    }
}

void
parvis_state_sign_draw (cairo_t *cr, gpointer state)
{
  ParvisState which = (ParvisState) GPOINTER_TO_INT (state);

  parvis_ink_set (cr, parvis_state_sign_get_ink (which));
  parvis_state_sign_trace (cr, which);
  cairo_fill (cr);
}
