/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/remark.h"

#include "campaign/panel.h"
#include "feedback/feedback.h"
#include "page/template.h"

struct _ParvisRemark
{
  GtkWidget parent_instance;
  GtkLabel *label; /* template children */
  GtkWidget *landscape;
  GdkPaintable *paintable;
};

G_DEFINE_FINAL_TYPE (ParvisRemark, parvis_remark, GTK_TYPE_WIDGET)

static void
update (ParvisRemark *self)
{
  g_autofree char *text = NULL;
  gboolean landscape;

  g_object_get (self->paintable, "remark", &text, "proposes-landscape", &landscape, NULL);
  gtk_widget_set_visible (self->landscape, landscape);
  gtk_label_set_label (self->label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL && *text != '\0');
}

static void
on_landscape_clicked (ParvisRemark *self)
{
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_object_get (self->paintable, "campaign", &campaign, NULL);
  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, TRUE);
  if (!parvis_campaign_set_identity (campaign, "landscape", &value, &error))
    parvis_feedback_error (GTK_WIDGET (self), error);
}

static void
forget_paintable (ParvisRemark *self)
{
  if (self->paintable != NULL)
    g_signal_handlers_disconnect_by_data (self->paintable, self);
  g_clear_object (&self->paintable);
}

static void
parvis_remark_dispose (GObject *object)
{
  forget_paintable (PARVIS_REMARK (object));
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_REMARK);
  G_OBJECT_CLASS (parvis_remark_parent_class)->dispose (object);
}

static void
parvis_remark_class_init (ParvisRemarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_remark_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/poster/remark.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisRemark, label);
  gtk_widget_class_bind_template_child (widget_class, ParvisRemark, landscape);
  gtk_widget_class_bind_template_callback (widget_class, on_landscape_clicked);
}

static void
parvis_remark_init (ParvisRemark *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
parvis_remark_set_paintable (ParvisRemark *self, GdkPaintable *paintable)
{
  g_return_if_fail (PARVIS_IS_REMARK (self));
  g_return_if_fail (GDK_IS_PAINTABLE (paintable));
  forget_paintable (self);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (paintable), "remark") == NULL)
    return;
  self->paintable = g_object_ref (paintable);
  g_signal_connect_swapped (paintable, "notify::remark", G_CALLBACK (update), self);
  update (self);
}
