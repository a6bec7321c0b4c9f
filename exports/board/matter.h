/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/board/matter.h: what is on a wall, and where it stands in its picture. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/enums.h"
#include "wall/grid.h"

typedef struct
{
  char *text; /* NULL: face down */
  ParvisCollege college;
  gboolean flagged;
  guint step;    /* of its type: see board/letters.h */
  double height; /* what its text needs */
  double x, y;   /* in the picture */
} ParvisPaperNote;

/* A cluster, or a note that is in none. */
typedef struct
{
  gint64 id;
  char *name; /* NULL: a loose note */
  ParvisTint tint;
  ParvisSpot wish;
  GArray *notes; /* of ParvisPaperNote: at least one */
  double more;   /* how much a name of several lines adds to a head */
  guint columns;
  double x, y, width, height; /* of its area, in the picture */
} ParvisPaperItem;

typedef struct
{
  char *title;
  ParvisCollege college;
  gboolean shaped; /* of another workshop: its college is said */
  gboolean narrow; /* the parking */
  GArray *items;   /* of ParvisPaperItem, clusters first, by creation */
  guint n_notes;
  double x, width, bottom;
} ParvisPaperZone;

typedef struct
{
  char *campaign; /* "Living the service together at …" */
  char *workshop;
  char *date; /* "" where it is not known */
  char *title;
  char *prompt;
  char *organisation;
  char *language; /* "fr" */
  GArray *zones;  /* of ParvisPaperZone */
  guint n_notes[3], n_clusters;
} ParvisPaperWall;

ParvisPaperWall *parvis_paper_wall_new (ParvisCampaign *campaign, ParvisSequence *sequence);
void parvis_paper_wall_free (ParvisPaperWall *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisPaperWall, parvis_paper_wall_free)
guint parvis_paper_wall_count (const ParvisPaperWall *self);
