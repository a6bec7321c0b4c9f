/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/college-cell.h"

#include <glib/gi18n-lib.h>

#include "rules/colleges.h"
#include "shape/shape.h"
#include "vote/grade-bar.h"
#include "vote/support-bar.h"
#include "words/words.h"

struct _ParvisCollegeCell
{
  AdwBin parent_instance;

  ParvisShape *shape;     /* template child */
  GtkWidget *chosen;      /* template child */
  ParvisSupportBar *bar;  /* template child */
  GtkLabel *dots;         /* template child */
  GtkLabel *number;       /* template child */
  GtkWidget *judged;      /* template child */
  GtkLabel *grade;        /* template child */
  ParvisGradeBar *grades; /* template child */
  GtkWidget *too_few;     /* template child */
};

G_DEFINE_FINAL_TYPE (ParvisCollegeCell, parvis_college_cell, ADW_TYPE_BIN)

static void
parvis_college_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PARVIS_TYPE_COLLEGE_CELL);
  G_OBJECT_CLASS (parvis_college_cell_parent_class)->dispose (object);
}

static void
parvis_college_cell_class_init (ParvisCollegeCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = parvis_college_cell_dispose;
  gtk_widget_class_set_css_name (widget_class, "collegecell");
  g_type_ensure (PARVIS_TYPE_GRADE_BAR);
  g_type_ensure (PARVIS_TYPE_SHAPE);
  g_type_ensure (PARVIS_TYPE_SUPPORT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/parvis/Parvis/ui/vote/college-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, ParvisCollegeCell, shape);
  gtk_widget_class_bind_template_child (widget_class, ParvisCollegeCell, chosen);
  gtk_widget_class_bind_template_child (widget_class, ParvisCollegeCell, bar);
  gtk_widget_class_bind_template_child (widget_class, ParvisCollegeCell, dots);
  gtk_widget_class_bind_template_child (widget_class, ParvisCollegeCell, number);
  gtk_widget_class_bind_template_child (widget_class, ParvisCollegeCell, judged);
  gtk_widget_class_bind_template_child (widget_class, ParvisCollegeCell, grade);
  gtk_widget_class_bind_template_child (widget_class, ParvisCollegeCell, grades);
  gtk_widget_class_bind_template_child (widget_class, ParvisCollegeCell, too_few);
}

static void
parvis_college_cell_init (ParvisCollegeCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
parvis_college_cell_set (ParvisCollegeCell *self,
                         ParvisCollege college,
                         guint n_chose,
                         guint n_voted)
{
  g_autofree char *number = g_strdup_printf ("%u", n_chose);
  gboolean shown = n_voted >= PARVIS_COLLEGE_FLOOR;

  g_return_if_fail (PARVIS_IS_COLLEGE_CELL (self));
  parvis_shape_set_college (self->shape, college);
  gtk_widget_set_visible (self->chosen, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->number), shown);
  gtk_widget_set_visible (self->too_few, !shown);
  if (!shown)
    return;
  parvis_support_bar_set (self->bar, college, n_chose, n_voted);
  gtk_label_set_label (self->number, number);
}

void
parvis_college_cell_say_dots (ParvisCollegeCell *self, guint n_dots)
{
  g_autofree char *dots =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u dot", "%u dots", n_dots), n_dots);

  g_return_if_fail (PARVIS_IS_COLLEGE_CELL (self));
  gtk_label_set_label (self->dots, dots);
  gtk_widget_set_visible (GTK_WIDGET (self->dots), TRUE);
}

void
parvis_college_cell_set_grades (ParvisCollegeCell *self,
                                ParvisCollege college,
                                const ParvisGrades *grades,
                                guint n_grades,
                                guint n_voted)
{
  gboolean shown = n_voted >= PARVIS_COLLEGE_FLOOR;

  g_return_if_fail (PARVIS_IS_COLLEGE_CELL (self));
  parvis_shape_set_college (self->shape, college);
  gtk_widget_set_visible (self->chosen, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->number), FALSE);
  gtk_widget_set_visible (self->judged, shown);
  gtk_widget_set_visible (self->too_few, !shown);
  if (!shown)
    return;
  gtk_label_set_label (
      self->grade, grades->median > 0 ? parvis_words_grade (grades->median, (int) n_grades) : "–");
  parvis_grade_bar_set (self->grades, college, grades, n_grades);
}
