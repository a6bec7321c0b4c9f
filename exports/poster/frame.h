/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/frame.h: what a look gives before any text: the page, its parts, their colours
   and the sizes of type to start from. In points at A3. */
#pragma once

#include "poster/content.h"
#include "poster/look.h"

#define PARVIS_MM(x) ((x) *72.0 / 25.4)
/* Nothing is painted there. */
#define PARVIS_NO_INK G_MAXUINT32

/* Colours, as 0xRRGGBB. */
typedef struct
{
  guint32 page;
  guint32 plain;                         /* text on the page itself */
  guint32 title, service, quality, foot; /* text */
  guint32 hero, plinth;                  /* behind title and foot, or PARVIS_NO_INK */
  guint32 line;                          /* between the parts */
  guint32 text;                          /* engagements */
  guint32 column[PARVIS_N_SIDES];        /* behind a side, or PARVIS_NO_INK */
  guint32 shape[PARVIS_N_SIDES], head[PARVIS_N_SIDES], rule[PARVIS_N_SIDES];
} ParvisPaint;

/* Where type starts from before it gives way, and what it is in proportion to. */
typedef struct
{
  double title, quality, head;
  double one_line;  /* a title smaller than this looks better on two lines */
  double two_lines; /* the largest on two */
  double pitch;     /* from line to line of a title where nothing hangs from one, in ems */
  double place;     /* of the title's size */
  double place_gap; /* above the capitals of the place, of the title's size */
} ParvisScale;

typedef struct
{
  ParvisLook look;
  double width, height; /* of the page */
  double left, top;     /* of the title, the qualities and the foot */
  double hero_width;    /* of all of them */
  double title_width;   /* of the title and the place: a logo or the emblem stands beside them */
  double foot_left, foot_bottom; /* of its text; its last baseline */
  double logo_width, logo_height;
  double columns_left, columns_right; /* of their text */
  double columns_top, columns_bottom; /* when landscape, else the text decides */
  double gutter;                      /* between the texts of two columns */
  double pad;                         /* from a text to the edge of its ground */
  double edge_left, edge_right; /* of their outer grounds; when landscape, left is the panel's */
  double shape;                 /* the side of a shape */
  ParvisScale scale;
  ParvisPaint paint;
} ParvisFrame;

/* @logo: whether there is one to make room for. */
void parvis_frame_init (ParvisFrame *self, const ParvisLook *look, gboolean logo);

/* Where the text of column @i of @n starts. @width: how wide it is. */
double parvis_frame_get_column (const ParvisFrame *self, guint i, guint n, double *width);
/* The same for what stands above and below three columns, in line with them. */
double parvis_frame_get_cell (const ParvisFrame *self, guint i, double *width);
