/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/signoff/table.h: a line for each person of a college to answer and sign on. */
#pragma once

#include "campaign/campaign.h"
#include "signoff/paper.h"

/* @present, those who are at the mixed workshop, may be NULL. */
void parvis_signoff_put_table (ParvisSignoffPaper *paper,
                               ParvisCampaign *campaign,
                               ParvisCollege college,
                               const GPtrArray *present);
