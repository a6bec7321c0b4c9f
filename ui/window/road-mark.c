/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/road-mark.h"

#include "shape/palette.h"

#define WIDTH 34
#define STROKE 2.0

struct _ParvisRoadMark
{
  GtkWidget parent_instance;
  gboolean major;
  ParvisMarkState state;
  ParvisMarkLine above;
  ParvisMarkLine below;
};

G_DEFINE_FINAL_TYPE (ParvisRoadMark, parvis_road_mark, GTK_TYPE_WIDGET)

static void
parvis_road_mark_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 1;
}

static void
disc (cairo_t *cr, double x, double y, double radius, const GdkRGBA *color)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill (cr);
}

static void
ring (cairo_t *cr, double x, double y, double radius, const GdkRGBA *color, const GdkRGBA *inside)
{
  disc (cr, x, y, radius, color);
  disc (cr, x, y, radius - STROKE, inside);
}

static void
check (cairo_t *cr, double x, double y, const GdkRGBA *color)
{
  cairo_move_to (cr, x - 4, y + 0.5);
  cairo_line_to (cr, x - 1.2, y + 3.3);
  cairo_line_to (cr, x + 4.2, y - 3.1);
  cairo_set_line_width (cr, 1.8);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_stroke (cr);
}

static void
line (cairo_t *cr, double x, double top, double bottom, const GdkRGBA *color)
{
  cairo_rectangle (cr, x - STROKE / 2, top, STROKE, bottom - top);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill (cr);
}

static void
draw_major (cairo_t *cr, ParvisRoadMark *self, double x, double y, const GdkRGBA colors[])
{
  const GdkRGBA *road = &colors[0], *hollow = &colors[1], *ground = &colors[2];

  if (self->state == PARVIS_MARK_DONE)
    {
      disc (cr, x, y, 10, road);
      check (cr, x, y, ground);
      return;
    }
  ring (cr, x, y, 10, self->state == PARVIS_MARK_TO_COME ? hollow : road, ground);
  if (self->state == PARVIS_MARK_CURRENT)
    disc (cr, x, y, 4, road);
}

static void
draw_minor (cairo_t *cr, ParvisRoadMark *self, double x, double y, const GdkRGBA colors[])
{
  const GdkRGBA *road = &colors[0], *hollow = &colors[1], *ground = &colors[2];

  switch (self->state)
    {
    case PARVIS_MARK_CURRENT:
      disc (cr, x, y, 11, ground);
      disc (cr, x, y, 8, road);
      break;
    case PARVIS_MARK_DONE:
      disc (cr, x, y, 5, road);
      break;
    case PARVIS_MARK_BEGUN:
      ring (cr, x, y, 5, road, ground);
      break;
    case PARVIS_MARK_TO_COME:
    default:
      ring (cr, x, y, 5, hollow, ground);
      break;
    }
}

static void
parvis_road_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisRoadMark *self = PARVIS_ROAD_MARK (widget);
  const int height = gtk_widget_get_height (widget);
  const double x = WIDTH / 2, y = height / 2;
  const GdkRGBA colors[] = {
    parvis_palette_lookup_name (widget, "road"),
    parvis_palette_lookup_name (widget, "hollow"),
    parvis_palette_lookup_name (widget, "window_bg_color"),
  };
  const GdkRGBA ahead = parvis_palette_lookup_name (widget, "road_ahead");
  cairo_t *cr =
      gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, (float) height));

  if (self->above != PARVIS_LINE_NONE)
    line (cr, x, 0, y, self->above == PARVIS_LINE_DONE ? &colors[0] : &ahead);
  if (self->below != PARVIS_LINE_NONE)
    line (cr, x, y, height, self->below == PARVIS_LINE_DONE ? &colors[0] : &ahead);
  if (self->major)
    draw_major (cr, self, x, y, colors);
  else
    draw_minor (cr, self, x, y, colors);
  cairo_destroy (cr);
}

static void
parvis_road_mark_class_init (ParvisRoadMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = parvis_road_mark_measure;
  widget_class->snapshot = parvis_road_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
parvis_road_mark_init (ParvisRoadMark *self)
{
}

void
parvis_road_mark_set_major (ParvisRoadMark *self, gboolean major)
{
  g_return_if_fail (PARVIS_IS_ROAD_MARK (self));
  self->major = major;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
parvis_road_mark_set_state (ParvisRoadMark *self,
                            ParvisMarkState state,
                            ParvisMarkLine above,
                            ParvisMarkLine below)
{
  g_return_if_fail (PARVIS_IS_ROAD_MARK (self));
  self->state = state;
  self->above = above;
  self->below = below;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
