/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/scene.h"

struct _ParvisScene
{
  AdwBin parent_instance;
  GtkLabel *title;  /* template child */
  GtkLabel *prompt; /* template child */
  AdwBin *bin;      /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisScene, parvis_scene, ADW_TYPE_BIN)

static void
parvis_scene_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_SCENE);
  G_OBJECT_CLASS (parvis_scene_parent_class)->dispose (object);
}

static void
parvis_scene_class_init (ParvisSceneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_scene_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/projector/scene.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisScene, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisScene, prompt);
  gtk_widget_class_bind_template_child (widget_class, ParvisScene, bin);
}

static void
parvis_scene_init (ParvisScene *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
parvis_scene_set_title (ParvisScene *self, const char *title)
{
  g_return_if_fail (PARVIS_IS_SCENE (self));
  gtk_label_set_label (self->title, title);
}

GtkWidget *
parvis_scene_new (const char *title, GtkWidget *content)
{
  ParvisScene *self = g_object_new (PARVIS_TYPE_SCENE, NULL);

  parvis_scene_set_title (self, title);
  adw_bin_set_child (self->bin, content);
  return GTK_WIDGET (self);
}

void
parvis_scene_set_prompt (ParvisScene *self, const char *prompt)
{
  g_return_if_fail (PARVIS_IS_SCENE (self));
  gtk_label_set_label (self->prompt, prompt);
  gtk_widget_set_visible (GTK_WIDGET (self->prompt), prompt[0] != '\0');
}

GtkWidget *
parvis_scene_get_content (ParvisScene *self)
{
  g_return_val_if_fail (PARVIS_IS_SCENE (self), NULL);
  return adw_bin_get_child (self->bin);
}
