/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/page/template.h: how a widget with a template ends. */
#pragma once

#include <gtk/gtk.h>

/* For the dispose of a direct child of GtkWidget: gtk_widget_dispose_template() forgets the
   children that have a name, and leaves the outer one in its place. */
void parvis_template_dispose (GtkWidget *widget, GType type);
