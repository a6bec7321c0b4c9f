/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/position/stance-stack.h: marks at their exact place on a line, stacked away from it where they
   would overlap. */
#pragma once

#include <glib.h>

/* The level of each of @n_values sorted places, 0 on the line: the lowest where the mark is at
   least @gap from the last one there. Returns the number of levels. */
guint parvis_stance_stack (const float *places, guint n_places, float gap, guint *levels);
