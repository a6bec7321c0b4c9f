/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/demo/demo.h: the two example campaigns, each played to the end. */
#pragma once

#include "campaign/campaign.h"

/* "service-funeraire", "maison-de-hautepierre". (transfer none) */
const char *const *parvis_demo_list (void);
/* Makes the campaign at @path, as parvis_campaign_create() does, and plays it. (transfer full) */
ParvisCampaign *parvis_demo_create (const char *name, const char *path, GError **error);
