/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/ballots/draw.h: ballots on a sheet, two by two. */
#pragma once

#include <cairo.h>

#include "ballots/layout.h"

/* One side of a ballot, its upper left corner at cairo's origin; nothing of it says which ballot it
   is. */
void parvis_ballot_draw_side (cairo_t *cr,
                              const ParvisBallotLayout *layout,
                              ParvisBallotMatter *matter,
                              ParvisType *type,
                              guint side);
/* Under the ballot, what is torn off before it is cast: its number. */
void parvis_ballot_draw_stub (cairo_t *cr,
                              const ParvisBallotLayout *layout,
                              ParvisBallotMatter *matter,
                              ParvisType *type,
                              guint serial,
                              guint sheet);
/* Between the two ballots of a sheet. */
void parvis_ballot_draw_cut (cairo_t *cr);
