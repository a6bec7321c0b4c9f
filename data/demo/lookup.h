/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/demo/lookup.h: things of a campaign by the words of a script. For data/demo only.

   Where a text is wanted, its first words are enough, as long as they are those of one thing only.
   All are (transfer none), or NULL with BAD_VALUE: the script is wrong. */
#pragma once

#include "campaign/ballots.h"
#include "campaign/panel.h"
#include "campaign/pledges.h"
#include "campaign/retain.h"
#include "campaign/wall.h"

ParvisWorkshop *
parvis_demo_find_workshop (ParvisCampaign *campaign, const char *key, GError **error);
/* "agents/ideal" */
ParvisZone *parvis_demo_find_zone (ParvisCampaign *campaign, const char *place, GError **error);
/* "agents/vote" */
ParvisSequence *
parvis_demo_find_sequence (ParvisCampaign *campaign, const char *place, GError **error);
/* In the zones that have the key of @zone, whatever their workshop. */
ParvisNote *parvis_demo_find_note (ParvisCampaign *campaign,
                                   ParvisZone *zone,
                                   const char *text,
                                   GError **error);
/* NULL without an error where there is none yet. */
ParvisCluster *
parvis_demo_find_cluster (ParvisCampaign *campaign, ParvisZone *zone, const char *name);
ParvisOption *parvis_demo_find_option (ParvisCampaign *campaign,
                                       ParvisSequence *sequence,
                                       const char *label,
                                       GError **error);
ParvisRetained *
parvis_demo_find_proposal (ParvisCampaign *campaign, const char *label, GError **error);
ParvisService *
parvis_demo_find_service (ParvisCampaign *campaign, const char *name, GError **error);
/* The first one. */
ParvisAction *parvis_demo_find_action (ParvisCampaign *campaign, ParvisEngagement *engagement);
