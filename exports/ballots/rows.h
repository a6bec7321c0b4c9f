/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/ballots/rows.h: the lines of a ballot with their numbers and boxes, put down one under
   the other. */
#pragma once

#include "ballots/matter.h"
#include "ballots/part.h"

typedef struct
{
  ParvisBallotMatter *matter; /* not owned */
  ParvisType *type;           /* not owned */
  double size;                /* of the type, in points */
  double width;               /* of a column */
  double air;                 /* more of it above and below each line */
} ParvisRows;

/* The height of line @i with the rule under it; 0 where one of its words is too wide. */
double parvis_rows_measure (const ParvisRows *self, guint i);
/* Puts it down; returns its lower edge. */
double parvis_rows_place (const ParvisRows *self, GArray *parts, guint i, double x, double y);
/* The grades over their boxes, and what guides the eye down from them to @bottom; returns the lower
   edge. Nothing but for a judgment. */
double
parvis_rows_place_grades (const ParvisRows *self, GArray *parts, double x, double y, double bottom);
/* How tall the grades are. */
double parvis_rows_measure_grades (const ParvisRows *self);
