/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/workspace.h: an open campaign: the road, the header and the page of the stop. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "projector/paging.h"

#define PARVIS_TYPE_WORKSPACE (parvis_workspace_get_type ())
G_DECLARE_FINAL_TYPE (ParvisWorkspace, parvis_workspace, PARVIS, WORKSPACE, GtkWidget)

/* Properties: "campaign" and "poster" (the poster's live picture), construct-only; "road-shown";
   "alone", read-only: while the page wants neither header nor road around it. */
GtkWidget *parvis_workspace_new (ParvisCampaign *campaign, GdkPaintable *poster);
/* Keys go to the page, or to the road where the page takes none. */
void parvis_workspace_take_focus (ParvisWorkspace *self);
/* The pages of what is projected; NULL while nothing is. */
void parvis_workspace_set_paging (ParvisWorkspace *self, ParvisPaging *paging);
/* Where a toast is shown. (transfer none) */
GtkWidget *parvis_workspace_get_stage (ParvisWorkspace *self);
/* What takes long, and how much of it is done, from 0 to 1, with a button for win.stop-export;
   until @title is NULL. */
void parvis_workspace_show_progress (ParvisWorkspace *self, const char *title, double share);
