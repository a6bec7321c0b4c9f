/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commit/places.h"

#include <glib/gi18n-lib.h>

#include "commit/pledge-column.h"
#include "page/template.h"
#include "shape/shape.h"

#define N_SIDES 3

struct _ParvisPlaces
{
  GtkWidget parent_instance;
  GtkLabel *left; /* template children */
  GtkBox *sides;
  GtkWidget *blocks[N_SIDES][PARVIS_PLEDGE_PLACES];
  GtkLabel *words[N_SIDES];
};

G_DEFINE_FINAL_TYPE (ParvisPlaces, parvis_places, GTK_TYPE_WIDGET)

static GtkWidget *
make_side (ParvisPlaces *self, guint side)
{
  const char *classes[] = { "agents", "users", "both" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_widget_add_css_class (row, classes[side]);
  for (guint i = 0; i < PARVIS_PLEDGE_PLACES; i++)
    {
      self->blocks[side][i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_add_css_class (self->blocks[side][i], "block");
      gtk_box_append (GTK_BOX (row), self->blocks[side][i]);
    }
  self->words[side] = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (below), parvis_shape_new ((ParvisCollege) side, 10));
  gtk_box_append (GTK_BOX (below), GTK_WIDGET (self->words[side]));
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), below);
  return box;
}

static void
parvis_places_dispose (GObject *object)
{
  parvis_template_dispose (GTK_WIDGET (object), PARVIS_TYPE_PLACES);
  G_OBJECT_CLASS (parvis_places_parent_class)->dispose (object);
}

static void
parvis_places_class_init (ParvisPlacesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_places_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "places");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/commit/places.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisPlaces, left);
  gtk_widget_class_bind_template_child (widget_class, ParvisPlaces, sides);
}

static void
parvis_places_init (ParvisPlaces *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint side = 0; side < N_SIDES; side++)
    gtk_box_append (self->sides, make_side (self, side));
}

static void
update_side (ParvisPlaces *self, guint side, int taken)
{
  int left = PARVIS_PLEDGE_PLACES - taken;
  g_autofree char *text =
      /* Translators: places left for engagements of one side. */
      left >= 0 ? g_strdup_printf (C_ ("places", "%d left"), left)
                /* Translators: engagements over the number that reads well on the poster. */
                : g_strdup_printf (C_ ("places", "%d too many"), -left);

  for (int i = 0; i < PARVIS_PLEDGE_PLACES; i++)
    if (i < taken)
      gtk_widget_add_css_class (self->blocks[side][i], "taken");
    else
      gtk_widget_remove_css_class (self->blocks[side][i], "taken");
  gtk_label_set_label (self->words[side], text);
  if (left < 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->words[side]), "amber");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words[side]), "amber");
}

void
parvis_places_set_taken (ParvisPlaces *self, const int taken[3])
{
  g_autofree char *text = NULL;
  int left = 0;

  g_return_if_fail (PARVIS_IS_PLACES (self));
  for (guint side = 0; side < N_SIDES; side++)
    {
      update_side (self, side, taken[side]);
      left += MAX (PARVIS_PLEDGE_PLACES - taken[side], 0);
    }
  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d engagement of %d", "%d engagements of %d", (gulong) left),
      left, N_SIDES * PARVIS_PLEDGE_PLACES);
  gtk_label_set_label (self->left, text);
}
