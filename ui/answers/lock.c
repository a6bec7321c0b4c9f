/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers/lock.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "page/template.h"

#define LEAST 4

struct _ParvisLock
{
  GtkWidget parent_instance;

  GtkMenuButton *button; /* template child */
  GtkLabel *hint;        /* template child */
  GtkEditable *code;     /* template child */
  GtkEditable *again;    /* template child */
  GtkLabel *refusal;     /* template child */
  GtkButton *verb;       /* template child */

  char *kept; /* the code; NULL where it is not locked */
};

G_DEFINE_FINAL_TYPE (ParvisLock, parvis_lock, GTK_TYPE_WIDGET)

enum
{
  PROP_LOCKED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
empty (ParvisLock *self, const char *refusal)
{
  gtk_editable_set_text (self->code, "");
  gtk_editable_set_text (self->again, "");
  gtk_label_set_label (self->refusal, refusal);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), *refusal != '\0');
  gtk_widget_grab_focus (GTK_WIDGET (self->code));
}

static void
show_state (ParvisLock *self)
{
  const gboolean locked = self->kept != NULL;
  const char *name = locked ? _ ("Unlock") : _ ("Lock the desk");

  gtk_menu_button_set_label (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_button_set_label (self->verb, locked ? C_ ("code", "Unlock") : C_ ("code", "Lock"));
  gtk_label_set_label (
      self->hint,
      locked ? _ ("The code that locked it gives the desk back.")
             : _ ("The window will only let people answer, one after the other. Choose a code of "
                  "four digits or more: it gives the desk back."));
  gtk_widget_set_visible (GTK_WIDGET (self->again), !locked);
  empty (self, "");
}

static void
keep (ParvisLock *self, const char *code)
{
  g_free (self->kept);
  self->kept = g_strdup (code);
  gtk_menu_button_popdown (self->button);
  show_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
}

static gboolean
is_code (const char *text)
{
  return strlen (text) >= LEAST && strspn (text, "0123456789") == strlen (text);
}

static void
on_verb (ParvisLock *self)
{
  const char *code = gtk_editable_get_text (self->code);

  if (self->kept != NULL && g_str_equal (code, self->kept))
    keep (self, NULL);
  else if (self->kept != NULL)
    empty (self, _ ("This is not the code."));
  else if (!is_code (code))
    empty (self, _ ("A code is four digits or more."));
  else if (!g_str_equal (code, gtk_editable_get_text (self->again)))
    empty (self, _ ("The two codes are not the same."));
  else
    keep (self, code);
}

static void
on_code (ParvisLock *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->again)))
    gtk_widget_grab_focus (GTK_WIDGET (self->again));
  else
    on_verb (self);
}

static void
on_show (ParvisLock *self)
{
  empty (self, "");
}

static void
parvis_lock_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_LOCKED)
    g_value_set_boolean (value, parvis_lock_is_locked (PARVIS_LOCK (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_lock_dispose (GObject *object)
{
  g_clear_pointer (&PARVIS_LOCK (object)->kept, g_free);
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_LOCK);
  G_OBJECT_CLASS (parvis_lock_parent_class)->dispose (object);
}

static void
parvis_lock_class_init (ParvisLockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = parvis_lock_get_property;
  object_class->dispose = parvis_lock_dispose;
  properties[PROP_LOCKED] =
      g_param_spec_boolean ("locked", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/answers/lock.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisLock, button);
  gtk_widget_class_bind_template_child (widget_class, ParvisLock, hint);
  gtk_widget_class_bind_template_child (widget_class, ParvisLock, code);
  gtk_widget_class_bind_template_child (widget_class, ParvisLock, again);
  gtk_widget_class_bind_template_child (widget_class, ParvisLock, refusal);
  gtk_widget_class_bind_template_child (widget_class, ParvisLock, verb);
  gtk_widget_class_bind_template_callback (widget_class, on_code);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, on_verb);
}

static void
parvis_lock_init (ParvisLock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_state (self);
}

gboolean
parvis_lock_is_locked (ParvisLock *self)
{
  g_return_val_if_fail (PARVIS_IS_LOCK (self), FALSE);
  return self->kept != NULL;
}
