/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/answers/roster.h: who is present, to be called one after the other. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"
#include "campaign/participant.h"

#define PARVIS_TYPE_ROSTER (parvis_roster_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRoster, parvis_roster, PARVIS, ROSTER, AdwBin)

/* Signal "chosen" (ParvisParticipant): somebody who has not answered yet, or who has a paper ballot
   that they may give back. */

/* @word: see parvis_person_tile_set_answered(). */
void parvis_roster_refresh (ParvisRoster *self,
                            ParvisCampaign *campaign,
                            ParvisSequence *sequence,
                            const char *word,
                            gboolean may_take_back);
/* To the first in the list who has not answered. FALSE where everybody has. */
gboolean parvis_roster_focus_next (ParvisRoster *self);
/* (element-type ParvisParticipant): whom a click has marked; the others are not. */
void parvis_roster_mark (ParvisRoster *self, GPtrArray *chosen);
