/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/signoff/paper.h: text put down on A4 from the top, with a new page where one ends. */
#pragma once

#include <cairo.h>

#include "poster/frame.h"
#include "poster/paragraph.h"

#define PARVIS_SIGNOFF_LEFT PARVIS_MM (18)
#define PARVIS_SIGNOFF_WIDTH PARVIS_MM (174)
#define PARVIS_SIGNOFF_INK 0x1e1e1e
#define PARVIS_SIGNOFF_GREY 0x4a4a4a

typedef struct
{
  cairo_t *cr;      /* not owned; NULL while pages are only counted */
  ParvisType *type; /* not owned */
  const char *head; /* of every page but the first */
  guint page, n_pages;
  double y;
} ParvisSignoffPaper;

typedef struct
{
  const char *tag; /* NULL for what is in no block of its own */
  ParvisFace face;
  double size;
  guint32 ink;
  double x, width;
} ParvisSignoffText;

void parvis_signoff_set_ink (cairo_t *cr, guint32 ink);
/* As high as @text is. */
double
parvis_signoff_measure (ParvisSignoffPaper *self, const ParvisSignoffText *style, const char *text);
/* From @y, which is not moved. */
void parvis_signoff_put (ParvisSignoffPaper *self,
                         const ParvisSignoffText *style,
                         const char *text,
                         double y);
/* A new page when @height more does not fit. TRUE when there is one. */
gboolean parvis_signoff_need (ParvisSignoffPaper *self, double height);
/* The foot of the last page. */
void parvis_signoff_end (ParvisSignoffPaper *self);
void parvis_signoff_open (ParvisSignoffPaper *self, const char *tag);
void parvis_signoff_close (ParvisSignoffPaper *self, const char *tag);
