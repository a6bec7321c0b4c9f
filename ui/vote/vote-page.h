/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/vote-page.h: a secret vote, from its lines to what the room keeps. */
#pragma once

#include "page/page.h"

#define PARVIS_TYPE_VOTE_PAGE (parvis_vote_page_get_type ())
G_DECLARE_FINAL_TYPE (ParvisVotePage, parvis_vote_page, PARVIS, VOTE_PAGE, ParvisPage)

GtkWidget *parvis_vote_page_new (ParvisCampaign *campaign, ParvisSequence *sequence);
