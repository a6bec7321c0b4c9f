/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/wall-pick.h: what is under a point of a wall. */
#pragma once

#include "board/wall.h"

/* The item under (@x, @y), or NULL. */
ParvisItemView *parvis_wall_pick (ParvisWall *wall, double x, double y);
/* Whether nothing is at (@x, @y) but the wall itself. */
gboolean parvis_wall_is_ground (ParvisWall *wall, double x, double y);
