/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/grade-bar.h"

#include "shape/palette.h"

#define HEIGHT_LEAST 20
#define WIDTH 60
#define GAP 1
/* Of the ink, for the worst grade. */
#define FAINTEST 0.14f

struct _ParvisGradeBar
{
  GtkWidget parent_instance;
  ParvisCollege college;
  ParvisGrades grades;
  guint n_grades;
};

G_DEFINE_FINAL_TYPE (ParvisGradeBar, parvis_grade_bar, GTK_TYPE_WIDGET)

static void
parvis_grade_bar_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : MAX (height, HEIGHT_LEAST);
}

static void
draw_number (GtkWidget *widget, GtkSnapshot *snapshot, guint n, float x, float width, gboolean dark)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  GdkRGBA color = parvis_palette_lookup_name (widget, dark ? "window_bg_color" : "window_fg_color");
  int text_width, text_height;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  if ((float) text_width > width)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (x + (width - (float) text_width) / 2,
                                      (float) (gtk_widget_get_height (widget) - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* Whether the ground's colour reads better on this ink than the text's does. */
static gboolean
is_strong (const GdkRGBA *ink)
{
  float light = 0.2126f * ink->red + 0.7152f * ink->green + 0.0722f * ink->blue;

  return ink->alpha > (light < 0.5f ? 0.68f : 0.5f);
}

static void
parvis_grade_bar_draw (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ParvisGradeBar *self = PARVIS_GRADE_BAR (widget);
  float height = (float) gtk_widget_get_height (widget), x = 0;
  guint n_all = 0;

  for (guint grade = 1; grade <= self->n_grades; grade++)
    n_all += self->grades.counts[grade];
  for (guint grade = self->n_grades; grade >= 1; grade--)
    {
      guint n = self->grades.counts[grade];
      GdkRGBA ink = parvis_palette_lookup (widget, self->college, "ink");
      float width;

      if (n == 0)
        continue;
      width = (float) gtk_widget_get_width (widget) * (float) n / (float) n_all;
      ink.alpha = FAINTEST + (1 - FAINTEST) * (float) (grade - 1) / (float) (self->n_grades - 1);
      gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (x, 0, width - GAP, height));
      draw_number (widget, snapshot, n, x, width - GAP, is_strong (&ink));
      x += width;
    }
}

static void
parvis_grade_bar_class_init (ParvisGradeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = parvis_grade_bar_measure;
  widget_class->snapshot = parvis_grade_bar_draw;
  gtk_widget_class_set_css_name (widget_class, "gradebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
parvis_grade_bar_init (ParvisGradeBar *self)
{
  self->n_grades = PARVIS_MOST_GRADES;
}

void
parvis_grade_bar_set (ParvisGradeBar *self,
                      ParvisCollege college,
                      const ParvisGrades *grades,
                      guint n_grades)
{
  g_return_if_fail (PARVIS_IS_GRADE_BAR (self));
  g_return_if_fail (grades != NULL && n_grades >= 2 && n_grades <= PARVIS_MOST_GRADES);
  self->college = college;
  self->grades = *grades;
  self->n_grades = n_grades;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
