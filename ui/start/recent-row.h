/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/start/recent-row.h: a campaign on the start page; its file is read in the background. */
#pragma once

#include <adwaita.h>

#include "start/recent.h"

#define PARVIS_TYPE_RECENT_ROW (parvis_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRecentRow, parvis_recent_row, PARVIS, RECENT_ROW, AdwActionRow)

GtkWidget *parvis_recent_row_new (ParvisRecent *recent);
