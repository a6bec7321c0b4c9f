/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers/headcount.h"

#include "shape/palette.h"
#include "shape/shape.h"

/* A shape and the air after it, and the least that still reads as a shape. */
#define SIDE 24
#define STEP 32
#define STEP_LEAST 10

struct _ParvisHeadcount
{
  GtkWidget parent_instance;
  ParvisCollege college;
  guint n_done, n_all;
};

G_DEFINE_FINAL_TYPE (ParvisHeadcount, parvis_headcount, GTK_TYPE_WIDGET)

static void
parvis_headcount_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  int n_all = (int) PARVIS_HEADCOUNT (widget)->n_all;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = SIDE;
      return;
    }
  *minimum = n_all * STEP_LEAST;
  *natural = MAX (0, n_all * STEP - (STEP - SIDE));
}

static void
parvis_headcount_draw (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisHeadcount *self = PARVIS_HEADCOUNT (widget);
  GdkRGBA ink = parvis_palette_lookup (widget, self->college, "ink");
  const GdkRGBA border[] = { ink, ink, ink, ink };
  float width = (float) gtk_widget_get_width (widget);
  float step = MIN ((float) STEP, (width + STEP - SIDE) / (float) MAX (self->n_all, 1));
  float side = step * SIDE / STEP;
  float stroke = MAX (1.f, side / 12);
  float top = ((float) gtk_widget_get_height (widget) - side) / 2;

  for (guint i = 0; i < self->n_all; i++)
    {
      GskRoundedRect outline;

      parvis_shape_outline (&outline, self->college, (float) i * step, top, side);
      if (i < self->n_done)
        parvis_shape_snapshot (snapshot, self->college, (float) i * step, top, side, &ink);
      else
        gtk_snapshot_append_border (snapshot, &outline,
                                    (const float[]){ stroke, stroke, stroke, stroke }, border);
    }
}

static void
parvis_headcount_class_init (ParvisHeadcountClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = parvis_headcount_measure;
  widget_class->snapshot = parvis_headcount_draw;
  gtk_widget_class_set_css_name (widget_class, "headcount");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
parvis_headcount_init (ParvisHeadcount *self)
{
}

void
parvis_headcount_set (ParvisHeadcount *self, ParvisCollege college, guint n_done, guint n_all)
{
  g_return_if_fail (PARVIS_IS_HEADCOUNT (self));
  self->college = college;
  self->n_done = n_done;
  self->n_all = n_all;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
