/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/action-side.h: all that the roadmap says of one action, beside the table. */
#pragma once

#include <gtk/gtk.h>

#include "roadmap/docket.h"

#define PARVIS_TYPE_ACTION_SIDE (parvis_action_side_get_type ())
G_DECLARE_FINAL_TYPE (ParvisActionSide, parvis_action_side, PARVIS, ACTION_SIDE, GtkWidget)

/* Activates the page's actions "roadmap.add" and "roadmap.delete". */
void parvis_action_side_set_docket (ParvisActionSide *self, ParvisDocket *docket);
/* NULL: none is selected. What is typed is saved first, to the action that it was typed for. */
void parvis_action_side_set_action (ParvisActionSide *self, ParvisAction *action);
