/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/road-row.h: one stop of the road, or one workshop with several. */
#pragma once

#include <gtk/gtk.h>

#include "window/road-mark.h"

#define PARVIS_TYPE_ROAD_ROW (parvis_road_row_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRoadRow, parvis_road_row, PARVIS, ROAD_ROW, GtkListBoxRow)

/* @first to @last: the stops that the row stands for; it leads to the first. */
ParvisRoadRow *parvis_road_row_new (gboolean major, int first, int last);
gboolean parvis_road_row_get_major (ParvisRoadRow *self);
int parvis_road_row_get_first (ParvisRoadRow *self);
int parvis_road_row_get_last (ParvisRoadRow *self);
/* @spoken says @aside in full, for a screen reader. */
void parvis_road_row_set_texts (ParvisRoadRow *self,
                                const char *title,
                                const char *aside,
                                const char *spoken);
/* @here: the row is the very stop where the facilitator is. */
void parvis_road_row_set_state (ParvisRoadRow *self,
                                ParvisMarkState state,
                                gboolean here,
                                ParvisMarkLine above,
                                ParvisMarkLine below);
