/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/sketch.h: a note being written on the wall itself, where it will stand. Enter and a
   click elsewhere add it, Escape gives it up. */
#pragma once

#include "board/wall.h"

#define PARVIS_TYPE_SKETCH (parvis_sketch_get_type ())
G_DECLARE_FINAL_TYPE (ParvisSketch, parvis_sketch, PARVIS, SKETCH, GtkWidget)

/* At the free place nearest to (@x, @y) of @wall, or a child of it. */
void parvis_sketch_open (ParvisWall *wall, double x, double y);
gboolean parvis_sketch_is_open (ParvisWall *wall);
/* At its place, as the wall is seen now. */
void parvis_sketch_allocate (ParvisSketch *self);
