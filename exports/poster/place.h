/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/place.h: the parts of the page, each put in its place. */
#pragma once

#include "poster/layout.h"

#define PARVIS_LEFT PARVIS_MM (18)
#define PARVIS_WIDTH PARVIS_MM (261)
#define PARVIS_TOP PARVIS_MM (18)
#define PARVIS_COLUMN PARVIS_MM (81)
#define PARVIS_GUTTER PARVIS_MM (9)
#define PARVIS_LOGO_WIDTH PARVIS_MM (40)
#define PARVIS_LOGO_HEIGHT PARVIS_MM (18)
#define PARVIS_THICK PARVIS_MM (1.2)
#define PARVIS_THIN PARVIS_MM (0.3)

/* How a text looks and what it is. */
typedef struct
{
  ParvisRole role;
  int side;
  guint item;
  ParvisInk ink;
  ParvisFace face;
  double size;
  double pitch; /* from line to line, in ems */
} ParvisStyle;

/* Puts @paragraph down from its first baseline; returns the last one. */
double parvis_place_text (ParvisLayout *layout,
                          const ParvisStyle *style,
                          ParvisParagraph *paragraph,
                          double x,
                          double baseline,
                          double width);
/* Returns its lower edge. */
double parvis_place_rule (ParvisLayout *layout,
                          ParvisInk ink,
                          double x,
                          double y,
                          double width,
                          double height);

/* Some of what has been placed is to be read after the rest. */
void parvis_place_last (ParvisLayout *layout, guint first, guint n);

/* From the top of the page to under the qualities: returns where the shapes may start. */
double parvis_place_hero (ParvisLayout *layout);
/* From the bottom up: returns what the columns may not pass. */
double parvis_place_foot (ParvisLayout *layout);
void parvis_place_columns (ParvisLayout *layout, double top);
