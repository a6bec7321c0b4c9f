/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/edit-view.h"

GtkWidget *
parvis_edit_view_new (const char *text, const char *caption)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  caption != NULL ? caption : "", -1);
  /* What was there is no step of undo. */
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  return view;
}

void
parvis_edit_view_settle (GtkWidget *view, int width, int height)
{
  int minimum = 0, least = 0;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  width = MAX (width, minimum);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_allocate (view, width, MAX (height, least), -1, NULL);
}

static gboolean
remove_view (gpointer view)
{
  if (gtk_widget_get_parent (view) != NULL)
    gtk_widget_unparent (view);
  return G_SOURCE_REMOVE;
}

void
parvis_edit_view_remove_later (GtkWidget *view)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_idle_add_full (G_PRIORITY_HIGH, remove_view, g_object_ref (view), g_object_unref);
}
