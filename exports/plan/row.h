/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/plan/row.h: a row of the printed roadmap. What is too high for a page goes on on the
   next; only for exports/plan. */
#pragma once

#include "document/document.h"

#define PARVIS_PLAN_MM(x) ((x) *72.0 / 25.4)

typedef enum
{
  PARVIS_PLAN_NUMBER,
  PARVIS_PLAN_ENGAGEMENT,
  PARVIS_PLAN_ACTION,
  PARVIS_PLAN_PILOT,
  PARVIS_PLAN_DUE,
  PARVIS_PLAN_STATE,
  PARVIS_PLAN_TARGET,
  PARVIS_PLAN_N_COLUMNS
} ParvisPlanColumn;

/* Its left edge, from that of the table, and how wide its words may be; in points. */
double parvis_plan_column_get_x (ParvisPlanColumn column);
double parvis_plan_column_get_width (ParvisPlanColumn column);

typedef struct _ParvisPlanRow ParvisPlanRow;

/* Of an action of @side; @document must outlive it. (transfer full) */
ParvisPlanRow *parvis_plan_row_new (ParvisDocument *document, guint number, ParvisCollege side);
void parvis_plan_row_free (ParvisPlanRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisPlanRow, parvis_plan_row_free)

/* Under what the cell has already; nothing where @text, which is taken, is empty or NULL. */
void parvis_plan_row_add (ParvisPlanRow *self,
                          ParvisPlanColumn column,
                          const ParvisStyle *style,
                          char *text);
/* Its sign and its word, and a bar up to @progress percent. */
void parvis_plan_row_add_state (ParvisPlanRow *self, ParvisState state, int progress);

double parvis_plan_row_get_height (ParvisPlanRow *self);
/* As much of it as stands in @height, and at least a line of each cell; at @x and @y. Returns how
   high that is. */
double parvis_plan_row_put (ParvisPlanRow *self, double x, double y, double height);
/* Whether all of it was put. */
gboolean parvis_plan_row_is_done (const ParvisPlanRow *self);
