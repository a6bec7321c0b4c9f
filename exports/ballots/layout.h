/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/ballots/layout.h: the sides of one ballot, A5, upright: the type as large as fits on the
   fewest sides. */
#pragma once

#include "ballots/matter.h"
#include "ballots/part.h"

#define PARVIS_BALLOT_MM(x) ((x) *72.0 / 25.4)
#define PARVIS_BALLOT_WIDTH PARVIS_BALLOT_MM (148.5)
#define PARVIS_BALLOT_HEIGHT PARVIS_BALLOT_MM (210)
/* Above this line is the ballot, below it the stub. */
#define PARVIS_BALLOT_TEAR PARVIS_BALLOT_MM (192)
#define PARVIS_BALLOT_MARGIN PARVIS_BALLOT_MM (10)
/* Of a line, in points. */
#define PARVIS_BALLOT_FLOOR 13.0
/* A longer word is cut, in ems: it has to fit a line at the floor beside a grid of seven grades. */
#define PARVIS_BALLOT_LONGEST 10.0

typedef struct
{
  double size;      /* of the lines, in points */
  guint n_columns;  /* 1 or 2 */
  GPtrArray *sides; /* of GArray of ParvisPart */
  GPtrArray *notes; /* of ParvisParagraph: what only some sides say */
} ParvisBallotLayout;

/* @matter must outlive it. (transfer full) */
ParvisBallotLayout *parvis_ballot_layout_new (ParvisBallotMatter *matter, ParvisType *type);
void parvis_ballot_layout_free (ParvisBallotLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisBallotLayout, parvis_ballot_layout_free)

/* The shape, what it stands on, and the words beside it; returns the lower edge. */
double parvis_ballot_place_head (GArray *parts, ParvisType *type, ParvisParagraph *words);
