/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/board-actions.h: win.export-board, a picture of the wall that the window shows. */
#pragma once

#include "window/window.h"

/* After parvis_errand_add(). */
void parvis_board_actions_add (ParvisWindow *window);
