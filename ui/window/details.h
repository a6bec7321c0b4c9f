/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/details.h: what the campaign is called, whose it is, and its dates. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_DETAILS (parvis_details_get_type ())
G_DECLARE_FINAL_TYPE (ParvisDetails, parvis_details, PARVIS, DETAILS, AdwWindow)

GtkWidget *parvis_details_new (GtkWindow *parent, ParvisCampaign *campaign);
