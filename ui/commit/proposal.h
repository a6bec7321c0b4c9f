/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/commit/proposal.h: a proposal that no engagement rewords yet. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/retained.h"

typedef struct
{
  char *text;
  char *group;              /* owned: where it comes from, for a person */
  ParvisRetained *retained; /* owned; NULL: no vote kept it */
  ParvisCollege side;       /* who it falls to unless somebody says otherwise */
  int agents, users;        /* dots, or -1 where they may not be shown */
} ParvisProposal;

void parvis_proposal_free (ParvisProposal *proposal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisProposal, parvis_proposal_free)

/* What votes kept, the last workshop first, then what is else in the zones of @sequence. The same
   cluster or note comes once. (transfer full) (element-type ParvisProposal) */
GPtrArray *parvis_proposal_list (ParvisCampaign *campaign, ParvisSequence *sequence);
