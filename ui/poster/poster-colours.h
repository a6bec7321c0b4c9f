/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/poster-colours.h: the organisation's colours, each as dark as it takes to be read. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_POSTER_COLOURS (parvis_poster_colours_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPosterColours, parvis_poster_colours, PARVIS, POSTER_COLOURS, GtkWidget)

void parvis_poster_colours_set_campaign (ParvisPosterColours *self, ParvisCampaign *campaign);
