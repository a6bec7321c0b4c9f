/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/afloat.h: what floats above the plane of a wall: the bar of verbs, popovers, a note
   being written. */
#pragma once

#include "board/wall.h"

/* Gives each its place, in a wall of @width × @height. */
void parvis_afloat_allocate (ParvisWall *wall, int width, int height);
void parvis_afloat_snapshot (ParvisWall *wall, GtkSnapshot *snapshot);
