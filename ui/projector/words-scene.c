/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/words-scene.h"

#include "answers/headcount.h"
#include "projector/magnifier.h"

struct _ParvisWordsScene
{
  AdwBin parent_instance;
  GtkLabel *over;             /* template child */
  GtkLabel *words;            /* template child */
  GtkLabel *under;            /* template child */
  GtkWidget *heads;           /* template child */
  ParvisHeadcount *headcount; /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisWordsScene, parvis_words_scene, ADW_TYPE_BIN)

static void
parvis_words_scene_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_WORDS_SCENE);
  G_OBJECT_CLASS (parvis_words_scene_parent_class)->dispose (object);
}

static void
parvis_words_scene_class_init (ParvisWordsSceneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_words_scene_dispose;
  g_type_ensure (PARVIS_TYPE_HEADCOUNT);
  g_type_ensure (PARVIS_TYPE_MAGNIFIER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/projector/words-scene.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisWordsScene, over);
  gtk_widget_class_bind_template_child (widget_class, ParvisWordsScene, words);
  gtk_widget_class_bind_template_child (widget_class, ParvisWordsScene, under);
  gtk_widget_class_bind_template_child (widget_class, ParvisWordsScene, heads);
  gtk_widget_class_bind_template_child (widget_class, ParvisWordsScene, headcount);
}

static void
parvis_words_scene_init (ParvisWordsScene *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
parvis_words_scene_new (void)
{
  return g_object_new (PARVIS_TYPE_WORDS_SCENE, NULL);
}

void
parvis_words_scene_set (ParvisWordsScene *self,
                        const char *over,
                        const char *words,
                        const char *under)
{
  g_return_if_fail (PARVIS_IS_WORDS_SCENE (self));
  gtk_label_set_label (self->over, over);
  gtk_widget_set_visible (GTK_WIDGET (self->over), over[0] != '\0');
  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->under, under);
  gtk_widget_set_visible (GTK_WIDGET (self->under), under[0] != '\0');
}

void
parvis_words_scene_set_heads (ParvisWordsScene *self,
                              ParvisCollege college,
                              guint n_done,
                              guint n_all)
{
  g_return_if_fail (PARVIS_IS_WORDS_SCENE (self));
  parvis_headcount_set (self->headcount, college, n_done, n_all);
  gtk_widget_set_visible (self->heads, n_all > 0);
}
