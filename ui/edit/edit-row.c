/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/edit-row.h"

#include <glib/gi18n-lib.h>

struct _ParvisEditRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *title;       /* template child */
  ParvisEditLabel *edit; /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisEditRow, parvis_edit_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_TITLE = 1,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint commit_signal;

static void
on_commit (ParvisEditRow *self, const char *text)
{
  g_signal_emit (self, commit_signal, 0, text);
}

static void
parvis_edit_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ParvisEditRow *self = PARVIS_EDIT_ROW (object);

  if (prop_id == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_label (self->title));
  else if (prop_id == PROP_TEXT)
    g_value_set_string (value, parvis_edit_label_get_text (self->edit));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_edit_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  ParvisEditRow *self = PARVIS_EDIT_ROW (object);

  if (prop_id == PROP_TITLE)
    {
      gtk_label_set_label (self->title, g_value_get_string (value));
      parvis_edit_label_set_caption (self->edit, g_value_get_string (value));
    }
  else if (prop_id == PROP_TEXT)
    parvis_edit_row_set_text (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parvis_edit_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_EDIT_ROW);
  G_OBJECT_CLASS (parvis_edit_row_parent_class)->dispose (object);
}

static void
parvis_edit_row_class_init (ParvisEditRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parvis_edit_row_get_property;
  object_class->set_property = parvis_edit_row_set_property;
  object_class->dispose = parvis_edit_row_dispose;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  commit_signal = g_signal_new ("commit", PARVIS_TYPE_EDIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (PARVIS_TYPE_EDIT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/edit/edit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisEditRow, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisEditRow, edit);
  gtk_widget_class_bind_template_callback (widget_class, on_commit);
}

static void
parvis_edit_row_init (ParvisEditRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_edit_row_new (const char *title)
{
  return g_object_new (PARVIS_TYPE_EDIT_ROW, "title", title, NULL);
}

void
parvis_edit_row_set_text (ParvisEditRow *self, const char *text)
{
  g_return_if_fail (PARVIS_IS_EDIT_ROW (self));
  parvis_edit_label_set_text (self->edit, text);
}

ParvisEditLabel *
parvis_edit_row_get_label (ParvisEditRow *self)
{
  g_return_val_if_fail (PARVIS_IS_EDIT_ROW (self), NULL);
  return self->edit;
}
