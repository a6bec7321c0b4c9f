/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/poster-look.h: which design the poster has, which way up it is, and what its square
   code leads to. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_POSTER_LOOK (parvis_poster_look_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPosterLook, parvis_poster_look, PARVIS, POSTER_LOOK, GtkWidget)

void parvis_poster_look_set_campaign (ParvisPosterLook *self, ParvisCampaign *campaign);
/* Nobody signs what became of the engagements. */
void parvis_poster_look_set_outcome (ParvisPosterLook *self, gboolean outcome);
