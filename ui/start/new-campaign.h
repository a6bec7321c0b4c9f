/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/start/new-campaign.h: asks what a new campaign is about and where its file goes. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_NEW_CAMPAIGN (parvis_new_campaign_get_type ())
G_DECLARE_FINAL_TYPE (ParvisNewCampaign, parvis_new_campaign, PARVIS, NEW_CAMPAIGN, AdwWindow)

/* Signal "created" (ParvisCampaign): it is made, and open. */
GtkWindow *parvis_new_campaign_new (GtkWindow *parent);
