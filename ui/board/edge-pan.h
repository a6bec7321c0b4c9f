/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/edge-pan.h: as long as the pointer, with something in hand, stays at an edge of a wall,
   the wall moves on under it. */
#pragma once

#include <glib.h>

typedef struct _ParvisWall ParvisWall;
typedef struct _ParvisEdgePan ParvisEdgePan;

/* @moved hears of each step. */
ParvisEdgePan *parvis_edge_pan_new (ParvisWall *wall, void (*moved) (gpointer data), gpointer data);
void parvis_edge_pan_free (ParvisEdgePan *self);

/* The pointer is there now, in the wall's coordinates. */
void parvis_edge_pan_follow (ParvisEdgePan *self, double x, double y);
/* It has nothing in hand any more. */
void parvis_edge_pan_stop (ParvisEdgePan *self);
