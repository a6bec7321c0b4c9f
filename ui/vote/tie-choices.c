/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/tie-choices.h"

#include <glib/gi18n-lib.h>

#include "page/flow.h"

struct _ParvisTieChoices
{
  AdwBin parent_instance;

  GtkToggleButton *toggles[PARVIS_TIE_N_CHOICES]; /* none for PARVIS_TIE_OPEN */
};

G_DEFINE_FINAL_TYPE (ParvisTieChoices, parvis_tie_choices, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_toggled (ParvisTieChoices *self, GtkToggleButton *toggle)
{
  if (!gtk_toggle_button_get_active (toggle))
    return;
  for (int i = PARVIS_TIE_KEEP; i < PARVIS_TIE_N_CHOICES; i++)
    if (self->toggles[i] == toggle)
      g_signal_emit (self, signals[CHOSEN], 0, i);
}

static gboolean
parvis_tie_choices_grab_focus (GtkWidget *widget)
{
  ParvisTieChoices *self = PARVIS_TIE_CHOICES (widget);

  for (int i = PARVIS_TIE_KEEP; i < PARVIS_TIE_N_CHOICES; i++)
    if (gtk_toggle_button_get_active (self->toggles[i]))
      return gtk_widget_grab_focus (GTK_WIDGET (self->toggles[i]));
  return gtk_widget_grab_focus (GTK_WIDGET (self->toggles[PARVIS_TIE_KEEP]));
}

static void
parvis_tie_choices_class_init (ParvisTieChoicesClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = parvis_tie_choices_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", PARVIS_TYPE_TIE_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static GtkToggleButton *
make_toggle (const char *words)
{
  GtkWidget *toggle = gtk_toggle_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                    "icon-name", "object-select-symbolic", NULL);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  g_object_bind_property (toggle, "active", check, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (toggle), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return GTK_TOGGLE_BUTTON (toggle);
}

static void
parvis_tie_choices_init (ParvisTieChoices *self)
{
  static const char *const words[PARVIS_TIE_N_CHOICES] = {
    /* Translators: what the room does with lines that are tied. */
    [PARVIS_TIE_KEEP] = NC_ ("tie", "Keep the tied"),
    [PARVIS_TIE_RUNOFF] = NC_ ("tie", "Run-off between them"),
    [PARVIS_TIE_ROOM] = NC_ ("tie", "The room decides"),
    [PARVIS_TIE_LOT] = NC_ ("tie", "Draw lots"),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (
      box, g_object_new (PARVIS_TYPE_FLOW, "spacing", 6, "line-spacing", 6, NULL));
  for (int i = PARVIS_TIE_KEEP; i < PARVIS_TIE_N_CHOICES; i++)
    {
      self->toggles[i] = make_toggle (g_dpgettext2 (GETTEXT_PACKAGE, "tie", words[i]));
      if (i > PARVIS_TIE_KEEP)
        gtk_toggle_button_set_group (self->toggles[i], self->toggles[PARVIS_TIE_KEEP]);
      g_signal_connect_object (self->toggles[i], "toggled", G_CALLBACK (on_toggled), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->toggles[i]));
    }
  adw_bin_set_child (ADW_BIN (self), box);
}

void
parvis_tie_choices_set (ParvisTieChoices *self, ParvisTieChoice choice)
{
  g_return_if_fail (PARVIS_IS_TIE_CHOICES (self));
  for (int i = PARVIS_TIE_KEEP; i < PARVIS_TIE_N_CHOICES; i++)
    {
      g_signal_handlers_block_by_func (self->toggles[i], on_toggled, self);
      gtk_toggle_button_set_active (self->toggles[i], i == (int) choice);
      g_signal_handlers_unblock_by_func (self->toggles[i], on_toggled, self);
    }
}
