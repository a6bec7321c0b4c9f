/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/outcomes.h: the poster that says, months later, what became of the engagements. */
#pragma once

#include "poster/content.h"

/* As the poster of @campaign, with the state of each engagement on @today, since when it is in it,
   and why, as its actions say; instead of the qualities, how many came to which state.

   An engagement is dropped when all of its actions are; else these do not count, and it is kept
   when all are done, else blocked or to be watched when one is, under way when one is or is done.
   (transfer full) */
ParvisPosterContent *parvis_poster_content_of_outcomes (ParvisCampaign *campaign,
                                                        const GDate *today);
/* Fails where @content, made by the function above, has no engagement: its page would be empty. */
gboolean parvis_poster_content_check_outcomes (const ParvisPosterContent *content, GError **error);
/* Whether an action of the roadmap has left its first state: before, there is nothing to say. */
gboolean parvis_poster_has_outcomes (ParvisCampaign *campaign);
