/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/wall-focus.h: the keys that go from one thing on a wall to another. */
#pragma once

#include "board/wall.h"

/* "wall.go" (a direction), "wall.end" (FALSE: the first of its zone), "wall.page" (how many). */
void parvis_wall_focus_install (GtkWidgetClass *klass);
/* @item has the keys, wherever it is or has moved to, and is in sight. */
void parvis_wall_focus_follow (ParvisWall *wall, ParvisItemView *item);
/* The keys come to the note that had them last, in sight; FALSE where there is none. */
gboolean parvis_wall_focus_enter (ParvisWall *wall);
