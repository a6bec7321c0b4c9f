/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/scale.h"

#include <math.h>

/* What a dozen people write takes, three notes each. */
#define ROOMY_WIDTH 1300
#define ROOMY_HEIGHT 740

static const double scales[] = { 1.5, 1.25 };

static gboolean
has_room (ParvisPlane *plane, double width, double height)
{
  graphene_size_t size;

  /* Thousands of notes are not worth trying. */
  if (width < ROOMY_WIDTH || height < ROOMY_HEIGHT ||
      parvis_plane_count_notes (plane) * PARVIS_STEP_X * PARVIS_STEP_Y > width * height)
    return FALSE;
  size = parvis_plane_arrange (plane, width, height);
  return (double) size.width <= width && (double) size.height <= height;
}

/* A plane's type does not grow with the text of the desktop: all of it does. */
static double
get_text_scale (ParvisPlane *plane)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (plane)), "gtk-xft-dpi", &dpi, NULL);
  return MAX (dpi / (96. * PANGO_SCALE), 1);
}

double
parvis_scale_choose (ParvisPlane *plane, double width, double height)
{
  double least = get_text_scale (plane);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (scales[i] > least &&
        has_room (plane, floor (width / scales[i]), floor (height / scales[i])))
      return scales[i];
  return least;
}
