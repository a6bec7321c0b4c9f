/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start/stages.h"

#include "shape/palette.h"
#include "start/summary.h"

#define SIZE 12
#define STEP 26
#define STROKE 2.0

struct _ParvisStages
{
  GtkWidget parent_instance;
  int stage;
};

G_DEFINE_FINAL_TYPE (ParvisStages, parvis_stages, GTK_TYPE_WIDGET)

static void
parvis_stages_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? (PARVIS_N_STAGES - 1) * STEP + SIZE : SIZE;
}

static void
draw_stage (cairo_t *cr, int index, int stage, const GdkRGBA *road, const GdkRGBA *ahead)
{
  const double x = index * STEP + SIZE / 2.0, y = SIZE / 2.0, radius = SIZE / 2.0;

  gdk_cairo_set_source_rgba (cr, index <= stage ? road : ahead);
  if (index > 0)
    {
      cairo_rectangle (cr, x - STEP + radius, y - STROKE / 2, STEP - 2 * radius, STROKE);
      cairo_fill (cr);
    }
  if (index < stage)
    {
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      cairo_fill (cr);
      return;
    }
  cairo_set_line_width (cr, index == stage ? 3 : STROKE);
  cairo_arc (cr, x, y, radius - (index == stage ? 1.5 : STROKE / 2), 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
parvis_stages_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisStages *self = PARVIS_STAGES (widget);
  const GdkRGBA road = parvis_palette_lookup_name (widget, "road");
  const GdkRGBA ahead = parvis_palette_lookup_name (widget, "stage_ahead");
  const float width = (PARVIS_N_STAGES - 1) * STEP + SIZE;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, SIZE));

  for (int i = 0; i < PARVIS_N_STAGES; i++)
    draw_stage (cr, i, self->stage, &road, &ahead);
  cairo_destroy (cr);
}

static void
parvis_stages_class_init (ParvisStagesClass *klass)
{
  GTK_WIDGET_CLASS (klass)->measure = parvis_stages_measure;
  GTK_WIDGET_CLASS (klass)->snapshot = parvis_stages_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
parvis_stages_init (ParvisStages *self)
{
}

void
parvis_stages_set_stage (ParvisStages *self, int stage)
{
  g_return_if_fail (PARVIS_IS_STAGES (self));
  self->stage = stage;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
