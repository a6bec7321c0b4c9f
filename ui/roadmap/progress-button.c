/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/progress-button.h"

#include <glib/gi18n-lib.h>

struct _ParvisProgressButton
{
  GtkWidget parent_instance;
  GtkMenuButton *button; /* its child */
  GtkProgressBar *bar;
  GtkLabel *percent;
  GtkAdjustment *chosen; /* while the popover is open */
  int progress;
};

G_DEFINE_FINAL_TYPE (ParvisProgressButton, parvis_progress_button, GTK_TYPE_WIDGET)

static guint chosen_signal;

/* Once, when the popover closes: a slide is one gesture. */
static void
on_closed (ParvisProgressButton *self)
{
  int progress = (int) gtk_adjustment_get_value (self->chosen);

  g_clear_object (&self->chosen);
  if (progress != MAX (self->progress, 0))
    g_signal_emit (self, chosen_signal, 0, progress);
}

static void
on_enter (ParvisProgressButton *self)
{
  gtk_menu_button_popdown (self->button);
}

static void
create_popover (GtkMenuButton *button, gpointer data)
{
  ParvisProgressButton *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *scale, *spin;

  g_clear_object (&self->chosen);
  self->chosen = g_object_ref_sink (gtk_adjustment_new (MAX (self->progress, 0), 0, 100, 5, 10, 0));
  scale = gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, self->chosen);
  spin = gtk_spin_button_new (self->chosen, 1, 0);
  gtk_scale_set_digits (GTK_SCALE (scale), 0);
  gtk_widget_set_size_request (scale, 140, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("roadmap", "Progress"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("roadmap", "Progress"), -1);
  g_signal_connect_swapped (gtk_editable_get_delegate (GTK_EDITABLE (spin)), "activate",
                            G_CALLBACK (on_enter), self);
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (on_closed), self);
  gtk_box_append (GTK_BOX (row), scale);
  gtk_box_append (GTK_BOX (row), spin);
  gtk_popover_set_child (GTK_POPOVER (popover), row);
  gtk_menu_button_set_popover (button, popover);
}

static void
parvis_progress_button_dispose (GObject *object)
{
  ParvisProgressButton *self = PARVIS_PROGRESS_BUTTON (object);
  GtkWidget *child;

  g_clear_object (&self->chosen);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (parvis_progress_button_parent_class)->dispose (object);
}

static void
parvis_progress_button_class_init (ParvisProgressButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_progress_button_dispose;
  chosen_signal = g_signal_new ("chosen", PARVIS_TYPE_PROGRESS_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "progressbutton");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
parvis_progress_button_init (ParvisProgressButton *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  self->percent = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->bar), GTK_ALIGN_CENTER);
  gtk_label_set_xalign (self->percent, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->percent), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->percent), "caption");
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->percent));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, row);
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

GtkWidget *
parvis_progress_button_new (void)
{
  return g_object_new (PARVIS_TYPE_PROGRESS_BUTTON, NULL);
}

void
parvis_progress_button_set_progress (ParvisProgressButton *self, int progress)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (PARVIS_IS_PROGRESS_BUTTON (self));
  self->progress = progress;
  /* Translators: a number of percent. */
  text = progress < 0 ? g_strdup ("—") : g_strdup_printf (C_ ("progress", "%d%%"), progress);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), progress >= 0);
  gtk_progress_bar_set_fraction (self->bar, MAX (progress, 0) / 100.0);
  gtk_label_set_label (self->percent, text);
  name = g_strdup_printf (C_ ("field and value", "%s: %s"), C_ ("roadmap", "Progress"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

void
parvis_progress_button_set_flat (ParvisProgressButton *self, gboolean flat)
{
  g_return_if_fail (PARVIS_IS_PROGRESS_BUTTON (self));
  gtk_menu_button_set_has_frame (self->button, !flat);
  gtk_widget_set_halign (GTK_WIDGET (self->button), flat ? GTK_ALIGN_START : GTK_ALIGN_FILL);
}
