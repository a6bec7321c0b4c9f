/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/targets.h: what a gesture on a wall is about: what is chosen, or what has the keys. */
#pragma once

#include "board/wall.h"

/* The item that has the keys, or whose name is being edited; NULL. */
ParvisItemView *parvis_targets_get_focus (ParvisWall *wall);
/* A note's number, a cluster's as a negative one, or 0 for what is chosen or else has the keys: all
   that is chosen, where it is part of that. (transfer full) (element-type ParvisItemView) */
GPtrArray *parvis_targets_list (ParvisWall *wall, gint64 id);
/* What arrows would move: all that is chosen where the item with the keys is part of it, that item
   alone where it is not. (transfer full) (element-type ParvisItemView) */
GPtrArray *parvis_targets_list_moving (ParvisWall *wall);
/* The item that the keys go to when @targets are gone, if they have them now; or NULL. */
ParvisItemView *parvis_targets_find_heir (ParvisWall *wall, GPtrArray *targets);
