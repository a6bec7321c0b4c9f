/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/scene.h"

#include <glib/gi18n-lib.h>

struct _ParvisScene
{
  AdwBin parent_instance;
  GtkLabel *title;      /* template child */
  GtkLabel *prompt;     /* template child */
  AdwBin *bin;          /* template child */
  GtkLabel *foot;       /* template child */
  GtkLabel *pages;      /* template child */
  ParvisPaging *paging; /* owned; NULL where all is seen at once */
  guint source;
};

G_DEFINE_FINAL_TYPE (ParvisScene, parvis_scene, ADW_TYPE_BIN)

static void
parvis_scene_dispose (GObject *object)
{
  g_clear_handle_id (&PARVIS_SCENE (object)->source, g_source_remove);
  g_clear_object (&PARVIS_SCENE (object)->paging);
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
  gtk_widget_class_bind_template_child (widget_class, ParvisScene, foot);
  gtk_widget_class_bind_template_child (widget_class, ParvisScene, pages);
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

void
parvis_scene_set_foot (ParvisScene *self, const char *foot)
{
  g_return_if_fail (PARVIS_IS_SCENE (self));
  gtk_label_set_label (self->foot, foot);
}

static gboolean
say_page (gpointer data)
{
  ParvisScene *self = data;
  guint n_pages = parvis_paging_get_n_pages (self->paging);
  /* Translators: the pages of what the room sees. */
  g_autofree char *text =
      g_strdup_printf (_ ("Page %u of %u"), parvis_paging_get_page (self->paging) + 1, n_pages);

  self->source = 0;
  gtk_label_set_label (self->pages, text);
  gtk_widget_set_visible (GTK_WIDGET (self->pages), n_pages > 1);
  return G_SOURCE_REMOVE;
}

/* Pages are counted while they are given their places: nothing may be changed then. */
static void
on_paging (ParvisScene *self)
{
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, say_page, self, NULL);
}

void
parvis_scene_set_paging (ParvisScene *self, ParvisPaging *paging)
{
  g_return_if_fail (PARVIS_IS_SCENE (self) && PARVIS_IS_PAGING (paging));
  g_set_object (&self->paging, paging);
  g_signal_connect_object (paging, "notify", G_CALLBACK (on_paging), self, G_CONNECT_SWAPPED);
  on_paging (self);
}

GtkWidget *
parvis_scene_get_content (ParvisScene *self)
{
  g_return_val_if_fail (PARVIS_IS_SCENE (self), NULL);
  return adw_bin_get_child (self->bin);
}
