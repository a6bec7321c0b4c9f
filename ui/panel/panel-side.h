/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/panel/panel-side.h: beside the people: when the workshops are, and who is in the mixed one. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_PANEL_SIDE (parvis_panel_side_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPanelSide, parvis_panel_side, PARVIS, PANEL_SIDE, GtkWidget)

void parvis_panel_side_set_campaign (ParvisPanelSide *self, ParvisCampaign *campaign);
