/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/edit/edit-view.h: the text view that stands over a label while it is edited. */
#pragma once

#include <gtk/gtk.h>

GtkWidget *parvis_edit_view_new (const char *text, const char *caption);
/* Gives it its size before its first layout: there, it would ask for another one, and in a list
   that is too late for the rows above it. */
void parvis_edit_view_settle (GtkWidget *view, int width, int height);
/* Out of its parent a moment later: GTK still walks up from it while it loses the focus. */
void parvis_edit_view_remove_later (GtkWidget *view);
