/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/paper-draft.h: the count of a table while it is typed, kept in the campaign's file. */
#pragma once

#include "campaign/papers.h"

/* What is kept: the table, 0 for a new one, its college, its name, and the texts of its fields. It
   goes once there is nothing in them. */
void parvis_paper_draft_keep (ParvisCampaign *campaign,
                              ParvisVote *vote,
                              gint64 table,
                              ParvisCollege college,
                              const char *name,
                              GPtrArray *fields);
/* Puts what was kept of this table into @fields, which are entries. FALSE where nothing was. */
gboolean parvis_paper_draft_take (ParvisCampaign *campaign,
                                  ParvisVote *vote,
                                  gint64 table,
                                  ParvisCollege *college,
                                  char **name,
                                  GPtrArray *fields);
void parvis_paper_draft_drop (ParvisCampaign *campaign, ParvisVote *vote);
