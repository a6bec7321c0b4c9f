/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/ballots/part.h: what stands on one side of a paper ballot, each with its place. */
#pragma once

#include "poster/paragraph.h"

/* In reading order. */
typedef enum
{
  PARVIS_PART_HEAD,
  PARVIS_PART_QUESTION,
  PARVIS_PART_RULE,
  PARVIS_PART_GRADE,
  PARVIS_PART_NUMBER,
  PARVIS_PART_LINE,
  PARVIS_PART_NEXT,
  PARVIS_PART_STUB,
  PARVIS_PART_SERIAL,
  /* Without words: */
  PARVIS_PART_SHAPE,
  PARVIS_PART_BASE, /* what the shape stands on */
  PARVIS_PART_STROKE,
  PARVIS_PART_BAND, /* behind every second grade */
  PARVIS_PART_BOX
} ParvisPartRole;

typedef struct
{
  ParvisPartRole role;
  guint item;                 /* which line or grade */
  double x, y, width, height; /* of a line of text, from its ascenders to its descenders */
  ParvisParagraph *paragraph; /* not owned; NULL without words */
  gsize start, end;           /* of it, in bytes */
  ParvisFace face;
  double size, baseline;
  gboolean upright; /* reads upwards: @x is then the baseline, @y its start */
  gboolean inked;   /* in the college's colour */
} ParvisPart;

typedef struct
{
  ParvisPartRole role;
  guint item;
  ParvisFace face;
  double size;
  double pitch; /* from line to line, in ems */
  gboolean inked;
} ParvisPartStyle;

/* Adds the lines of @paragraph from their first baseline; returns the last one. */
double parvis_part_add_text (GArray *parts,
                             ParvisType *type,
                             const ParvisPartStyle *style,
                             ParvisParagraph *paragraph,
                             double x,
                             double baseline,
                             double width);
/* On one line that reads upwards, from @y up. */
void parvis_part_add_upright (GArray *parts,
                              const ParvisPartStyle *style,
                              ParvisParagraph *paragraph,
                              double baseline,
                              double y);
void parvis_part_add (GArray *parts,
                      ParvisPartRole role,
                      double x,
                      double y,
                      double width,
                      double height);
/* In how many lines; 0 where a word is wider than @width. */
guint parvis_part_count_lines (ParvisType *type,
                               ParvisParagraph *paragraph,
                               ParvisFace face,
                               double size,
                               double width);
