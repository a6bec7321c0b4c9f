/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/action.h: what is done of an engagement: who, when, how far. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_ACTION (parvis_action_get_type ())
G_DECLARE_FINAL_TYPE (ParvisAction, parvis_action, PARVIS, ACTION, ParvisRecord)

gint64 parvis_action_get_engagement (ParvisAction *self);
int parvis_action_get_position (ParvisAction *self);
gint64 parvis_action_get_service (ParvisAction *self); /* 0: none */
const char *parvis_action_get_action (ParvisAction *self);
const char *parvis_action_get_pilot (ParvisAction *self);
const char *parvis_action_get_contributors (ParvisAction *self);
const char *parvis_action_get_due (ParvisAction *self);
const char *parvis_action_get_first_step (ParvisAction *self);
const char *parvis_action_get_indicator (ParvisAction *self);
const char *parvis_action_get_means (ParvisAction *self);
ParvisPriority parvis_action_get_priority (ParvisAction *self);
int parvis_action_get_progress (ParvisAction *self); /* 0 to 100 */
ParvisState parvis_action_get_state (ParvisAction *self);
const char *parvis_action_get_reason (ParvisAction *self); /* why it was dropped */
const char *parvis_action_get_risks (ParvisAction *self);
const char *parvis_action_get_decision (ParvisAction *self);
const char *parvis_action_get_follow_up (ParvisAction *self);
