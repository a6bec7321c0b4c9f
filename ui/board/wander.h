/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/wander.h: going about a wall: Ctrl and the wheel, or two fingers, zoom where the pointer
   is; the middle button, or Space and the first one, pan. And the usual steps of a zoom. */
#pragma once

#include <glib-object.h>

typedef struct _ParvisWall ParvisWall;

#define PARVIS_TYPE_WANDER (parvis_wander_get_type ())
G_DECLARE_FINAL_TYPE (ParvisWander, parvis_wander, PARVIS, WANDER, GObject)

/* Adds its gestures to @wall. */
ParvisWander *parvis_wander_new (ParvisWall *wall);
/* The next usual step from @zoom, above or below. */
double parvis_wander_step_zoom (double zoom, int direction);
