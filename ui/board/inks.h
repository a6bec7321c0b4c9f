/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/inks.h: the palette and the distance that a whole wall is drawn with. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

#define PARVIS_N_TINTS (PARVIS_TINT_GREY + 1)

typedef struct _ParvisInks ParvisInks;

struct _ParvisInks
{
  GdkRGBA ink[3], paper[3], strip[3]; /* by ParvisCollege */
  GdkRGBA text, accent, amber, near, far, zone;
  GdkRGBA tint[PARVIS_N_TINTS], edge[PARVIS_N_TINTS]; /* of clusters, by ParvisTint */
  gboolean outlined;                                  /* high contrast: papers have a border */
  gboolean distant;                                   /* too small to read: paper only */
  double zoom;
  char *const *sought;   /* words to mark in notes; NULL: nothing is looked for */
  const ParvisInks *dim; /* of what is not looked for, while something is; else NULL */
};

/* A cluster's area, or the stronger colour of its edge and of its swatch. */
GdkRGBA parvis_inks_lookup_tint (GtkWidget *widget, ParvisTint tint, gboolean edge);
/* Colours only: looked up once a style change, not once a note. */
void parvis_inks_load (ParvisInks *self, GtkWidget *widget);
/* The same inks, faded into the ground of a zone. */
void parvis_inks_fade (const ParvisInks *self, ParvisInks *faded);
