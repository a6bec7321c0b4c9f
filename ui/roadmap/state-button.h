/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/state-button.h: the state of an action, and the choice of another. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

/* Signals "chosen" (ParvisState), never with dropped, and "dropped" (string: the reason). */
#define PARVIS_TYPE_STATE_BUTTON (parvis_state_button_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStateButton, parvis_state_button, PARVIS, STATE_BUTTON, GtkWidget)

GtkWidget *parvis_state_button_new (void);
void parvis_state_button_set_state (ParvisStateButton *self, ParvisState state);
void parvis_state_button_set_flat (ParvisStateButton *self, gboolean flat);
