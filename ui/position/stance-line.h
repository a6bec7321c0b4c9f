/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/position/stance-line.h: where one person places their mark, by pointer or by keys. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

#define PARVIS_TYPE_STANCE_LINE (parvis_stance_line_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStanceLine, parvis_stance_line, PARVIS, STANCE_LINE, GtkWidget)

/* Property "value": 0 (chaos) to 100 (ideal), -1 before the first gesture. */
void parvis_stance_line_set_college (ParvisStanceLine *self, ParvisCollege college);
void parvis_stance_line_set_words (ParvisStanceLine *self,
                                   const char *chaos_title,
                                   const char *ideal_title,
                                   const char *const *chaos,
                                   const char *const *ideal);
int parvis_stance_line_get_value (ParvisStanceLine *self);
