/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/road-mark.h: one mark of the road with its two ends of line, drawn. */
#pragma once

#include <gtk/gtk.h>

typedef enum
{
  PARVIS_MARK_TO_COME,
  PARVIS_MARK_BEGUN,
  PARVIS_MARK_DONE,
  PARVIS_MARK_CURRENT
} ParvisMarkState;

typedef enum
{
  PARVIS_LINE_NONE,
  PARVIS_LINE_TO_COME,
  PARVIS_LINE_DONE
} ParvisMarkLine;

#define PARVIS_TYPE_ROAD_MARK (parvis_road_mark_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRoadMark, parvis_road_mark, PARVIS, ROAD_MARK, GtkWidget)

/* @major: a whole step, not a sequence of one. */
void parvis_road_mark_set_major (ParvisRoadMark *self, gboolean major);
void parvis_road_mark_set_state (ParvisRoadMark *self,
                                 ParvisMarkState state,
                                 ParvisMarkLine above,
                                 ParvisMarkLine below);
