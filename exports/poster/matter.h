/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/matter.h: what a poster says, cut into paragraphs that can be laid out. */
#pragma once

#include "poster/content.h"
#include "poster/paragraph.h"
#include "poster/qr.h"

/* How much is said of what became of an engagement: less where there is no room for it. */
typedef enum
{
  PARVIS_TELLING_WHOLE,
  PARVIS_TELLING_DATELESS,
  PARVIS_TELLING_BRIEF, /* the first sentence of that */
  PARVIS_TELLING_BARE,  /* nothing but its state */
  PARVIS_N_TELLINGS
} ParvisTelling;

/* What became of an engagement. */
typedef struct
{
  ParvisState state;
  ParvisParagraph *words;
  ParvisParagraph *reasons[PARVIS_N_TELLINGS];
} ParvisOutcome;

typedef struct
{
  ParvisParagraph *title;
  ParvisParagraph *place;
  ParvisParagraph *service;
  GPtrArray *qualities;                   /* of ParvisParagraph * */
  GArray *signs;                          /* of ParvisState, before each quality, or NULL */
  ParvisParagraph *heads[PARVIS_N_SIDES]; /* "The agents" */
  ParvisParagraph *verbs[PARVIS_N_SIDES]; /* "commit to" */
  GPtrArray *engagements[PARVIS_N_SIDES];
  GPtrArray *outcomes[PARVIS_N_SIDES]; /* of ParvisOutcome *, one for each, or none */
  ParvisParagraph *signatures;         /* over the lines to sign on */
  GPtrArray *foot;
  GPtrArray *contact; /* one a line of it */
  /* Width over height: the organisation's own or 0, then the partners' up to the first 0. */
  double logos[PARVIS_N_LOGOS];
  ParvisQr *code; /* or NULL */
} ParvisMatter;

/* Empty texts are left out of the lists. @logos: as the matter's. */
ParvisMatter *parvis_matter_new (const ParvisPosterContent *content,
                                 const double logos[PARVIS_N_LOGOS]);
void parvis_matter_free (ParvisMatter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisMatter, parvis_matter_free)

/* Whether it tells what became of the engagements, not only what they are. */
gboolean parvis_matter_tells_outcomes (const ParvisMatter *self);

/* Whether the paragraph has anything to show. */
gboolean parvis_paragraph_says (const ParvisParagraph *self);
