/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/shapes.h"

#include "poster/state-sign.h"

#define CORNER PARVIS_MM (12)
#define ARCH PARVIS_MM (29)

/* A quarter of an ellipse at a time, from the left over the top to the right. */
static void
trace_top (cairo_t *cr, const ParvisBox *box, double across, double down)
{
  double right = box->x + box->width;

  cairo_save (cr);
  cairo_translate (cr, box->x + across, box->y + down);
  cairo_scale (cr, across, down);
  cairo_arc (cr, 0, 0, 1, G_PI, 1.5 * G_PI);
  cairo_restore (cr);
  cairo_save (cr);
  cairo_translate (cr, right - across, box->y + down);
  cairo_scale (cr, across, down);
  cairo_arc (cr, 0, 0, 1, 1.5 * G_PI, 2 * G_PI);
  cairo_restore (cr);
  cairo_line_to (cr, right, box->y + box->height);
  cairo_line_to (cr, box->x, box->y + box->height);
}

void
parvis_box_trace (const ParvisBox *box, cairo_t *cr)
{
  double radius = box->width / 2, corner = MIN (CORNER, MIN (box->height, radius));

  cairo_new_sub_path (cr);
  switch (box->form)
    {
    case PARVIS_FORM_WINDOW:
      trace_top (cr, box, corner, corner);
      break;
    case PARVIS_FORM_ARCH:
      trace_top (cr, box, radius, MIN (ARCH, radius));
      break;
    case PARVIS_FORM_DOOR:
      trace_top (cr, box, radius, radius);
      break;
    case PARVIS_FORM_DISC:
      cairo_arc (cr, box->x + radius, box->y + radius, radius, 0, 2 * G_PI);
      break;
    case PARVIS_FORM_BOWL:
      cairo_arc (cr, box->x + radius, box->y, radius, 0, G_PI);
      break;
    case PARVIS_FORM_STATE:
      cairo_save (cr);
      cairo_translate (cr, box->x, box->y);
      cairo_scale (cr, box->width, box->height);
      parvis_state_sign_trace (cr, box->state);
      cairo_restore (cr);
      break;
    case PARVIS_FORM_BAR:
    default:
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      break;
    }
  cairo_close_path (cr);
}

void
parvis_shape_put (ParvisBox *box, ParvisCollege side, double x, double y, double size)
{
  /* To the eye, each is as large as the others. */
  static const struct
  {
    ParvisForm form;
    double width, height;
  } shapes[PARVIS_N_SIDES] = {
    [PARVIS_COLLEGE_AGENTS] = { PARVIS_FORM_DISC, 1, 1 },
    [PARVIS_COLLEGE_USERS] = { PARVIS_FORM_BAR, 0.9, 0.9 },
    [PARVIS_COLLEGE_BOTH] = { PARVIS_FORM_DOOR, 0.82, 0.98 },
  };

  box->form = shapes[side].form;
  box->x = x;
  box->y = y + (1 - shapes[side].height) * size;
  box->width = shapes[side].width * size;
  box->height = shapes[side].height * size;
}

void
parvis_shape_trace (cairo_t *cr, ParvisCollege side, double x, double y, double size)
{
  ParvisBox box = { 0 };

  parvis_shape_put (&box, side, x, y, size);
  parvis_box_trace (&box, cr);
}
