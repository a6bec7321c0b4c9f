/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/position/stance-chart.h: every mark on the line, agents above, users below, with the median
   and the middle half of each college. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"
#include "position/stance-scale.h"

#define PARVIS_TYPE_STANCE_CHART (parvis_stance_chart_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStanceChart, parvis_stance_chart, PARVIS, STANCE_CHART, GtkWidget)

void parvis_stance_chart_set_words (ParvisStanceChart *self,
                                    const char *chaos_title,
                                    const char *ideal_title,
                                    const char *const *chaos,
                                    const char *const *ideal);
/* @values sorted; NULL leaves the college out. Under PARVIS_COLLEGE_FLOOR of them, a sentence takes
   the place of the marks. (element-type int) */
void
parvis_stance_chart_set_values (ParvisStanceChart *self, ParvisCollege college, GArray *values);
