/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/vote.h: one vote of a sequence, with the settings that it opened with. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_VOTE (parvis_vote_get_type ())
G_DECLARE_FINAL_TYPE (ParvisVote, parvis_vote, PARVIS, VOTE, ParvisRecord)

gint64 parvis_vote_get_sequence (ParvisVote *self);
int parvis_vote_get_round (ParvisVote *self); /* of its sequence, from 1 */
ParvisRound parvis_vote_get_kind (ParvisVote *self);
ParvisRule parvis_vote_get_rule (ParvisVote *self);
int parvis_vote_get_dots (ParvisVote *self);   /* each, when the rule is dots */
int parvis_vote_get_cap (ParvisVote *self);    /* dots of one person on one line: 1 or 2 */
int parvis_vote_get_grades (ParvisVote *self); /* 5 or 7, when the rule is judgment */
ParvisPhase parvis_vote_get_phase (ParvisVote *self);
int parvis_vote_get_reopened (ParvisVote *self); /* how often, once it was closed */
/* How a tie was settled, or why the room kept what it did; empty where nothing was to be said. */
const char *parvis_vote_get_decision (ParvisVote *self);
/* Whether parvis_campaign_ask_unanimous() said anything. */
gboolean parvis_vote_get_told (ParvisVote *self);
