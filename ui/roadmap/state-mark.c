/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/state-mark.h"

#define SIZE 12

struct _ParvisStateMark
{
  GtkWidget parent_instance;
  ParvisState state;
};

G_DEFINE_FINAL_TYPE (ParvisStateMark, parvis_state_mark, GTK_TYPE_WIDGET)

const char *
parvis_state_class (ParvisState state)
{
  const char *classes[] = { "to-start", "under-way", "done", "watch", "blocked", "dropped" };

  return classes[state];
}

static void
parvis_state_mark_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
trace (cairo_t *cr, const double *points, guint n_points)
{
  cairo_move_to (cr, points[0], points[1]);
  for (guint i = 1; i < n_points; i++)
    cairo_line_to (cr, points[2 * i], points[2 * i + 1]);
}

static void
draw (cairo_t *cr, ParvisState state)
{
  const double play[] = { 2, 1, 11, 6, 2, 11 }, peak[] = { 6, 1, 11.5, 11, 0.5, 11 };
  const double check[] = { 1.5, 6.5, 4.5, 9.5, 10.5, 2.5 };

  cairo_set_line_width (cr, 2);
  switch (state)
    {
    case PARVIS_STATE_UNDER_WAY:
      trace (cr, play, 3);
      cairo_fill (cr);
      break;
    case PARVIS_STATE_DONE:
      trace (cr, check, 3);
      cairo_stroke (cr);
      break;
    case PARVIS_STATE_WATCH:
      trace (cr, peak, 3);
      cairo_fill (cr);
      break;
    case PARVIS_STATE_BLOCKED:
      cairo_rectangle (cr, 1, 1, 10, 10);
      cairo_fill (cr);
      break;
    case PARVIS_STATE_DROPPED:
      trace (cr, (const double[]){ 2, 2, 10, 10 }, 2);
      trace (cr, (const double[]){ 10, 2, 2, 10 }, 2);
      cairo_stroke (cr);
      break;
    case PARVIS_STATE_TO_START:
    default:
      cairo_set_line_width (cr, 1.5);
      cairo_arc (cr, 6, 6, 4.75, 0, 2 * G_PI);
      cairo_stroke (cr);
    }
}

static void
parvis_state_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int left = (gtk_widget_get_width (widget) - SIZE) / 2;
  int top = (gtk_widget_get_height (widget) - SIZE) / 2;
  GdkRGBA color;
  cairo_t *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT ((float) left, (float) top, SIZE, SIZE));
  cairo_translate (cr, left, top);
  gdk_cairo_set_source_rgba (cr, &color);
  draw (cr, PARVIS_STATE_MARK (widget)->state);
  cairo_destroy (cr);
}

static void
parvis_state_mark_class_init (ParvisStateMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = parvis_state_mark_measure;
  widget_class->snapshot = parvis_state_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "statemark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
parvis_state_mark_init (ParvisStateMark *self)
{
}

GtkWidget *
parvis_state_mark_new (ParvisState state)
{
  ParvisStateMark *self = g_object_new (PARVIS_TYPE_STATE_MARK, NULL);

  parvis_state_mark_set_state (self, state);
  return GTK_WIDGET (self);
}

void
parvis_state_mark_set_state (ParvisStateMark *self, ParvisState state)
{
  g_return_if_fail (PARVIS_IS_STATE_MARK (self));
  self->state = state;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
