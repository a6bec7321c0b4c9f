/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/state-column.h: the actions in one state, as cards one under the other. */
#pragma once

#include <gtk/gtk.h>

#include "roadmap/docket.h"

/* Signals "chosen" (ParvisAction): it has the focus; "opened" (ParvisAction): all that is said of
   it is wanted; "moved" (ParvisAction, int): to the state so many columns further; "taken"
   (ParvisAction): it was dropped here, from another state. */
#define PARVIS_TYPE_STATE_COLUMN (parvis_state_column_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStateColumn, parvis_state_column, PARVIS, STATE_COLUMN, GtkWidget)

/* Shows those of @actions that are in @state. */
GtkWidget *parvis_state_column_new (ParvisState state, ParvisDocket *docket, GListModel *actions);
/* The states changed: looks again. */
void parvis_state_column_refresh (ParvisStateColumn *self);
/* FALSE where @action is not here. */
gboolean parvis_state_column_focus (ParvisStateColumn *self, ParvisAction *action);
void parvis_state_column_select (ParvisStateColumn *self, ParvisAction *action);
