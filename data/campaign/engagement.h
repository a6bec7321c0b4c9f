/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/engagement.h: a retained proposal, reworded, with who commits. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_ENGAGEMENT (parvis_engagement_get_type ())
G_DECLARE_FINAL_TYPE (ParvisEngagement, parvis_engagement, PARVIS, ENGAGEMENT, ParvisRecord)

ParvisCollege parvis_engagement_get_side (ParvisEngagement *self);
int parvis_engagement_get_position (ParvisEngagement *self);
const char *parvis_engagement_get_text (ParvisEngagement *self);
gboolean parvis_engagement_get_kept (ParvisEngagement *self); /* is on the poster */
gint64
parvis_engagement_get_retained (ParvisEngagement *self); /* the proposal it rewords; 0: none */
