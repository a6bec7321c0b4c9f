/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/sequence.h: a timed part of a workshop. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_SEQUENCE (parvis_sequence_get_type ())
G_DECLARE_FINAL_TYPE (ParvisSequence, parvis_sequence, PARVIS, SEQUENCE, ParvisRecord)

gint64 parvis_sequence_get_workshop (ParvisSequence *self);
int parvis_sequence_get_position (ParvisSequence *self);
const char *parvis_sequence_get_key (ParvisSequence *self);
const char *parvis_sequence_get_title (ParvisSequence *self);
ParvisKind parvis_sequence_get_kind (ParvisSequence *self);
int parvis_sequence_get_minutes (ParvisSequence *self);
gboolean parvis_sequence_get_protected (ParvisSequence *self); /* keeps its minutes on overrun */
const char *parvis_sequence_get_prompt (ParvisSequence *self);
const char *parvis_sequence_get_hint (ParvisSequence *self); /* what the facilitator does */
int parvis_sequence_get_notes_each (ParvisSequence *self);
ParvisTarget parvis_sequence_get_target (ParvisSequence *self);
int parvis_sequence_get_keep_least (ParvisSequence *self); /* 0: no bound */
int parvis_sequence_get_keep_most (ParvisSequence *self);
ParvisPhase parvis_sequence_get_phase (ParvisSequence *self); /* of a positioning */
gboolean parvis_sequence_get_writing (ParvisSequence *self);  /* what is written is hidden */
/* How its next vote goes. */
ParvisRule parvis_sequence_get_rule (ParvisSequence *self);
int parvis_sequence_get_dots (ParvisSequence *self);   /* each; 0: by METHOD's rule */
int parvis_sequence_get_cap (ParvisSequence *self);    /* dots of one person on one line: 1 or 2 */
int parvis_sequence_get_grades (ParvisSequence *self); /* of a judgment: 5 or 7 */
int parvis_sequence_get_taken (ParvisSequence *self);  /* minutes, really; 0: nobody noted them */
