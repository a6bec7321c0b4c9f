/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/ballot.h: the lines of a vote to mark by its rule, on as many pages as they take, in an
   order drawn anew for each voter and kept nowhere. */
#pragma once

#include <adwaita.h>

#include "campaign/ballots.h"

#define PARVIS_TYPE_BALLOT (parvis_ballot_get_type ())
G_DECLARE_FINAL_TYPE (ParvisBallot, parvis_ballot, PARVIS, BALLOT, AdwBin)

/* Signal "changed" (gboolean refused): a mark, or one that found no dot left. */
GtkWidget *parvis_ballot_new (ParvisCampaign *campaign, ParvisVote *vote);

/* (transfer full) */
ParvisMark *parvis_ballot_get_marks (ParvisBallot *self, guint *n_marks);
void parvis_ballot_clear (ParvisBallot *self);
guint parvis_ballot_count_lines (ParvisBallot *self);
guint parvis_ballot_count_marked (ParvisBallot *self); /* lines */
guint parvis_ballot_count_dots (ParvisBallot *self);   /* on them */

/* Has a screen reader say @text of each line: how much of the ballot is left. */
void parvis_ballot_describe (ParvisBallot *self, const char *text);
guint parvis_ballot_count_pages (ParvisBallot *self);
guint parvis_ballot_get_page (ParvisBallot *self);
void parvis_ballot_show_page (ParvisBallot *self, guint page);
/* Does what a click does to the line @i of the page. FALSE where there is none. */
gboolean parvis_ballot_press (ParvisBallot *self, guint i);
