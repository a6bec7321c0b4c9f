/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/tint-menu.h: the colours that a cluster can have, by name, to choose one. */
#pragma once

#include "board/wall.h"

/* Beside @cluster's head; the keys go to the colour it has, and back to it. */
void parvis_tint_menu_open (ParvisWall *wall, ParvisClusterView *cluster);
