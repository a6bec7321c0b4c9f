/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/poster-side.h: what the poster takes from the campaign, edited beside it. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_POSTER_SIDE (parvis_poster_side_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPosterSide, parvis_poster_side, PARVIS, POSTER_SIDE, GtkWidget)

void parvis_poster_side_set_campaign (ParvisPosterSide *self, ParvisCampaign *campaign);
/* What became of the engagements has no qualities, and nobody validates it. */
void parvis_poster_side_set_outcome (ParvisPosterSide *self, gboolean outcome);
