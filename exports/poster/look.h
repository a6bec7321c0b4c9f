/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/look.h: which poster is wanted, of those that can be made of one content. */
#pragma once

#include "campaign/campaign.h"

typedef struct
{
  ParvisDesign design;
  gboolean landscape;
  guint32 inks[PARVIS_COLLEGE_BOTH + 1]; /* of the sides, 0xRRGGBB; 0: the design's own */
  gboolean signatures;                   /* room for them */
} ParvisLook;

/* As the campaign says; a colour that could not be read is the nearest that can. */
ParvisLook parvis_look_of_campaign (ParvisCampaign *campaign);
