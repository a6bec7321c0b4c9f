/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/wall-actions.h: the verbs and keys of a wall. Their parameter is a note's number, a
   cluster's as a negative one, or 0 for what is chosen or else has the focus. */
#pragma once

#include "board/wall.h"

void parvis_wall_actions_install (GtkWidgetClass *klass);
/* Nothing that writes can be done: the file is open for reading. */
void parvis_wall_actions_close (ParvisWall *wall);
/* What came of a command on the campaign: says why it failed. */
void parvis_wall_report (ParvisWall *wall, GError *error);
/* @then_write: the entry has the keys once it is named, else the cluster. */
void parvis_wall_edit_name (ParvisWall *wall, ParvisCluster *cluster, gboolean then_write);
