/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/cluster-actions.h: the verbs and keys of a wall's clusters; a note's number, or a
   cluster's as a negative one, stands for the cluster, 0 for the one that has the focus or is
   chosen.
   "wall.fold" (x); "wall.name" (xs), whose number is the cluster's own; "wall.tint" (xs) with the
   nick of a ParvisTint; "wall.choose-tint" (x), which opens the menu of colours. */
#pragma once

#include "board/wall.h"

/* That a cluster was dropped on @cluster and is now part of it, with its undo; the keys go there.
 */
void parvis_cluster_actions_say_merged (ParvisWall *wall, ParvisCluster *cluster);
void parvis_cluster_actions_install (GtkWidgetClass *klass);
