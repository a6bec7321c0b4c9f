/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/hand-out.h: paper ballots that go to people by clicks on their names, and come back. */
#pragma once

#include "answers/gathering.h"

#define PARVIS_TYPE_HAND_OUT (parvis_hand_out_get_type ())
G_DECLARE_FINAL_TYPE (ParvisHandOut, parvis_hand_out, PARVIS, HAND_OUT, GObject)

/* Signal "done": what was asked about is in the file, or was refused. */

/* @gathering has the names, and the place to ask. */
ParvisHandOut *parvis_hand_out_new (ParvisGathering *gathering,
                                    ParvisCampaign *campaign,
                                    ParvisSequence *sequence);
/* @participant gets one, after a question that others may be added to; a second click takes the
   first one back. */
void parvis_hand_out_choose (ParvisHandOut *self, ParvisParticipant *participant);
/* @participant gives theirs back, after a question. */
void parvis_hand_out_take_back (ParvisHandOut *self, ParvisParticipant *participant);
/* Marks the names that the question is about. */
void parvis_hand_out_refresh (ParvisHandOut *self);
