/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/export-ballots.h: the part of the export command that prints ballots. */
#pragma once

#include "campaign/campaign.h"

#define PARVIS_BALLOTS_WAITING G_MININT

typedef struct
{
  int n_agents; /* or PARVIS_BALLOTS_WAITING: those who have not voted */
  int n_users;
} ParvisBallotOrder;

/* Both return the program's exit status, and have said what is wrong where it is not DONE. @name:
   "mixed/qualities", or NULL for the only vote that is open. */
int parvis_export_find_vote (ParvisCampaign *campaign, const char *name, ParvisSequence **sequence);
int parvis_export_ballots (ParvisCampaign *campaign,
                           ParvisSequence *sequence,
                           const ParvisBallotOrder *order,
                           const char *path);
