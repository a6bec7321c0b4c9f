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

/* What is wrong with @order, in a sentence, or NULL. */
const char *parvis_export_ballots_misuse (const ParvisBallotOrder *order, gboolean wanted);
/* A line each: by which name --sequence takes it, and what it is. (element-type ParvisSequence) */
void
parvis_export_list_sequences (ParvisCampaign *campaign, const GPtrArray *sequences, GString *said);
/* Both return the program's exit status; where it is not DONE, @said has got lines that say why.
   @name: "mixed/qualities", or NULL for the only vote that is open. */
int parvis_export_find_vote (ParvisCampaign *campaign,
                             const char *name,
                             ParvisSequence **sequence,
                             GString *said);
int parvis_export_ballots (ParvisCampaign *campaign,
                           ParvisSequence *sequence,
                           const ParvisBallotOrder *order,
                           const char *path,
                           GString *said);
