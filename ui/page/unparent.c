/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/unparent.h"

static gboolean
unparent_cb (gpointer widget)
{
  if (gtk_widget_get_parent (widget) != NULL)
    gtk_widget_unparent (widget);
  return G_SOURCE_REMOVE;
}

void
parvis_unparent_later (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (widget), g_object_unref);
}
