/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/position/stance-booth.h: one person alone with the line. Made anew for each, so that nothing
   of the last one is left. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"
#include "campaign/participant.h"

#define PARVIS_TYPE_STANCE_BOOTH (parvis_stance_booth_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStanceBooth, parvis_stance_booth, PARVIS, STANCE_BOOTH, AdwBin)

/* Signal "left" (gboolean answered). */
GtkWidget *parvis_stance_booth_new (ParvisCampaign *campaign,
                                    ParvisSequence *sequence,
                                    ParvisParticipant *participant);
