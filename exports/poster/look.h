/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/look.h: which poster is wanted, of those that can be made of one content. */
#pragma once

#include "campaign/campaign.h"

typedef struct
{
  ParvisDesign design;
  gboolean landscape;
} ParvisLook;

/* As the campaign says. */
ParvisLook parvis_look_of_campaign (ParvisCampaign *campaign);
