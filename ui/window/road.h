/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/road.h: the stops of a campaign, always in sight: one click moves to one. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_ROAD (parvis_road_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRoad, parvis_road, PARVIS, ROAD, GtkWidget)

/* Once. */
void parvis_road_set_campaign (ParvisRoad *self, ParvisCampaign *campaign);
void parvis_road_take_focus (ParvisRoad *self);
