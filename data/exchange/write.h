/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/exchange/write.h: a campaign as JSON, as campaign.schema.json describes it. */
#pragma once

#include "campaign/campaign.h"

/* What leaves only when it is asked for. */
typedef enum
{
  PARVIS_EXCHANGE_SAFE = 0,
  PARVIS_EXCHANGE_NAMES = 1 << 0,  /* names, contacts, and who said what of the poster */
  PARVIS_EXCHANGE_PARKING = 1 << 1 /* what was parked */
} ParvisExchangeParts;

/* What stays in the room, whatever is asked: how many. */
typedef struct
{
  guint face_down; /* notes */
  guint votes;     /* whose result is not shown */
  guint positions; /* that are not shown */
} ParvisWithheld;

/* Deterministic. Who has answered, drafts and the history for undo never leave; nor do notes that
   lie face down, and answers that are not shown. Ballots leave in no order, together with those
   that say the same, but for a college under PARVIS_COLLEGE_FLOOR on the screen or on paper: of
   it, only that it voted.
   (transfer full) */
char *parvis_exchange_write (ParvisCampaign *campaign,
                             ParvisExchangeParts parts,
                             ParvisWithheld *withheld,
                             gsize *size,
                             GError **error);
/* One sentence for a person, or NULL where nothing was withheld. (transfer full) */
char *parvis_withheld_say (const ParvisWithheld *withheld);
