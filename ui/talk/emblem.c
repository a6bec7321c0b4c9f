/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talk/emblem.h"

#include "shape/palette.h"

struct _ParvisEmblem
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (ParvisEmblem, parvis_emblem, GTK_TYPE_WIDGET)

static void
set_ink (GtkWidget *widget, cairo_t *cr, ParvisCollege college)
{
  GdkRGBA color = parvis_palette_lookup (widget, college, "ink");

  gdk_cairo_set_source_rgba (cr, &color);
}

static void
parvis_emblem_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const double side = MIN (width, height / 1.5), radius = side / 2;
  const double left = width - side, middle = height - side;
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  set_ink (widget, cr, PARVIS_COLLEGE_USERS);
  cairo_rectangle (cr, left, middle, side, side);
  cairo_fill (cr);
  set_ink (widget, cr, PARVIS_COLLEGE_AGENTS);
  cairo_arc (cr, left + radius, middle, radius, G_PI, 2 * G_PI);
  cairo_fill (cr);
  set_ink (widget, cr, PARVIS_COLLEGE_BOTH);
  cairo_arc (cr, left + radius, middle, radius, 0, G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
parvis_emblem_class_init (ParvisEmblemClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = parvis_emblem_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
parvis_emblem_init (ParvisEmblem *self)
{
}
