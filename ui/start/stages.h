/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/start/stages.h: how far a campaign is: six dots on a line. Words stand beside it. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_STAGES (parvis_stages_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStages, parvis_stages, PARVIS, STAGES, GtkWidget)

/* @stage: 0 to 5. */
void parvis_stages_set_stage (ParvisStages *self, int stage);
