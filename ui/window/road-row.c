/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/road-row.h"

#include <glib/gi18n-lib.h>

struct _ParvisRoadRow
{
  GtkListBoxRow parent_instance;
  ParvisRoadMark *mark;
  GtkLabel *title;
  GtkLabel *aside;
  char *spoken; /* owned */
  ParvisMarkState state;
  gboolean major;
  int first;
  int last;
};

G_DEFINE_FINAL_TYPE (ParvisRoadRow, parvis_road_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
state_words (ParvisMarkState state)
{
  switch (state)
    {
    case PARVIS_MARK_CURRENT:
      return C_ ("stop", "current");
    case PARVIS_MARK_DONE:
      return C_ ("stop", "done");
    case PARVIS_MARK_BEGUN:
      return C_ ("stop", "begun");
    case PARVIS_MARK_TO_COME:
    default:
      return C_ ("stop", "to come");
    }
}

static void
update_name (ParvisRoadRow *self)
{
  const char *title = gtk_label_get_label (self->title);
  g_autofree char *name = NULL;

  if (self->spoken != NULL && *self->spoken != '\0')
    name = g_strdup_printf ("%s, %s, %s", title, self->spoken, state_words (self->state));
  else
    name = g_strdup_printf ("%s, %s", title, state_words (self->state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
go (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.go", "i", PARVIS_ROAD_ROW (widget)->first);
}

static void
parvis_road_row_dispose (GObject *object)
{
  g_clear_pointer (&PARVIS_ROAD_ROW (object)->spoken, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_ROAD_ROW);
  G_OBJECT_CLASS (parvis_road_row_parent_class)->dispose (object);
}

static void
parvis_road_row_class_init (ParvisRoadRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_road_row_dispose;
  g_type_ensure (PARVIS_TYPE_ROAD_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/window/road-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadRow, mark);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadRow, title);
  gtk_widget_class_bind_template_child (widget_class, ParvisRoadRow, aside);
  gtk_widget_class_install_action (widget_class, "road.go", NULL, go);
}

static void
parvis_road_row_init (ParvisRoadRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ParvisRoadRow *
parvis_road_row_new (gboolean major, int first, int last)
{
  ParvisRoadRow *self = g_object_new (PARVIS_TYPE_ROAD_ROW, NULL);

  self->major = major;
  self->first = first;
  self->last = last;
  gtk_widget_add_css_class (GTK_WIDGET (self), major ? "step" : "sequence");
  parvis_road_mark_set_major (self->mark, major);
  return self;
}

gboolean
parvis_road_row_get_major (ParvisRoadRow *self)
{
  g_return_val_if_fail (PARVIS_IS_ROAD_ROW (self), FALSE);
  return self->major;
}

int
parvis_road_row_get_first (ParvisRoadRow *self)
{
  g_return_val_if_fail (PARVIS_IS_ROAD_ROW (self), 0);
  return self->first;
}

int
parvis_road_row_get_last (ParvisRoadRow *self)
{
  g_return_val_if_fail (PARVIS_IS_ROAD_ROW (self), 0);
  return self->last;
}

void
parvis_road_row_set_texts (ParvisRoadRow *self,
                           const char *title,
                           const char *aside,
                           const char *spoken)
{
  g_return_if_fail (PARVIS_IS_ROAD_ROW (self));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->aside, aside);
  gtk_widget_set_visible (GTK_WIDGET (self->aside), *aside != '\0');
  g_free (self->spoken);
  self->spoken = g_strdup (spoken);
  update_name (self);
}

void
parvis_road_row_set_state (ParvisRoadRow *self,
                           ParvisMarkState state,
                           gboolean here,
                           ParvisMarkLine above,
                           ParvisMarkLine below)
{
  g_return_if_fail (PARVIS_IS_ROAD_ROW (self));
  self->state = state;
  if (here)
    gtk_widget_add_css_class (GTK_WIDGET (self), "here");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "here");
  parvis_road_mark_set_state (self->mark, state, above, below);
  update_name (self);
}
