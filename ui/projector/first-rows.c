/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projector/first-rows.h"

#include <glib/gi18n-lib.h>

struct _ParvisFirstRows
{
  GtkWidget parent_instance;
  guint n_more; /* that there is no room for */
  int end;      /* of those that there is room for */
};

G_DEFINE_FINAL_TYPE (ParvisFirstRows, parvis_first_rows, GTK_TYPE_WIDGET)

static PangoLayout *
layout_more (ParvisFirstRows *self)
{
  g_autofree char *more = g_strdup_printf (
      /* Translators: under the first lines of a list that is shown to the room. */
      g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", self->n_more), self->n_more);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), more);
}

static int
measure_row (GtkWidget *row, int width)
{
  int least, height;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, MAX (width, least), &height, NULL, NULL, NULL);
  return height;
}

static void
parvis_first_rows_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = 1;
  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      int least;

      gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        *minimum = *natural = MAX (*natural, least);
      else
        *natural += measure_row (row, MAX (for_size, least));
    }
}

static void
parvis_first_rows_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ParvisFirstRows *self = PARVIS_FIRST_ROWS (widget);
  g_autoptr (PangoLayout) more = layout_more (self);
  int all = 0, y = 0, more_height;

  pango_layout_get_pixel_size (more, NULL, &more_height);
  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    all += measure_row (row, width);
  self->n_more = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      int row_height = measure_row (row, width);
      gboolean fits =
          self->n_more == 0 && y + row_height <= (all <= height ? height : height - more_height);

      gtk_widget_set_child_visible (row, fits);
      if (!fits)
        {
          self->n_more++;
          continue;
        }
      gtk_widget_size_allocate (row, &(GtkAllocation){ 0, y, width, row_height }, -1);
      y += row_height;
    }
  self->end = y;
}

static void
parvis_first_rows_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisFirstRows *self = PARVIS_FIRST_ROWS (widget);
  g_autoptr (PangoLayout) more = NULL;
  GdkRGBA color;

  GTK_WIDGET_CLASS (parvis_first_rows_parent_class)->snapshot (widget, snapshot);
  if (self->n_more == 0)
    return;
  more = layout_more (self);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) self->end));
  gtk_snapshot_append_layout (snapshot, more, &color);
  gtk_snapshot_restore (snapshot);
}

static void
parvis_first_rows_dispose (GObject *object)
{
  parvis_first_rows_clear (PARVIS_FIRST_ROWS (object));
  G_OBJECT_CLASS (parvis_first_rows_parent_class)->dispose (object);
}

static void
parvis_first_rows_class_init (ParvisFirstRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_first_rows_dispose;
  widget_class->measure = parvis_first_rows_measure;
  widget_class->size_allocate = parvis_first_rows_size_allocate;
  widget_class->snapshot = parvis_first_rows_snapshot;
  gtk_widget_class_set_css_name (widget_class, "firstrows");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
parvis_first_rows_init (ParvisFirstRows *self)
{
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
parvis_first_rows_new (void)
{
  return g_object_new (PARVIS_TYPE_FIRST_ROWS, NULL);
}

void
parvis_first_rows_append (ParvisFirstRows *self, GtkWidget *row)
{
  g_return_if_fail (PARVIS_IS_FIRST_ROWS (self) && GTK_IS_WIDGET (row));
  gtk_widget_insert_before (row, GTK_WIDGET (self), NULL);
}

void
parvis_first_rows_clear (ParvisFirstRows *self)
{
  GtkWidget *row;

  g_return_if_fail (PARVIS_IS_FIRST_ROWS (self));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (row);
}
