/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/panel/panel-columns.h: the columns of the list of people, edited in place. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

/* Appends them to @view; their edits go to @campaign. */
void parvis_panel_columns_add (GtkColumnView *view, ParvisCampaign *campaign);
