/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/participant.h: a person of a college, by first name or pseudonym. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_PARTICIPANT (parvis_participant_get_type ())
G_DECLARE_FINAL_TYPE (ParvisParticipant, parvis_participant, PARVIS, PARTICIPANT, ParvisRecord)

ParvisCollege parvis_participant_get_college (ParvisParticipant *self);
const char *parvis_participant_get_name (ParvisParticipant *self);
const char *parvis_participant_get_contact (ParvisParticipant *self);
gboolean
parvis_participant_get_mixed (ParvisParticipant *self); /* takes part in the mixed workshop */
