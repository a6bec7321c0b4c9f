/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/results-words.h: the sentences of a result. All (transfer full). */
#pragma once

#include "campaign/enums.h"

/* "Six qualities to keep", or "The result" for 0. */
char *parvis_results_words_title (ParvisTarget target, guint n);
/* Once @n are recorded: "Six qualities kept". */
char *parvis_results_words_title_kept (ParvisTarget target, guint n);
/* The head of the column of names. */
char *parvis_results_words_column (ParvisTarget target);
/* "Keep the first 6". */
char *parvis_results_words_keep_first (ParvisTarget target, guint n);
/* "5 chosen by hand". */
char *parvis_results_words_by_hand (ParvisTarget target, guint n);
/* "6 qualities kept". */
char *parvis_results_words_kept (ParvisTarget target, guint n);
/* How the ranks came about. */
char *parvis_results_words_rule (ParvisTarget target, ParvisCollege college, ParvisRule rule);
/* "Vote 1", or a run-off of it. */
char *parvis_results_words_vote (guint n, guint n_runoff);
