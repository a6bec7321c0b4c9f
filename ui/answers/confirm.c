/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers/confirm.h"

#include <glib/gi18n-lib.h>

struct _ParvisConfirm
{
  GtkWidget parent_instance;

  GtkStack *stack;    /* template child */
  GtkWidget *slot;    /* template child */
  GtkLabel *question; /* template child */
  GtkButton *back;    /* template child */
  GtkButton *verb;    /* template child */

  GtkWidget *bar; /* in the slot */
  ParvisConfirmFunc func;
  ParvisConfirmFunc other_func; /* NULL: only the way back */
  gpointer data;
};

G_DEFINE_FINAL_TYPE (ParvisConfirm, parvis_confirm, GTK_TYPE_WIDGET)

enum
{
  PROP_BAR = 1,
  N_PROPS
};

enum
{
  DECLINED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_bar (ParvisConfirm *self, GtkWidget *bar)
{
  if (self->bar != NULL)
    gtk_box_remove (GTK_BOX (self->slot), self->bar);
  self->bar = bar;
  if (bar != NULL)
    {
      gtk_widget_set_hexpand (bar, TRUE);
      gtk_box_append (GTK_BOX (self->slot), bar);
    }
}

static void
parvis_confirm_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_BAR)
    g_value_set_object (value, PARVIS_CONFIRM (object)->bar);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_confirm_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_BAR)
    set_bar (PARVIS_CONFIRM (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_confirm_dispose (GObject *object)
{
  PARVIS_CONFIRM (object)->bar = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_CONFIRM);
  G_OBJECT_CLASS (parvis_confirm_parent_class)->dispose (object);
}

/* The bar is back before what was chosen runs: that may ask again. */
static void
end (ParvisConfirm *self, ParvisConfirmFunc func)
{
  self->func = NULL;
  self->other_func = NULL;
  gtk_stack_set_visible_child_name (self->stack, "bar");
  gtk_widget_child_focus (self->slot, GTK_DIR_TAB_BACKWARD);
  if (func != NULL)
    func (self->data);
  else
    g_signal_emit (self, signals[DECLINED], 0);
}

static void
on_back (ParvisConfirm *self)
{
  end (self, self->other_func);
}

static void
on_verb (ParvisConfirm *self)
{
  parvis_confirm_answer (self, TRUE);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  ParvisConfirm *self = PARVIS_CONFIRM (widget);

  if (!parvis_confirm_is_asking (self))
    return GDK_EVENT_PROPAGATE;
  parvis_confirm_answer (self, FALSE);
  return GDK_EVENT_STOP;
}

static void
parvis_confirm_class_init (ParvisConfirmClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = parvis_confirm_get_property;
  object_class->set_property = parvis_confirm_set_property;
  object_class->dispose = parvis_confirm_dispose;
  properties[PROP_BAR] = g_param_spec_object ("bar", NULL, NULL, GTK_TYPE_WIDGET,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[DECLINED] = g_signal_new ("declined", PARVIS_TYPE_CONFIRM, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/answers/confirm.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisConfirm, stack);
  gtk_widget_class_bind_template_child (widget_class, ParvisConfirm, slot);
  gtk_widget_class_bind_template_child (widget_class, ParvisConfirm, question);
  gtk_widget_class_bind_template_child (widget_class, ParvisConfirm, back);
  gtk_widget_class_bind_template_child (widget_class, ParvisConfirm, verb);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_verb);
}

static void
parvis_confirm_init (ParvisConfirm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_label (GtkButton *button, const char *label, const char *question)
{
  gtk_button_set_label (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, question, -1);
}

void
parvis_confirm_ask (ParvisConfirm *self,
                    ParvisConfirmWeight weight,
                    const char *question,
                    const char *verb,
                    ParvisConfirmFunc func,
                    gpointer data)
{
  g_return_if_fail (PARVIS_IS_CONFIRM (self));
  g_return_if_fail (question != NULL && verb != NULL && func != NULL);
  parvis_confirm_ask_which (self, question, verb, func, C_ ("answers", "Go back"), NULL, data);
  if (weight == PARVIS_CONFIRM_FOR_GOOD)
    gtk_widget_grab_focus (GTK_WIDGET (self->back));
}

void
parvis_confirm_ask_which (ParvisConfirm *self,
                          const char *question,
                          const char *verb,
                          ParvisConfirmFunc func,
                          const char *other,
                          ParvisConfirmFunc other_func,
                          gpointer data)
{
  g_return_if_fail (PARVIS_IS_CONFIRM (self));
  g_return_if_fail (question != NULL && verb != NULL && func != NULL && other != NULL);
  self->func = func;
  self->other_func = other_func;
  self->data = data;
  gtk_label_set_label (self->question, question);
  set_label (self->back, other, question);
  set_label (self->verb, verb, question);
  gtk_stack_set_visible_child_name (self->stack, "question");
  gtk_widget_grab_focus (GTK_WIDGET (self->verb));
}

gboolean
parvis_confirm_is_asking (ParvisConfirm *self)
{
  g_return_val_if_fail (PARVIS_IS_CONFIRM (self), FALSE);
  return self->func != NULL;
}

void
parvis_confirm_answer (ParvisConfirm *self, gboolean agreed)
{
  g_return_if_fail (PARVIS_IS_CONFIRM (self));
  if (self->func != NULL)
    end (self, agreed ? self->func : NULL);
}
