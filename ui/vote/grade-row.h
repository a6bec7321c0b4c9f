/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/grade-row.h: one line of a judgment, and the grades to choose one from, the best first.
 */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_GRADE_ROW (parvis_grade_row_get_type ())
G_DECLARE_FINAL_TYPE (ParvisGradeRow, parvis_grade_row, PARVIS, GRADE_ROW, GtkWidget)

/* Signal "changed". @before: who commits, or NULL. @grades: 5 or 7. */
GtkWidget *parvis_grade_row_new (const char *label, const char *before, guint grades);
/* From 1, the worst; 0 while there is none. */
guint parvis_grade_row_get_value (ParvisGradeRow *self);
void parvis_grade_row_set_value (ParvisGradeRow *self, guint value);
