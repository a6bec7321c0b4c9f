/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/action-card.h: an action on the board of states: number, what, who, when. */
#pragma once

#include <gtk/gtk.h>

#include "roadmap/docket.h"

#define PARVIS_TYPE_ACTION_CARD (parvis_action_card_get_type ())
G_DECLARE_FINAL_TYPE (ParvisActionCard, parvis_action_card, PARVIS, ACTION_CARD, GtkWidget)

GtkWidget *parvis_action_card_new (void);
/* Follows @action until another comes; NULL: none. */
void
parvis_action_card_set_action (ParvisActionCard *self, ParvisDocket *docket, ParvisAction *action);
/* (transfer none) */
ParvisAction *parvis_action_card_get_action (ParvisActionCard *self);
