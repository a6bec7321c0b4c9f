/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/paper-desk.h: the paper ballots of a closed vote, counted table by table. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_PAPER_DESK (parvis_paper_desk_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPaperDesk, parvis_paper_desk, PARVIS, PAPER_DESK, AdwBin)

/* Signal "left": back to the vote. */

/* The tables of the last vote of @sequence. */
void
parvis_paper_desk_open (ParvisPaperDesk *self, ParvisCampaign *campaign, ParvisSequence *sequence);
/* What the file says now; a count that is being typed stays as it is. */
void parvis_paper_desk_refresh (ParvisPaperDesk *self);
