/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/decision-words.h: how the room came to what it keeps, for the minutes. All (transfer
   full). */
#pragma once

#include "vote/outcome.h"
#include "vote/tie-choices.h"

/* "Tie for the sixth place". */
char *parvis_decision_words_tie (const ParvisOutcome *outcome);
/* The sentence of a tie. @drawn: of ParvisOption, in the order drawn, for a lot. */
char *parvis_decision_words_settle (const ParvisOutcome *outcome,
                                    ParvisTieChoice choice,
                                    GPtrArray *drawn);
/* The whole text, a sentence a line, empty where the ranks alone decided. @tie: of a tie, or NULL;
   @by_hand: apart from the ranks. */
char *parvis_decision_words_make (const ParvisOutcome *outcome,
                                  const char *tie,
                                  gboolean by_hand,
                                  const char *reason);
