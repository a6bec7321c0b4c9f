/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/option-card.h"

#include <glib/gi18n-lib.h>

/* Longer texts take smaller letters, never fewer of them. */
#define SHORT 52
#define MIDDLING 100

struct _ParvisOptionCard
{
  GtkButton parent_instance;

  GtkBox *dots;     /* template child */
  GtkLabel *before; /* template child */
  GtkLabel *label;  /* template child */
  GtkLabel *words;  /* template child */
  GtkLabel *key;    /* template child */

  char *name;
  guint value, most;
};

G_DEFINE_FINAL_TYPE (ParvisOptionCard, parvis_option_card, GTK_TYPE_BUTTON)

static void
parvis_option_card_dispose (GObject *object)
{
  g_clear_pointer (&PARVIS_OPTION_CARD (object)->name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_OPTION_CARD);
  G_OBJECT_CLASS (parvis_option_card_parent_class)->dispose (object);
}

static void
parvis_option_card_class_init (ParvisOptionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_option_card_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/option-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisOptionCard, dots);
  gtk_widget_class_bind_template_child (widget_class, ParvisOptionCard, before);
  gtk_widget_class_bind_template_child (widget_class, ParvisOptionCard, label);
  gtk_widget_class_bind_template_child (widget_class, ParvisOptionCard, words);
  gtk_widget_class_bind_template_child (widget_class, ParvisOptionCard, key);
}

static void
parvis_option_card_init (ParvisOptionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_dots (ParvisOptionCard *self)
{
  for (guint i = 0; i < self->most; i++)
    {
      GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *check =
          g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                        GTK_ACCESSIBLE_ROLE_PRESENTATION, "hexpand", TRUE, NULL);

      gtk_widget_add_css_class (dot, "dot");
      gtk_widget_set_hexpand (dot, FALSE);
      gtk_box_append (GTK_BOX (dot), check);
      gtk_box_append (self->dots, dot);
    }
}

/* With one dot at most, "checked" says it all. */
static void
say_value (ParvisOptionCard *self)
{
  g_autofree char *words = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u dot", "%u dots", self->value), self->value);
  g_autofree char *name = NULL;

  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), self->most > 1 && self->value > 0);
  if (self->most > 1 && self->value > 0)
    /* Translators: a line of the ballot, and "2 dots" that the voter has put on it. */
    name = g_strdup_printf (C_ ("ballot", "%s, %s"), self->name, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : self->name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, self->value > 0,
                               -1);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

GtkWidget *
parvis_option_card_new (const char *label,
                        const char *before,
                        ParvisOptionCardLook look,
                        glong longest,
                        guint key)
{
  ParvisOptionCard *self = g_object_new (PARVIS_TYPE_OPTION_CARD, NULL);
  g_autofree char *digit = g_strdup_printf ("%u", key);

  self->name = before != NULL ? g_strdup_printf ("%s %s", before, label) : g_strdup (label);
  self->most = look.most;
  add_dots (self);
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->before, before != NULL ? before : "");
  gtk_widget_set_visible (GTK_WIDGET (self->before), before != NULL);
  gtk_label_set_label (self->key, digit);
  gtk_widget_set_visible (GTK_WIDGET (self->key), key > 0);
  set_class (GTK_WIDGET (self), "small", look.small);
  set_class (GTK_WIDGET (self), "tick", look.tick);
  set_class (GTK_WIDGET (self), "two", look.most > 1);
  set_class (GTK_WIDGET (self), "middling", longest > SHORT && longest <= MIDDLING);
  set_class (GTK_WIDGET (self), "long", longest > MIDDLING);
  parvis_option_card_set_value (self, 0);
  return GTK_WIDGET (self);
}

guint
parvis_option_card_get_value (ParvisOptionCard *self)
{
  g_return_val_if_fail (PARVIS_IS_OPTION_CARD (self), 0);
  return self->value;
}

void
parvis_option_card_set_value (ParvisOptionCard *self, guint value)
{
  guint i = 0;

  g_return_if_fail (PARVIS_IS_OPTION_CARD (self) && value <= self->most);
  self->value = value;
  set_class (GTK_WIDGET (self), "chosen", value > 0);
  for (GtkWidget *dot = gtk_widget_get_first_child (GTK_WIDGET (self->dots)); dot != NULL;
       dot = gtk_widget_get_next_sibling (dot))
    set_class (dot, "placed", i++ < value);
  say_value (self);
}
