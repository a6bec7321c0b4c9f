/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/option-card.h"

/* Longer texts take smaller letters, never fewer of them. */
#define SHORT 52
#define MIDDLING 100

struct _ParvisOptionCard
{
  GtkToggleButton parent_instance;

  GtkLabel *before; /* template child */
  GtkLabel *label;  /* template child */
  GtkLabel *key;    /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisOptionCard, parvis_option_card, GTK_TYPE_TOGGLE_BUTTON)

static void
parvis_option_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_OPTION_CARD);
  G_OBJECT_CLASS (parvis_option_card_parent_class)->dispose (object);
}

static void
parvis_option_card_toggled (GtkToggleButton *button)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_toggle_button_get_active (button), -1);
}

static void
parvis_option_card_class_init (ParvisOptionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_option_card_dispose;
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = parvis_option_card_toggled;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/option-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisOptionCard, before);
  gtk_widget_class_bind_template_child (widget_class, ParvisOptionCard, label);
  gtk_widget_class_bind_template_child (widget_class, ParvisOptionCard, key);
}

static void
parvis_option_card_init (ParvisOptionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  parvis_option_card_toggled (GTK_TOGGLE_BUTTON (self));
}

GtkWidget *
parvis_option_card_new (const char *label,
                        const char *before,
                        ParvisOptionCardSize size,
                        glong longest,
                        guint key)
{
  ParvisOptionCard *self = g_object_new (PARVIS_TYPE_OPTION_CARD, NULL);
  g_autofree char *digit = g_strdup_printf ("%u", key);
  g_autofree char *name = before != NULL ? g_strdup_printf ("%s %s", before, label) : NULL;

  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->before, before != NULL ? before : "");
  gtk_widget_set_visible (GTK_WIDGET (self->before), before != NULL);
  gtk_label_set_label (self->key, digit);
  gtk_widget_set_visible (GTK_WIDGET (self->key), key > 0);
  if (size == PARVIS_OPTION_CARD_SMALL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "small");
  if (longest > SHORT)
    gtk_widget_add_css_class (GTK_WIDGET (self), longest > MIDDLING ? "long" : "middling");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : label, -1);
  return GTK_WIDGET (self);
}
