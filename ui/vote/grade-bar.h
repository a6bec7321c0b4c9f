/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/grade-bar.h: the grades that a college gave to a line, the best first, as parts of a bar
   with their numbers. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"
#include "rules/judgment.h"

#define PARVIS_TYPE_GRADE_BAR (parvis_grade_bar_get_type ())
G_DECLARE_FINAL_TYPE (ParvisGradeBar, parvis_grade_bar, PARVIS, GRADE_BAR, GtkWidget)

/* @n_grades: 5 or 7. */
void parvis_grade_bar_set (ParvisGradeBar *self,
                           ParvisCollege college,
                           const ParvisGrades *grades,
                           guint n_grades);
