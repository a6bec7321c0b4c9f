/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/minutes/columns.h: clusters in columns, page after page; what goes on in another column
   says so; only for exports/minutes. */
#pragma once

#include "minutes/sheet.h"

#define PARVIS_COLUMNS_GUTTER PARVIS_MINUTES_MM (6)

/* What is not cut: some marks at the origin. */
typedef struct
{
  guint start, end;
  double height;
  double gap;     /* above it, but at the head of a column */
  gboolean glued; /* to the one before */
  const ParvisReportGroup *group;
  double again; /* how high its group's name is at the head of another column; 0: it is the name */
} ParvisPiece;

typedef struct
{
  ParvisMinutes *minutes;
  ParvisCollege college;          /* whose workshop it is */
  double width;                   /* of a column */
  GArray *pieces;                 /* of ParvisPiece */
  const ParvisReportGroup *group; /* whose pieces are put */
  double again;
} ParvisColumns;

/* What is put down next at the origin is a piece, @gap below the one before it. */
void parvis_columns_begin_piece (ParvisColumns *self, double gap, gboolean glued);
void parvis_columns_end_piece (ParvisColumns *self, double height);
/* The name of @group, whose pieces follow. */
void parvis_columns_put_name (ParvisColumns *self, const ParvisReportGroup *group);
/* Moves all pieces to where they stand, from the flow's place down; what was put since @stay heads
   them. */
void parvis_columns_place (ParvisColumns *self, guint n_columns, const ParvisStay *stay);
