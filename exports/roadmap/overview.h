/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/roadmap/overview.h: the first sheet: how far each service is, counted from the other
   sheets, also once people have worked in them, and the same as a chart. */
#pragma once

#include "roadmap/counts.h"
#include "roadmap/sheet.h"

typedef struct
{
  lxw_worksheet *sheet;
  const ParvisStyles *styles;
  char *name;
  char *quoted;
  guint n_rows;
} ParvisOverview;

/* The next sheet of @styles' book. */
void parvis_overview_init (ParvisOverview *self, const ParvisStyles *styles);
void parvis_overview_clear (ParvisOverview *self);
/* A row for all of @source, or for its actions of one side. */
void parvis_overview_add (ParvisOverview *self,
                          const char *title,
                          const ParvisSheet *source,
                          const char *side,
                          const ParvisCounts *counts,
                          GDate *today);
/* The sums below, and the chart. @counts: of all. @head: what the rows are; @remark: below. */
void parvis_overview_end (ParvisOverview *self,
                          const char *head,
                          const char *remark,
                          const ParvisCounts *counts);
