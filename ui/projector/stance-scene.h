/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/stance-scene.h: the line from chaos to ideal; its marks once they are revealed, and
   until then how many are placed. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_STANCE_SCENE (parvis_stance_scene_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStanceScene, parvis_stance_scene, PARVIS, STANCE_SCENE, AdwBin)

GtkWidget *parvis_stance_scene_new (ParvisCampaign *campaign, ParvisSequence *sequence);
