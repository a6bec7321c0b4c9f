/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/agenda.h: what the room is about to vote on, until the vote opens. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_AGENDA (parvis_agenda_get_type ())
G_DECLARE_FINAL_TYPE (ParvisAgenda, parvis_agenda, PARVIS, AGENDA, AdwBin)

/* Signal "open". */
void parvis_agenda_refresh (ParvisAgenda *self, ParvisCampaign *campaign, ParvisSequence *sequence);
