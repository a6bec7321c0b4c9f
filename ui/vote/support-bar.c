/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/support-bar.h"

#include "shape/palette.h"

#define HEIGHT 14
#define TICK_HEIGHT 22
#define TICK_WIDTH 2
#define RADIUS 3
#define WIDTH 60

struct _ParvisSupportBar
{
  GtkWidget parent_instance;
  ParvisCollege college;
  guint n_chose, n_voted;
};

G_DEFINE_FINAL_TYPE (ParvisSupportBar, parvis_support_bar, GTK_TYPE_WIDGET)

static void
parvis_support_bar_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : TICK_HEIGHT;
}

static void
draw_part (GtkSnapshot *snapshot, float width, float top, const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, top, width, HEIGHT), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
parvis_support_bar_draw (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisSupportBar *self = PARVIS_SUPPORT_BAR (widget);
  GdkRGBA ink = parvis_palette_lookup (widget, self->college, "ink");
  GdkRGBA hollow = parvis_palette_lookup_name (widget, "hollow");
  float width = (float) gtk_widget_get_width (widget);
  float top = (float) (gtk_widget_get_height (widget) - HEIGHT) / 2;
  GdkRGBA trough;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &trough);
  trough.alpha *= 0.09f;
  draw_part (snapshot, width, top, &trough);
  if (self->n_chose > 0 && self->n_voted > 0)
    draw_part (snapshot, width * (float) self->n_chose / (float) self->n_voted, top, &ink);
  gtk_snapshot_append_color (snapshot, &hollow,
                             &GRAPHENE_RECT_INIT (width / 3 - (float) TICK_WIDTH / 2,
                                                  top - (float) (TICK_HEIGHT - HEIGHT) / 2,
                                                  TICK_WIDTH, TICK_HEIGHT));
}

static void
parvis_support_bar_class_init (ParvisSupportBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = parvis_support_bar_measure;
  widget_class->snapshot = parvis_support_bar_draw;
  gtk_widget_class_set_css_name (widget_class, "supportbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
parvis_support_bar_init (ParvisSupportBar *self)
{
}

void
parvis_support_bar_set (ParvisSupportBar *self, ParvisCollege college, guint n_chose, guint n_voted)
{
  g_return_if_fail (PARVIS_IS_SUPPORT_BAR (self));
  self->college = college;
  self->n_chose = n_chose;
  self->n_voted = n_voted;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
