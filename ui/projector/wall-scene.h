/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/wall-scene.h: the wall of a sequence as the room sees it: nothing on it can be
   touched, and only what is in sight is there. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "projector/paging.h"

#define PARVIS_TYPE_WALL_SCENE (parvis_wall_scene_get_type ())
G_DECLARE_FINAL_TYPE (ParvisWallScene, parvis_wall_scene, PARVIS, WALL_SCENE, GtkWidget)

GtkWidget *
parvis_wall_scene_new (ParvisCampaign *campaign, ParvisSequence *sequence, ParvisPaging *paging);
/* Where not all of it can be read at once, this part of it is shown: from 0 to 1, or -1 where
   nobody says. */
void parvis_wall_scene_look (ParvisWallScene *self, double across, double down);
