/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/decision-words.h: how the room comes to what it keeps, for the page and for the minutes.
   All (transfer full) where nothing is said. */
#pragma once

#include "campaign/action.h"
#include "vote/outcome.h"
#include "vote/tie-choices.h"

/* "Tie for the sixth place". */
char *parvis_decision_words_tie (const ParvisOutcome *outcome);
/* What the choice means. */
char *parvis_decision_words_detail (const ParvisOutcome *outcome,
                                    ParvisTieChoice choice,
                                    gboolean by_hand);
/* What the button does. (transfer none) */
const char *parvis_decision_words_verb (const ParvisOutcome *outcome, ParvisTieChoice choice);
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
/* That @actions, of ParvisAction, would leave the roadmap, and how they come back. */
char *parvis_decision_words_leaving (ParvisCampaign *campaign, GPtrArray *actions);
/* That they did. */
char *parvis_decision_words_left (ParvisCampaign *campaign, GPtrArray *actions);
