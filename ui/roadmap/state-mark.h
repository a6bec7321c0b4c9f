/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/state-mark.h: the sign of an action's state, all drawn at one size. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

/* In the colour of the text around it. A word always stands beside it. */
#define PARVIS_TYPE_STATE_MARK (parvis_state_mark_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStateMark, parvis_state_mark, PARVIS, STATE_MARK, GtkWidget)

GtkWidget *parvis_state_mark_new (ParvisState state);
void parvis_state_mark_set_state (ParvisStateMark *self, ParvisState state);
/* The style class of what says the state in words or signs. */
const char *parvis_state_class (ParvisState state);
