/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers/confirm.h"

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
  gpointer data;
};

G_DEFINE_FINAL_TYPE (ParvisConfirm, parvis_confirm, GTK_TYPE_WIDGET)

enum
{
  PROP_BAR = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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

static void
on_back (ParvisConfirm *self)
{
  parvis_confirm_answer (self, FALSE);
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
  self->func = func;
  self->data = data;
  gtk_label_set_label (self->question, question);
  gtk_button_set_label (self->verb, verb);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->verb), GTK_ACCESSIBLE_PROPERTY_LABEL, verb,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, question, -1);
  gtk_stack_set_visible_child_name (self->stack, "question");
  gtk_widget_grab_focus (GTK_WIDGET (weight == PARVIS_CONFIRM_FOR_GOOD ? self->back : self->verb));
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
  ParvisConfirmFunc func;

  g_return_if_fail (PARVIS_IS_CONFIRM (self));
  func = g_steal_pointer (&self->func);
  if (func == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack, "bar");
  gtk_widget_child_focus (self->slot, GTK_DIR_TAB_BACKWARD);
  if (agreed)
    func (self->data);
}
