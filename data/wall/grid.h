/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/wall/grid.h: where things stand in a zone: plain geometry, without widgets.

   A thing has a spot, the upper left corner of its note or of its first note, and reaches around
   it: a note to the right and down only, a cluster on all sides. Things stand at least
   PARVIS_NOTE_GAP apart. */
#pragma once

#include <glib.h>

#define PARVIS_NOTE_WIDTH 144
#define PARVIS_NOTE_HEIGHT 102
#define PARVIS_NOTE_GAP 12
#define PARVIS_STEP_X (PARVIS_NOTE_WIDTH + PARVIS_NOTE_GAP)
#define PARVIS_STEP_Y (PARVIS_NOTE_HEIGHT + PARVIS_NOTE_GAP)
/* What a cluster's area adds around its notes: its name above them, the gap on the other sides. */
#define PARVIS_CLUSTER_HEAD 36
#define PARVIS_CLUSTER_COLUMNS 3
/* The first row of a zone, under its title. */
#define PARVIS_ZONE_TOP 84

typedef struct
{
  double x, y;
} ParvisSpot;

typedef struct
{
  double left, top, right, bottom;
} ParvisReach;

typedef struct _ParvisGrid ParvisGrid;

/* @inset is the first column's x. */
ParvisGrid *parvis_grid_new (double width, double inset);
/* As wide as @other, with nothing in it. */
ParvisGrid *parvis_grid_new_like (ParvisGrid *other);
/* A part of a zone: from @corner, the upper left one, to @right. */
ParvisGrid *parvis_grid_new_block (ParvisSpot corner, double right);
void parvis_grid_free (ParvisGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisGrid, parvis_grid_free)

ParvisReach parvis_reach_of_note (void);
/* An open cluster, in a zone that shows @columns columns. */
ParvisReach parvis_reach_of_cluster (guint n_notes, guint columns);

/* FALSE for a spot that nobody gave, or that no wall can show. */
gboolean parvis_spot_is_set (double x, double y);

void parvis_grid_take (ParvisGrid *self, ParvisSpot spot, ParvisReach reach);
gboolean parvis_grid_is_free (ParvisGrid *self, ParvisSpot spot, ParvisReach reach);
/* Whether it ends before the zone does. */
gboolean parvis_grid_is_inside (ParvisGrid *self, ParvisSpot spot, ParvisReach reach);
/* Whether it is on its ground at all. */
gboolean parvis_grid_is_within (ParvisGrid *self, ParvisSpot spot, ParvisReach reach);
/* The first free spot, in reading order; rows stand aside for what reaches a little into them. */
ParvisSpot parvis_grid_flow (ParvisGrid *self, ParvisReach reach);
/* @spot in the row as it settles now: lower where something reaches into it. */
ParvisSpot parvis_grid_settle (ParvisGrid *self, ParvisSpot spot);
/* The free spot nearest to @spot, in line with the grid or with what stands around. */
ParvisSpot parvis_grid_nearest (ParvisGrid *self, ParvisSpot spot, ParvisReach reach);

/* What was taken after parvis_grid_mark() is given back by parvis_grid_rewind(): for trying. */
typedef struct
{
  guint n_boxes;
  double bottom;
  ParvisSpot cursor;
  gboolean settled;
} ParvisGridMark;

ParvisGridMark parvis_grid_mark (ParvisGrid *self);
void parvis_grid_rewind (ParvisGrid *self, const ParvisGridMark *mark);

guint parvis_grid_get_columns (ParvisGrid *self);
/* Of notes, in a zone of this width. */
guint parvis_grid_count_columns (double width, double inset);
ParvisSpot parvis_grid_get_corner (ParvisGrid *self);
/* The lower edge of the lowest thing. */
double parvis_grid_get_bottom (ParvisGrid *self);
