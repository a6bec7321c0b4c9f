/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/page.h: a poster laid out, and the forms that it is written in. */
#pragma once

#include "poster/draw.h"
#include "poster/poster.h"

struct _ParvisPoster
{
  ParvisMatter *matter;
  ParvisFrame frame;
  GArray *boxes;                     /* of ParvisBox */
  ParvisLogo *logos[PARVIS_N_LOGOS]; /* the organisation's own or NULL, then the partners' */
  gboolean fits;
  gboolean abridged;
  double body;
  char *remark; /* or NULL */
  gboolean proposes_landscape;
  char *title;
  char *organisation;
  char *names[PARVIS_N_LOGOS]; /* of the logos */
  char *language;
  ParvisParagraph *excuse[2]; /* what is drawn when it does not fit */
};

/* @bleed: the colours go on beyond the edges, as far as there is a clip. */
void parvis_page_draw (ParvisPoster *self, cairo_t *cr, gboolean bleed);
