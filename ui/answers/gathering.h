/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/answers/gathering.h: the facilitator's page while secret answers come in, one person after the
   other: how many, who, and nothing of what. */
#pragma once

#include <adwaita.h>

#include "answers/confirm.h"
#include "campaign/campaign.h"
#include "campaign/participant.h"

#define PARVIS_TYPE_GATHERING (parvis_gathering_get_type ())
G_DECLARE_FINAL_TYPE (ParvisGathering, parvis_gathering, PARVIS, GATHERING, AdwBin)

/* Property "locked", to read: the desk only takes answers. "extra": a widget beside the count,
   away while it is locked. Others, all strings: "hint" under the
   question; "answered-word" beside a name that has answered; "primary" and "secondary", the labels
   of the buttons (an empty one hides its button). Signals: "chosen" (ParvisParticipant), "primary",
   "secondary". */

/* Counts and names afresh. @count: how many of how many, in words. */
void parvis_gathering_refresh (ParvisGathering *self,
                               ParvisCampaign *campaign,
                               ParvisSequence *sequence,
                               guint n_done,
                               guint n_all,
                               const char *count);
void parvis_gathering_set_allowed (ParvisGathering *self, gboolean primary, gboolean secondary);
/* See parvis_roster_mark(). */
void parvis_gathering_mark (ParvisGathering *self, GPtrArray *chosen);
/* Where the page asks. (transfer none) */
ParvisConfirm *parvis_gathering_get_confirm (ParvisGathering *self);
