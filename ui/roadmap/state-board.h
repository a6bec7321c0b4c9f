/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/state-board.h: the roadmap as six columns, one a state. A card is dragged to another
   column, or goes there with Ctrl and an arrow. */
#pragma once

#include <gtk/gtk.h>

#include "roadmap/docket.h"

/* Signals "chosen" and "opened" (ParvisAction). */
#define PARVIS_TYPE_STATE_BOARD (parvis_state_board_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStateBoard, parvis_state_board, PARVIS, STATE_BOARD, GtkWidget)

/* Once. */
void
parvis_state_board_set_actions (ParvisStateBoard *self, ParvisDocket *docket, GListModel *actions);
/* Which card is marked; NULL: none. */
void parvis_state_board_select (ParvisStateBoard *self, ParvisAction *action);
/* To the marked card, or to the first. */
void parvis_state_board_take_focus (ParvisStateBoard *self);
