/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/poster-look.h"

#include <adwaita.h>

#include "page/template.h"

struct _ParvisPosterLook
{
  GtkWidget parent_instance;
  AdwComboRow *design; /* template children */
  GtkSwitch *landscape;
};

G_DEFINE_FINAL_TYPE (ParvisPosterLook, parvis_poster_look, GTK_TYPE_WIDGET)

static void
parvis_poster_look_dispose (GObject *object)
{
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_POSTER_LOOK);
  G_OBJECT_CLASS (parvis_poster_look_parent_class)->dispose (object);
}

static void
parvis_poster_look_class_init (ParvisPosterLookClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_poster_look_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/poster/poster-look.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterLook, design);
  gtk_widget_class_bind_template_child (widget_class, ParvisPosterLook, landscape);
}

static void
parvis_poster_look_init (ParvisPosterLook *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
parvis_poster_look_set_paintable (ParvisPosterLook *self, GdkPaintable *poster)
{
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_return_if_fail (PARVIS_IS_POSTER_LOOK (self));
  g_return_if_fail (GDK_IS_PAINTABLE (poster));
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (poster), "design") == NULL)
    return;
  g_object_bind_property (poster, "design", self->design, "selected", flags);
  g_object_bind_property (poster, "landscape", self->landscape, "active", flags);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
