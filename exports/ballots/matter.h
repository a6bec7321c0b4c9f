/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/ballots/matter.h: what the paper ballots of one college say. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/vote.h"
#include "poster/paragraph.h"

#define PARVIS_BALLOT_GRADES 7

typedef struct
{
  ParvisCollege college;
  guint n_grades;        /* 0 but for a judgment */
  guint n_boxes;         /* on a line */
  ParvisParagraph *head; /* "Ballot of the agents" */
  ParvisParagraph *rest; /* the same, where it goes on */
  ParvisParagraph *question;
  ParvisParagraph *rule;                         /* what to do, and what not */
  ParvisParagraph *grades[PARVIS_BALLOT_GRADES]; /* the best first */
  GPtrArray *numbers;    /* of ParvisParagraph *, those that the count goes by */
  GPtrArray *lines;      /* of ParvisParagraph * */
  ParvisParagraph *stub; /* "Tear off before voting" */
} ParvisBallotMatter;

/* What the ballots of @vote, of @sequence, say to @college. @type measures the longest words, which
   are cut where a line has no room for them. (transfer full) */
ParvisBallotMatter *parvis_ballot_matter_new (ParvisCampaign *campaign,
                                              ParvisSequence *sequence,
                                              ParvisVote *vote,
                                              ParvisCollege college,
                                              ParvisType *type);
void parvis_ballot_matter_free (ParvisBallotMatter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisBallotMatter, parvis_ballot_matter_free)
