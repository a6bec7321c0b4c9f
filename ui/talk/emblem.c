/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "talk/emblem.h"

#include "shape/palette.h"

struct _ParvisEmblem
{
  GtkWidget parent_instance;
  ParvisCollege college;
};

G_DEFINE_FINAL_TYPE (ParvisEmblem, parvis_emblem, GTK_TYPE_WIDGET)

static void
set_color (ParvisEmblem *self, cairo_t *cr, ParvisCollege college)
{
  const gboolean here = self->college == college || self->college == PARVIS_COLLEGE_BOTH;
  GdkRGBA color = parvis_palette_lookup (GTK_WIDGET (self), college, here ? "ink" : "strip");

  gdk_cairo_set_source_rgba (cr, &color);
}

static void
draw_disc (cairo_t *cr, double x, double y, double radius, double from)
{
  cairo_arc (cr, x, y, radius, from, 2 * G_PI);
  cairo_fill (cr);
}

static void
parvis_emblem_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisEmblem *self = PARVIS_EMBLEM (widget);
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const double side = MIN (width, height / 1.5), radius = side / 2;
  const double left = width - side, middle = height - side;
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  set_color (self, cr, PARVIS_COLLEGE_USERS);
  cairo_rectangle (cr, left, middle, side, side);
  cairo_fill (cr);
  set_color (self, cr, PARVIS_COLLEGE_AGENTS);
  draw_disc (cr, left + radius, middle, radius, self->college == PARVIS_COLLEGE_USERS ? G_PI : 0);
  if (self->college == PARVIS_COLLEGE_BOTH)
    {
      set_color (self, cr, PARVIS_COLLEGE_BOTH);
      cairo_arc (cr, left + radius, middle, radius, 0, G_PI);
      cairo_fill (cr);
    }
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

void
parvis_emblem_set_college (ParvisEmblem *self, ParvisCollege college)
{
  g_return_if_fail (PARVIS_IS_EMBLEM (self));
  self->college = college;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
