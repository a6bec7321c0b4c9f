/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/lookalikes.h: which note looks like which, now. It follows the campaign a little at
   a time, when the main loop has nothing else to do: a wall may have ten thousand notes. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/note.h"

#define PARVIS_TYPE_LOOKALIKES (parvis_lookalikes_get_type ())
G_DECLARE_FINAL_TYPE (ParvisLookalikes, parvis_lookalikes, PARVIS, LOOKALIKES, GObject)

/* Signal "found" (ParvisNote): what that note looks like has changed. Signal "settled": all that
   has changed is found. */

/* The only one of @campaign, made when it is first asked for and kept as long as it.
   (transfer none) */
ParvisLookalikes *parvis_lookalikes_get (ParvisCampaign *campaign);

/* The note before @note that says most nearly the same (data/rules/similarity.h), or NULL: in the
   same zone, by the same college, neither of them face down, not both in clusters, and not told
   apart by parvis_campaign_dismiss_likeness(). Of two as near, the first. (transfer none) */
ParvisNote *parvis_lookalikes_find (ParvisLookalikes *self, ParvisNote *note);

/* Does now all that was left for later. */
void parvis_lookalikes_settle (ParvisLookalikes *self);
