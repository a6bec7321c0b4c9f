/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/paper-words.h: what is said of paper ballots. All (transfer full). */
#pragma once

#include <glib.h>

#include "rules/paper-count.h"

/* @text, and that @n_papers of what it counts are on paper, where there are any. */
char *parvis_paper_words_among (const char *text, guint n_papers);
/* "12 ballots, 1 blank, 2 spoiled" */
char *parvis_paper_words_count (const ParvisPaperCount *count);
/* "9 ballots with a mark" */
char *parvis_paper_words_marked (const ParvisPaperCount *count);
/* "2 to 4" */
char *parvis_paper_words_range (guint low, guint high);
/* "9 ballots with a mark · 18 crosses of 18 at most". @dots: each, or 0 for any number. */
char *parvis_paper_words_marks (const ParvisPaperCount *count, guint dots);
/* That these people get a paper ballot. (element-type utf8) */
char *parvis_paper_words_handed (GPtrArray *names);
/* That @name gives their paper ballot back, and may vote once more. */
char *parvis_paper_words_given_back (const char *name);
/* What was found and what can be. @number: of the line that the slip is about, as on paper. */
char *parvis_paper_words_slip (const ParvisSlip *slip, int number);
