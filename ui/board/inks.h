/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/inks.h: the palette and the distance that a whole wall is drawn with. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

typedef struct
{
  GdkRGBA ink[3], paper[3], strip[3]; /* by ParvisCollege */
  GdkRGBA text, accent, amber, near, far, zone, cluster;
  gboolean outlined; /* high contrast: papers have a border */
  gboolean distant;  /* too small to read: paper only */
} ParvisInks;

/* Colours only: looked up once a style change, not once a note. */
void parvis_inks_load (ParvisInks *self, GtkWidget *widget);
