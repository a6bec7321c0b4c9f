/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/layout.h: every line, rule and shape of a poster, with its place, at A3. */
#pragma once

#include "poster/frame.h"
#include "poster/matter.h"

/* From line to line of an engagement, in ems. */
#define PARVIS_LINE_PITCH 1.18

/* In reading order. */
typedef enum
{
  PARVIS_ROLE_TITLE,
  PARVIS_ROLE_SERVICE,
  PARVIS_ROLE_QUALITY,
  PARVIS_ROLE_HEAD,
  PARVIS_ROLE_ENGAGEMENT,
  PARVIS_ROLE_OUTCOME, /* what became of it */
  PARVIS_ROLE_REASON,
  PARVIS_ROLE_SIGNATURE,
  PARVIS_ROLE_FOOT,
  PARVIS_ROLE_CONTACT,
  PARVIS_ROLE_CODE,
  PARVIS_ROLE_LOGO,
  PARVIS_ROLE_RULE,
  PARVIS_ROLE_SHAPE,
  PARVIS_ROLE_GROUND /* text lies on it whole, or beside it */
} ParvisRole;

/* Of what is not text. */
typedef enum
{
  PARVIS_FORM_BAR,
  PARVIS_FORM_WINDOW, /* its upper corners are round */
  PARVIS_FORM_ARCH,   /* its top is half an ellipse */
  PARVIS_FORM_DOOR,   /* its top is half a disc */
  PARVIS_FORM_DISC,
  PARVIS_FORM_BOWL, /* the lower half of a disc */
  PARVIS_FORM_STATE /* the sign of one */
} ParvisForm;

typedef struct
{
  ParvisRole role;
  int side; /* a ParvisCollege, or -1 */
  guint item;
  ParvisForm form;
  ParvisState state; /* of a sign */
  guint32 ink;
  double x, y, width, height; /* of a line of text, from its ascenders to its descenders */
  ParvisFace face;
  double size, baseline;
  ParvisParagraph *paragraph; /* NULL but for text; the matter owns it */
  gsize start, end;           /* of it, in bytes */
  gboolean last;              /* line of its paragraph */
} ParvisBox;

/* What may give way, in points and factors. */
typedef struct
{
  double air;  /* of all vertical gaps */
  double calm; /* of those in a panel, which has its own */
  double title, quality, body, head;
  double foot;
  double ease; /* 1, or 0 for small shapes */
} ParvisMeasures;

typedef struct
{
  ParvisMatter *matter; /* not owned */
  ParvisType *type;     /* not owned */
  ParvisFrame frame;
  ParvisMeasures measures;
  ParvisTelling telling;
  GArray *boxes; /* of ParvisBox */
  double qualities_top, columns_top;
  double bottom;                 /* what the columns may not pass */
  double excess[PARVIS_N_SIDES]; /* by how much they do; negative when there is room */
  double foot_top;
  double hero_excess;         /* by how much title and qualities pass the foot of a panel */
  ParvisParagraph *wide;      /* has a word wider than its line, or NULL */
  gsize wide_start, wide_end; /* that word */
} ParvisLayout;

ParvisLayout *parvis_layout_new (ParvisMatter *matter, ParvisType *type, const ParvisLook *look);
void parvis_layout_free (ParvisLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisLayout, parvis_layout_free)

/* Places everything by the measures. TRUE when nothing is too tall and no word too wide. */
gboolean parvis_layout_flow (ParvisLayout *self);
/* One sentence over the whole page instead of the poster. */
void parvis_layout_say (ParvisLayout *self, ParvisParagraph *head, ParvisParagraph *sentence);

/* The width of an engagement's lines, from how many sides have one. */
double parvis_layout_get_text_width (ParvisLayout *self);
