/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/wall-menu.h: the menu of what is chosen on a wall, or of its ground, made when it is
   asked for. */
#pragma once

#include "board/wall.h"

/* "wall.menu", for what has the keys; "wall.write" (dd), at a point of the wall. */
void parvis_wall_menu_install (GtkWidgetClass *klass);
/* The right button, and a finger that stays, open it. */
void parvis_wall_menu_add_gestures (ParvisWall *wall);
