/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/minutes/sheet.h: the parts of the minutes, one after the other; only for exports/minutes.
 */
#pragma once

#include "document/flow.h"
#include "poster/logo.h"
#include "poster/poster.h"
#include "report/report.h"

#define PARVIS_MINUTES_MM(x) ((x) *72.0 / 25.4)

extern const ParvisStyle parvis_minutes_title, parvis_minutes_head, parvis_minutes_subhead,
    parvis_minutes_text, parvis_minutes_bold, parvis_minutes_small, parvis_minutes_small_bold,
    parvis_minutes_lead;

/* What gives way so that the pages are neither too few nor too many. */
typedef struct
{
  gboolean apart;    /* each part begins a page */
  gboolean running;  /* the notes of a cluster follow each other on the line */
  double air;        /* of the gaps, 1 where there is room */
  double poster;     /* the width of its picture, in mm */
  guint most_notes;  /* of a group */
  guint most_groups; /* of a board */
  guint most_rows;   /* of a table */
} ParvisDensity;

typedef struct
{
  ParvisReport *report; /* not owned */
  ParvisDocument *document;
  ParvisFlow flow;
  const ParvisDensity *density;
  ParvisPoster *poster; /* not owned */
  ParvisLogo *logo;     /* not owned, or NULL */
  guint n_parts;        /* headed so far */
} ParvisMinutes;

/* "3. Les mots du tableau", then what stays with what comes next. */
void parvis_minutes_begin_part (ParvisMinutes *self, const char *title);
void parvis_minutes_put_subhead (ParvisMinutes *self, const char *title);
/* What stays with what comes next. */
void parvis_minutes_put_intro (ParvisMinutes *self, const char *text);
/* With a gap below. */
void parvis_minutes_put_paragraph (ParvisMinutes *self, const ParvisStyle *style, const char *text);

/* A table of facts. */
typedef struct
{
  const char *title; /* or NULL: such a table has no heads */
  double width;      /* in mm; 0: what the others leave */
  gboolean bold;
} ParvisColumn;

/* @titles: whether the columns have some. What comes next are rows. */
void parvis_minutes_begin_table (ParvisMinutes *self, const ParvisColumn *columns, guint n);
/* What stands before the words of a row, -1: nothing, and under them. */
typedef struct
{
  int side;          /* a ParvisCollege, in the first cell */
  int state;         /* a ParvisState, in the last */
  const char *under; /* small, under the whole row; or NULL */
} ParvisSign;
#define PARVIS_NO_SIGN ((ParvisSign){ -1, -1, NULL })

/* A cell may be empty, or NULL. */
void parvis_minutes_put_row (ParvisMinutes *self,
                             const ParvisColumn *columns,
                             guint n,
                             ParvisSign sign,
                             const char *const *cells);
void parvis_minutes_end_table (ParvisMinutes *self);

void parvis_minutes_put_front (ParvisMinutes *self);
void parvis_minutes_put_course (ParvisMinutes *self);
void parvis_minutes_put_workshops (ParvisMinutes *self);
void parvis_minutes_put_board (ParvisMinutes *self, const ParvisReportBoard *board);
void parvis_minutes_put_polls (ParvisMinutes *self, GPtrArray *polls);
void parvis_minutes_put_outlook (ParvisMinutes *self, const ParvisOutlook *outlook);
void parvis_minutes_put_poster (ParvisMinutes *self);
void parvis_minutes_put_roadmap (ParvisMinutes *self);
void parvis_minutes_put_rest (ParvisMinutes *self);
void parvis_minutes_put_times (ParvisMinutes *self);
