/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/booth.h: one person alone with the ballot. Made anew for each, its lines in an order
   drawn for them and kept nowhere, so that nothing of the last one is left. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"
#include "campaign/participant.h"

#define PARVIS_TYPE_BOOTH (parvis_booth_get_type ())
G_DECLARE_FINAL_TYPE (ParvisBooth, parvis_booth, PARVIS, BOOTH, AdwBin)

/* Signal "left" (gboolean answered). */
GtkWidget *parvis_booth_new (ParvisCampaign *campaign,
                             ParvisSequence *sequence,
                             ParvisParticipant *participant);
