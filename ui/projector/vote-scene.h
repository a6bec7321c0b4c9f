/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/vote-scene.h: a vote as the room sees it: its question, then how many have voted,
   and its result once that is shown. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"
#include "projector/paging.h"

#define PARVIS_TYPE_VOTE_SCENE (parvis_vote_scene_get_type ())
G_DECLARE_FINAL_TYPE (ParvisVoteScene, parvis_vote_scene, PARVIS, VOTE_SCENE, AdwBin)

GtkWidget *
parvis_vote_scene_new (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisPaging *paging);
/* So many of the best lines of the result are not shown. */
void parvis_vote_scene_set_veil (ParvisVoteScene *self, guint n_lines);
