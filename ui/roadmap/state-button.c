/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/state-button.h"

#include <glib/gi18n-lib.h>

#include "roadmap/reason-page.h"
#include "roadmap/state-mark.h"
#include "words/words.h"

struct _ParvisStateButton
{
  GtkWidget parent_instance;
  GtkMenuButton *button; /* its child */
  GtkWidget *mark;
  GtkLabel *word;
  GtkWidget *arrow;
  ParvisState state;
};

G_DEFINE_FINAL_TYPE (ParvisStateButton, parvis_state_button, GTK_TYPE_WIDGET)

static guint chosen_signal, dropped_signal;

static void
on_reason_given (ParvisStateButton *self, const char *reason)
{
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, dropped_signal, 0, reason);
}

static GtkWidget *
make_reason_page (ParvisStateButton *self)
{
  GtkWidget *page = parvis_reason_page_new ();

  g_signal_connect_swapped (page, "given", G_CALLBACK (on_reason_given), self);
  return page;
}

static void
on_state_clicked (GtkWidget *choice, GtkStack *stack)
{
  GtkWidget *self = gtk_widget_get_ancestor (choice, PARVIS_TYPE_STATE_BUTTON);
  ParvisState state =
      (ParvisState) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (choice), "parvis-state"));

  if (state == PARVIS_STATE_DROPPED)
    {
      GtkWidget *reason = gtk_stack_get_child_by_name (stack, "reason");

      gtk_stack_set_visible_child (stack, reason);
      gtk_widget_child_focus (reason, GTK_DIR_TAB_FORWARD);
      return;
    }
  gtk_menu_button_popdown (PARVIS_STATE_BUTTON (self)->button);
  if (state != PARVIS_STATE_BUTTON (self)->state)
    g_signal_emit (self, chosen_signal, 0, state);
}

static GtkWidget *
make_choice (ParvisState state, gboolean current)
{
  GtkWidget *choice = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *word = gtk_label_new (parvis_words_state (state));

  gtk_label_set_xalign (GTK_LABEL (word), 0);
  gtk_widget_set_hexpand (word, TRUE);
  gtk_box_append (GTK_BOX (row), parvis_state_mark_new (state));
  gtk_box_append (GTK_BOX (row), word);
  if (current)
    gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_widget_add_css_class (row, parvis_state_class (state));
  gtk_button_set_child (GTK_BUTTON (choice), row);
  gtk_widget_add_css_class (choice, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  parvis_words_state (state), -1);
  g_object_set_data (G_OBJECT (choice), "parvis-state", GINT_TO_POINTER ((int) state));
  return choice;
}

static void
create_popover (GtkMenuButton *button, gpointer data)
{
  ParvisStateButton *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_stack_set_hhomogeneous (GTK_STACK (stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (stack), FALSE);
  for (int state = PARVIS_STATE_TO_START; state <= PARVIS_STATE_DROPPED; state++)
    {
      GtkWidget *choice = make_choice ((ParvisState) state, (ParvisState) state == self->state);

      g_signal_connect (choice, "clicked", G_CALLBACK (on_state_clicked), stack);
      gtk_box_append (GTK_BOX (choices), choice);
    }
  gtk_stack_add_named (GTK_STACK (stack), choices, "choices");
  gtk_stack_add_named (GTK_STACK (stack), make_reason_page (self), "reason");
  gtk_popover_set_child (GTK_POPOVER (popover), stack);
  gtk_menu_button_set_popover (button, popover);
}

static void
parvis_state_button_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (parvis_state_button_parent_class)->dispose (object);
}

static void
parvis_state_button_class_init (ParvisStateButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_state_button_dispose;
  chosen_signal = g_signal_new ("chosen", PARVIS_TYPE_STATE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, PARVIS_TYPE_STATE);
  dropped_signal = g_signal_new ("dropped", PARVIS_TYPE_STATE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "statebutton");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
parvis_state_button_init (ParvisStateButton *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->mark = parvis_state_mark_new (PARVIS_STATE_TO_START);
  self->word = GTK_LABEL (gtk_label_new (NULL));
  self->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  gtk_label_set_xalign (self->word, 0);
  gtk_box_append (GTK_BOX (row), self->mark);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->word));
  gtk_box_append (GTK_BOX (row), self->arrow);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, row);
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  parvis_state_button_set_state (self, PARVIS_STATE_TO_START);
}

GtkWidget *
parvis_state_button_new (void)
{
  return g_object_new (PARVIS_TYPE_STATE_BUTTON, NULL);
}

void
parvis_state_button_set_state (ParvisStateButton *self, ParvisState state)
{
  g_autofree char *name = NULL;

  g_return_if_fail (PARVIS_IS_STATE_BUTTON (self));
  gtk_widget_remove_css_class (GTK_WIDGET (self), parvis_state_class (self->state));
  self->state = state;
  gtk_widget_add_css_class (GTK_WIDGET (self), parvis_state_class (state));
  parvis_state_mark_set_state (PARVIS_STATE_MARK (self->mark), state);
  gtk_label_set_label (self->word, parvis_words_state (state));
  name = g_strdup_printf (C_ ("field and value", "%s: %s"), C_ ("roadmap", "State"),
                          parvis_words_state (state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

void
parvis_state_button_set_flat (ParvisStateButton *self, gboolean flat)
{
  g_return_if_fail (PARVIS_IS_STATE_BUTTON (self));
  gtk_menu_button_set_has_frame (self->button, !flat);
  gtk_widget_set_halign (GTK_WIDGET (self->button), flat ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_set_visible (self->arrow, !flat);
}
