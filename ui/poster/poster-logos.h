/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/poster-logos.h: the organisation's logo and its partners', added, named and taken away.
 */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_POSTER_LOGOS (parvis_poster_logos_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPosterLogos, parvis_poster_logos, PARVIS, POSTER_LOGOS, GtkWidget)

void parvis_poster_logos_set_campaign (ParvisPosterLogos *self, ParvisCampaign *campaign);
