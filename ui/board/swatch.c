/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/swatch.h"

#include "board/inks.h"

#define LINE 2

struct _ParvisSwatch
{
  GtkWidget parent_instance;
  ParvisTint tint;
  int size;
};

G_DEFINE_FINAL_TYPE (ParvisSwatch, parvis_swatch, GTK_TYPE_WIDGET)

static void
parvis_swatch_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = PARVIS_SWATCH (widget)->size;
}

static void
parvis_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisSwatch *self = PARVIS_SWATCH (widget);
  GdkRGBA tint = parvis_inks_lookup_tint (widget, self->tint, FALSE);
  GdkRGBA edge = parvis_inks_lookup_tint (widget, self->tint, TRUE);
  GskRoundedRect disc;
  float size = (float) self->size;

  gsk_rounded_rect_init_from_rect (
      &disc,
      &GRAPHENE_RECT_INIT ((float) ((gtk_widget_get_width (widget) - self->size) / 2),
                           (float) ((gtk_widget_get_height (widget) - self->size) / 2), size, size),
      size / 2);
  if (self->tint != PARVIS_TINT_NONE)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &disc);
      gtk_snapshot_append_color (snapshot, &tint, &disc.bounds);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_append_border (snapshot, &disc, (float[4]){ LINE, LINE, LINE, LINE },
                              (GdkRGBA[4]){ edge, edge, edge, edge });
}

static void
parvis_swatch_class_init (ParvisSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = parvis_swatch_measure;
  widget_class->snapshot = parvis_swatch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
parvis_swatch_init (ParvisSwatch *self)
{
}

GtkWidget *
parvis_swatch_new (ParvisTint tint, int size)
{
  ParvisSwatch *self = g_object_new (PARVIS_TYPE_SWATCH, NULL);

  self->tint = tint;
  self->size = size;
  return GTK_WIDGET (self);
}

void
parvis_swatch_set_tint (ParvisSwatch *self, ParvisTint tint)
{
  g_return_if_fail (PARVIS_IS_SWATCH (self));
  self->tint = tint;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
