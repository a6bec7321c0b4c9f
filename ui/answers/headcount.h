/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/answers/headcount.h: one shape a person present, filled from the left: how many have answered,
   never who. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

#define PARVIS_TYPE_HEADCOUNT (parvis_headcount_get_type ())
G_DECLARE_FINAL_TYPE (ParvisHeadcount, parvis_headcount, PARVIS, HEADCOUNT, GtkWidget)

void parvis_headcount_set (ParvisHeadcount *self, ParvisCollege college, guint n_done, guint n_all);
