/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/text-editor.h: a note's words, or a folded cluster's name, edited beside it. Enter and
   a click elsewhere keep the change, Escape drops it. */
#pragma once

#include "board/wall.h"

void parvis_text_editor_open (ParvisWall *wall, ParvisItemView *item);
