/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/charts/poll-rows.h: the result of a vote as a table: a line a row, and in it who chose
   it, drawn and in figures. */
#pragma once

#include "charts/poll.h"
#include "document/flow.h"

typedef struct
{
  ParvisStyle label; /* of a line */
  ParvisStyle text;
  ParvisStyle head;
  ParvisStyle small; /* what is counted with a line; how many gave each grade */
  double pad;        /* above and below a row */
  double dot;        /* a ballot, where there is room */
  double rule;       /* how thick */
  guint most;        /* rows */
  gboolean brief;    /* without how many gave each grade */
} ParvisPollLook;

/* From @flow's y down, over as many pages as it takes. Returns how many lines it left out for
   @look's sake. */
guint parvis_poll_rows_put (const ParvisPoll *self, ParvisFlow *flow, const ParvisPollLook *look);
/* "Without a voice: Écoute, Entraide." or NULL; these have no row. (transfer full) */
char *parvis_poll_get_silent (const ParvisPoll *self);
