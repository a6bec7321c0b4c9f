/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/window.h: one window: the start page, or one open campaign. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_WINDOW (parvis_window_get_type ())
G_DECLARE_FINAL_TYPE (ParvisWindow, parvis_window, PARVIS, WINDOW, AdwApplicationWindow)

/* @recent: the campaigns of the start page, of ParvisRecent. Property: "campaign". */
ParvisWindow *parvis_window_new (GtkApplication *application, GListModel *recent);
/* Closes the campaign that is there. @campaign: NULL for the start page; @poster: its live picture.
   The window closes @campaign when it leaves it. */
void
parvis_window_set_campaign (ParvisWindow *self, ParvisCampaign *campaign, GdkPaintable *poster);
/* Closes it even while its desk is locked: the session ends. */
void parvis_window_end (ParvisWindow *self);
/* Where its desk is locked it comes to the front and says so, and TRUE: nothing else may be done.
 */
gboolean parvis_window_refuse_locked (ParvisWindow *self);
/* (transfer none) */
ParvisCampaign *parvis_window_get_campaign (ParvisWindow *self);
/* Its live picture, or NULL. (transfer none) */
GdkPaintable *parvis_window_get_poster (ParvisWindow *self);
/* The keys go where they go when the page comes. */
void parvis_window_take_focus (ParvisWindow *self);
/* A window of its own shows the room what it may see, until that is closed. */
void parvis_window_set_projecting (ParvisWindow *self, gboolean projecting);
/* The part of the wall that the facilitator sees: from 0 to 1, or -1 for all of it. */
void parvis_window_look (ParvisWindow *self, double across, double down);
/* So many pages of what the room sees, on or back. */
void parvis_window_turn (ParvisWindow *self, int by);
/* So many of the best lines of the result are not shown yet. */
void parvis_window_veil (ParvisWindow *self, guint n_lines);
/* Where toasts are shown, in the dialog that is over it where it has a place for them: NULL on the
   start page. (transfer none) */
GtkWidget *parvis_window_get_stage (ParvisWindow *self);
/* What takes long, and how much of it is done, from 0 to 1, with a button for win.stop-export;
   until @title is NULL. */
void parvis_window_show_progress (ParvisWindow *self, const char *title, double share);
