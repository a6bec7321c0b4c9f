/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/slides/stage.h: the slides, one after the other; only for exports/slides. */
#pragma once

#include "document/flow.h"
#include "poster/poster.h"
#include "report/report.h"

/* Of a page of 1920 × 1080. */
#define PARVIS_SLIDE_PX(x) ((x) / 2.0)
#define PARVIS_SLIDE_LEFT PARVIS_SLIDE_PX (96)
#define PARVIS_SLIDE_WIDTH PARVIS_SLIDE_PX (1728)
#define PARVIS_SLIDE_TOP PARVIS_SLIDE_PX (72)
#define PARVIS_SLIDE_BOTTOM PARVIS_SLIDE_PX (950)
/* The smallest type. */
#define PARVIS_SLIDE_FLOOR PARVIS_SLIDE_PX (28)

extern const ParvisStyle parvis_slide_point, parvis_slide_bold, parvis_slide_text,
    parvis_slide_small;

typedef struct
{
  ParvisReport *report; /* not owned */
  ParvisDocument *document;
  ParvisPoster *poster; /* not owned */
  guint n_slides;
  double y; /* under the title */
} ParvisSlides;

/* A new one, under a whole sentence. */
void parvis_slide_begin (ParvisSlides *self, const char *title);
/* The same with its title in @width, and nothing at the right. */
void parvis_slide_begin_beside (ParvisSlides *self, const char *title, double width);
/* In the largest type, from @style's down, in which @text is no higher than @height; what does not
   fit at the floor ends in "…". Returns its lower edge. */
double parvis_slide_put (ParvisSlides *self,
                         const char *tag,
                         const ParvisStyle *style,
                         const char *text,
                         double x,
                         double y,
                         double width,
                         double height);
void parvis_slide_put_rule (ParvisSlides *self, double x, double y, double width);

void parvis_slides_put_decisions (ParvisSlides *self);
void parvis_slides_put_essential (ParvisSlides *self);
void parvis_slides_put_course (ParvisSlides *self);
void parvis_slides_put_boards (ParvisSlides *self);
void parvis_slides_put_outlooks (ParvisSlides *self);
void parvis_slides_put_polls (ParvisSlides *self);
void parvis_slides_put_poster (ParvisSlides *self);
void parvis_slides_put_engagements (ParvisSlides *self);
void parvis_slides_put_progress (ParvisSlides *self);
void parvis_slides_put_changes (ParvisSlides *self);
void parvis_slides_put_attention (ParvisSlides *self);
void parvis_slides_put_next (ParvisSlides *self);
