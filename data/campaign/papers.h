/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/papers.h: votes on paper. Who hands one in has voted, and nothing more is known of
   it; the papers of each table are counted by hand once the vote is closed, and add up with the
   ballots of the screen. No undo step has them: before the result is shown the history must say
   nothing of it, and after that they stand. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/participant.h"
#include "campaign/vote.h"
#include "rules/paper-count.h"

/* The papers of one table. */
typedef struct
{
  gint64 id; /* 0: not in the file yet */
  ParvisCollege college;
  char *name;              /* owned: what the table is called */
  ParvisPaperCount *count; /* owned: a row for each of parvis_campaign_get_vote_options() */
} ParvisPaper;

/* Without a name, with a count of zeros that fits @vote. (transfer full) */
ParvisPaper *
parvis_campaign_new_paper (ParvisCampaign *self, ParvisVote *vote, ParvisCollege college);
void parvis_paper_free (ParvisPaper *paper);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisPaper, parvis_paper_free)

/* The agents' first, then as they were put in. Of a vote that is shown too: a table may be of fewer
   than three, so what one says is for who counted it, never for the room or for an export.
   NULL with an error where the file can't be read. (transfer full) (element-type ParvisPaper) */
GPtrArray *parvis_campaign_get_papers (ParvisCampaign *self, ParvisVote *vote, GError **error);
/* The same after lines were counted together: what was counted again stands in the row of the line
   that stays, and 0 in those of the others. (transfer full) (element-type ParvisPaper) */
GPtrArray *parvis_campaign_get_recounted (ParvisCampaign *self, ParvisVote *vote, GError **error);
/* A new table, or with its id what it says now. The name is trimmed; an empty one becomes “Table
   n”. NOT_CLOSED unless the vote is closed and not shown yet; TOLD once
   parvis_campaign_ask_unanimous() said anything; MISCOUNT with the first mistake in
   @slip; NAME_TAKEN by another table of the college; TOO_LONG for a name over 60 characters. */
gboolean parvis_campaign_put_paper (ParvisCampaign *self,
                                    ParvisVote *vote,
                                    const ParvisPaper *paper,
                                    ParvisSlip *slip,
                                    GError **error);
/* NOT_CLOSED and TOLD as above. */
gboolean
parvis_campaign_delete_paper (ParvisCampaign *self, ParvisVote *vote, gint64 paper, GError **error);

/* The papers of @college that count, the blank ones too but not the spoiled;
   PARVIS_COLLEGE_BOTH: of both together. */
gboolean parvis_campaign_count_papers (ParvisCampaign *self,
                                       ParvisVote *vote,
                                       ParvisCollege college,
                                       guint *n_papers,
                                       GError **error);

/* How many have a paper, or handed one in, that is not counted: those who can vote no more and
   whose ballot is neither on the screen nor among the papers, spoiled or not. FALSE with an error
   where the file can't be read. */
gboolean parvis_campaign_count_uncounted (ParvisCampaign *self,
                                          ParvisVote *vote,
                                          guint *n_papers,
                                          GError **error);

/* In the open vote of @sequence: @participant votes on paper, and no more on the screen. The
   file does not tell on which they did. NOT_OPEN; ANSWERED. */
gboolean parvis_campaign_vote_on_paper (ParvisCampaign *self,
                                        ParvisSequence *sequence,
                                        ParvisParticipant *participant,
                                        GError **error);
/* Whether @participant was seen to get a paper, by this program and since the vote was opened. It
   is remembered in memory only: nothing that is left tells it. */
gboolean parvis_campaign_has_paper (ParvisCampaign *self,
                                    ParvisSequence *sequence,
                                    ParvisParticipant *participant);
/* @participant gave the paper back, and has not voted. NOT_OPEN; ANSWERED unless
   parvis_campaign_has_paper(): who voted on the screen would vote twice. */
gboolean parvis_campaign_take_back_paper (ParvisCampaign *self,
                                          ParvisSequence *sequence,
                                          ParvisParticipant *participant,
                                          GError **error);
