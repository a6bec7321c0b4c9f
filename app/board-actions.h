/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/board-actions.h: win.export-board, a picture of the wall that the window shows, and
   win.stop-export while it is made. */
#pragma once

#include "window/window.h"

void parvis_board_actions_add (ParvisWindow *window);
