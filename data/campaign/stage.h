/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/stage.h: a state that an action was in, since a day. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_STAGE (parvis_stage_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStage, parvis_stage, PARVIS, STAGE, ParvisRecord)

gint64 parvis_stage_get_action (ParvisStage *self);
const char *parvis_stage_get_since (ParvisStage *self); /* a date */
ParvisState parvis_stage_get_state (ParvisStage *self);
int parvis_stage_get_progress (ParvisStage *self);       /* 0 to 100 */
const char *parvis_stage_get_reason (ParvisStage *self); /* why it was dropped */
