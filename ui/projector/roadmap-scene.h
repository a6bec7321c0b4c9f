/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/roadmap-scene.h: who does what, by when, and how far it is. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "projector/paging.h"

/* It follows the campaign as long as it is there. */
GtkWidget *parvis_roadmap_scene_new (ParvisCampaign *campaign, ParvisPaging *paging);
