/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/panel/panel-page.h: who takes part: the people of each college, and the workshops' dates. */
#pragma once

#include "page/page.h"

#define PARVIS_TYPE_PANEL_PAGE (parvis_panel_page_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPanelPage, parvis_panel_page, PARVIS, PANEL_PAGE, ParvisPage)

GtkWidget *parvis_panel_page_new (ParvisCampaign *campaign);
