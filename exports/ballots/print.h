/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/ballots/print.h: the paper ballots of an open vote, as a PDF.

   A4, lying, two A5 ballots on a sheet, to be cut apart; the two on a sheet differ by nothing but
   the number on their stubs, which are torn off before voting. What does not fit goes on the back
   (both backs alike, so they fit whatever way a printer turns the sheet), then on a second sheet.
 */
#pragma once

#include "campaign/campaign.h"

/* Of each college. */
#define PARVIS_BALLOTS_MOST 999

typedef struct
{
  guint n_agents;
  guint n_users;
} ParvisBallotNumbers;

/* Whether its lines and its rule are settled, and nobody has counted yet. */
gboolean parvis_ballots_can_print (ParvisCampaign *campaign, ParvisSequence *sequence);
/* Those who have not voted yet in @sequence. */
ParvisBallotNumbers parvis_ballots_suggest (ParvisCampaign *campaign, ParvisSequence *sequence);

/* At @path by way of a temporary file beside it: a failure leaves what was there.
   parvis_ballots_can_print() must be TRUE and @numbers above 0. */
gboolean parvis_ballots_write_pdf (ParvisCampaign *campaign,
                                   ParvisSequence *sequence,
                                   const ParvisBallotNumbers *numbers,
                                   const char *path,
                                   GError **error);
