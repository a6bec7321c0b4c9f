/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/support-badge.h"

#include "shape/shape.h"
#include "words/words.h"

struct _ParvisSupportBadge
{
  GtkWidget parent_instance;

  GtkWidget *shape; /* owned by being its child */
  GtkWidget *word;
};

G_DEFINE_FINAL_TYPE (ParvisSupportBadge, parvis_support_badge, GTK_TYPE_WIDGET)

static void
parvis_support_badge_dispose (GObject *object)
{
  ParvisSupportBadge *self = PARVIS_SUPPORT_BADGE (object);

  g_clear_pointer (&self->shape, gtk_widget_unparent);
  g_clear_pointer (&self->word, gtk_widget_unparent);
  G_OBJECT_CLASS (parvis_support_badge_parent_class)->dispose (object);
}

static void
parvis_support_badge_class_init (ParvisSupportBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_support_badge_dispose;
  gtk_widget_class_set_css_name (widget_class, "supportbadge");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
parvis_support_badge_init (ParvisSupportBadge *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_spacing (layout, 6);
  self->shape = parvis_shape_new (PARVIS_COLLEGE_BOTH, 11);
  self->word = gtk_label_new (NULL);
  gtk_widget_set_parent (self->shape, GTK_WIDGET (self));
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

void
parvis_support_badge_set_support (ParvisSupportBadge *self,
                                  ParvisSupport support,
                                  ParvisTarget target)
{
  static const struct
  {
    ParvisCollege college;
    const char *style;
  } looks[] = {
    [PARVIS_SUPPORT_COMMON] = { PARVIS_COLLEGE_BOTH, "both" },
    [PARVIS_SUPPORT_AGENTS] = { PARVIS_COLLEGE_AGENTS, "agents" },
    [PARVIS_SUPPORT_USERS] = { PARVIS_COLLEGE_USERS, "users" },
    [PARVIS_SUPPORT_RESERVE] = { PARVIS_COLLEGE_BOTH, "reserve" },
  };

  g_return_if_fail (PARVIS_IS_SUPPORT_BADGE (self));
  g_return_if_fail (support < G_N_ELEMENTS (looks));
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char *[]){ looks[support].style, NULL });
  parvis_shape_set_college (PARVIS_SHAPE (self->shape), looks[support].college);
  gtk_widget_set_visible (self->shape, support != PARVIS_SUPPORT_RESERVE);
  gtk_label_set_label (GTK_LABEL (self->word), parvis_words_support (support, target));
}
