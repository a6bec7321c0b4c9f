/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/reason-page.h"

#include <glib/gi18n-lib.h>

struct _ParvisReasonPage
{
  GtkWidget parent_instance;
  GtkEditable *entry;
  GtkWidget *confirm;
};

G_DEFINE_FINAL_TYPE (ParvisReasonPage, parvis_reason_page, GTK_TYPE_WIDGET)

static guint given_signal;

static char *
get_reason (ParvisReasonPage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

static void
on_changed (ParvisReasonPage *self)
{
  g_autofree char *reason = get_reason (self);

  gtk_widget_set_sensitive (self->confirm, *reason != '\0');
}

static void
on_confirmed (ParvisReasonPage *self)
{
  g_autofree char *reason = get_reason (self);

  if (*reason != '\0')
    g_signal_emit (self, given_signal, 0, reason);
}

static void
parvis_reason_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (parvis_reason_page_parent_class)->dispose (object);
}

static void
parvis_reason_page_class_init (ParvisReasonPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = parvis_reason_page_dispose;
  given_signal = g_signal_new ("given", PARVIS_TYPE_REASON_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
parvis_reason_page_init (ParvisReasonPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *title = gtk_label_new (_ ("Why is it dropped?"));
  GtkWidget *entry = gtk_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  self->confirm = gtk_button_new_with_label (_ ("Drop the action"));
  gtk_widget_add_css_class (box, "reason");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("The reason, in a few words"));
  gtk_editable_set_width_chars (self->entry, 28);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why is it dropped?"), -1);
  gtk_widget_set_sensitive (self->confirm, FALSE);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_confirmed), self);
  g_signal_connect_swapped (self->confirm, "clicked", G_CALLBACK (on_confirmed), self);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), self->confirm);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

GtkWidget *
parvis_reason_page_new (void)
{
  return g_object_new (PARVIS_TYPE_REASON_PAGE, NULL);
}
