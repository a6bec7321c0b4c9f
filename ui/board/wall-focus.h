/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/wall-focus.h: the keys that go from one thing on a wall to another. */
#pragma once

#include "board/wall.h"

/* "wall.go" (a direction), "wall.end" (FALSE: the first of its zone), "wall.page" (how many). */
void parvis_wall_focus_install (GtkWidgetClass *klass);
/* The keys stay with @item, which has moved, and it stays in sight. */
void parvis_wall_focus_follow (ParvisWall *wall, ParvisItemView *item);
