/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/place.h: the parts of the page, each put in its place. */
#pragma once

#include "poster/layout.h"

#define PARVIS_THICK PARVIS_MM (1.2)
#define PARVIS_THIN PARVIS_MM (0.3)

/* How a text looks and what it is. */
typedef struct
{
  ParvisRole role;
  int side;
  guint item;
  guint32 ink;
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
                          guint32 ink,
                          double x,
                          double y,
                          double width,
                          double height);
/* Nothing for PARVIS_NO_INK. */
void parvis_place_ground (ParvisLayout *layout,
                          ParvisForm form,
                          guint32 ink,
                          double x,
                          double y,
                          double width,
                          double height);
/* The shape of @side in a square, flush left and standing on its bottom. */
void parvis_place_shape (ParvisLayout *layout, ParvisCollege side, double x, double y, double size);

/* The sign of @state before a line of capitals on @baseline, in its own ink where the design has
   colours, else in @ink. Returns how far after @x the line starts. */
double parvis_place_sign (ParvisLayout *layout,
                          ParvisState state,
                          guint32 ink,
                          double x,
                          double baseline,
                          double size);
/* The same without placing it, in ems. */
#define PARVIS_SIGN_INDENT 1.08

/* Some of what has been placed is to be read after the rest. */
void parvis_place_last (ParvisLayout *layout, guint first, guint n);

/* Upright: from the top of the page to under the qualities. Returns where the columns may start. */
double parvis_place_hero (ParvisLayout *layout);
/* Landscape: the title and the qualities, from the top of the panel. Returns where they end. */
double parvis_place_panel (ParvisLayout *layout);
/* What both share. @y: where each may start; they return where what follows may. */
double parvis_place_service (ParvisLayout *layout, double y, double width);
double parvis_place_title (ParvisLayout *layout, double y);
double parvis_place_qualities (ParvisLayout *layout, double y);
double parvis_place_panel_qualities (ParvisLayout *layout, double y);
/* In the room that the frame has for it: at its left (0), its right (1) or in between. */
void parvis_place_logo (ParvisLayout *layout, double x, double y, double align);

/* Above the foot, when they are wanted: the columns end higher. Read before what stands there. */
void parvis_place_signatures (ParvisLayout *layout);
/* From the bottom up: sets where the foot starts, and what the columns may not pass. */
void parvis_place_foot (ParvisLayout *layout);
void parvis_place_columns (ParvisLayout *layout, double top);
