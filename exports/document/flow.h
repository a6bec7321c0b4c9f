/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/document/flow.h: down one page, then the next. */
#pragma once

#include "document/document.h"

/* Where something begins that stays together. */
typedef struct
{
  guint mark;
  double y;
} ParvisStay;

typedef struct
{
  ParvisDocument *document; /* not owned */
  double left, width;
  double top, bottom; /* of a page */
  double y;           /* where the next thing goes */
  gboolean holding;   /* something waits for what it heads */
  ParvisStay held;
} ParvisFlow;

/* With what waits for it. */
ParvisStay parvis_flow_begin (ParvisFlow *self);
/* What was put down since stays with what comes next: a heading. */
void parvis_flow_hold (ParvisFlow *self, const ParvisStay *stay);
/* What was put down since goes to the next page where it passes the foot of this one. */
void parvis_flow_end (ParvisFlow *self, const ParvisStay *stay);
/* The same of a row of a table: where it goes to the next page, @put_heads, from the flow's place
   down, are there again above it; but not where it goes with its heads (@headed). */
void parvis_flow_end_row (ParvisFlow *self,
                          const ParvisStay *stay,
                          gboolean headed,
                          void (*put_heads) (gpointer data),
                          gpointer data);
void parvis_flow_turn (ParvisFlow *self);
/* At the head of a page there is none. */
void parvis_flow_skip (ParvisFlow *self, double gap);
void
parvis_flow_put (ParvisFlow *self, const char *tag, const ParvisStyle *style, const char *text);
