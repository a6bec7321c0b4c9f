/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/lift.h: the pointer on a wall: choosing, lifting what is chosen, and putting it down. */
#pragma once

#include "board/item-view.h"

typedef struct _ParvisWall ParvisWall;

#define PARVIS_TYPE_LIFT (parvis_lift_get_type ())
G_DECLARE_FINAL_TYPE (ParvisLift, parvis_lift, PARVIS, LIFT, GObject)

/* Adds its gestures to @wall. */
ParvisLift *parvis_lift_new (ParvisWall *wall);
/* It is gone: the pointer can't hold it any more. */
void parvis_lift_drop_item (ParvisLift *self, ParvisItemView *item);
/* FALSE where it holds nothing. */
gboolean parvis_lift_cancel (ParvisLift *self);
