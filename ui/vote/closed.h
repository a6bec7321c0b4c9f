/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/closed.h: a vote that takes no more ballots, before anybody sees what it says. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_CLOSED (parvis_closed_get_type ())
G_DECLARE_FINAL_TYPE (ParvisClosed, parvis_closed, PARVIS, CLOSED, AdwBin)

/* Signals: "reveal" (gboolean), TRUE for line by line; "reopen". */

void parvis_closed_refresh (ParvisClosed *self, ParvisCampaign *campaign, ParvisSequence *sequence);
