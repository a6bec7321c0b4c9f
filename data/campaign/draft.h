/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/draft.h: what is half typed, kept in the file until it is a note. */
#pragma once

#include "campaign/campaign.h"

/* Drafts are in the campaign's file, so that they go where it goes and end when it does; but never
   in its history. None of these emits "changed". */

/* "" where nothing is half typed in @sequence. (transfer full) */
char *parvis_campaign_get_draft (ParvisCampaign *self, ParvisSequence *sequence);
/* Durable when it returns TRUE; an empty @text removes it. BAD_TEXT when it is not UTF-8. */
gboolean parvis_campaign_keep_draft (ParvisCampaign *self,
                                     ParvisSequence *sequence,
                                     const char *text,
                                     GError **error);
