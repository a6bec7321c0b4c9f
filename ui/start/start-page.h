/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/start/start-page.h: what the program is for, and the campaigns to go on with. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_START_PAGE (parvis_start_page_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStartPage, parvis_start_page, PARVIS, START_PAGE, GtkWidget)

/* @recent: of ParvisRecent, the last first. Uses app.new, app.open, app.open-path (a path),
   app.forget (a path) and app.demo (the name of one). */
GtkWidget *parvis_start_page_new (GListModel *recent);
