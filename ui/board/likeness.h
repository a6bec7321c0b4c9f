/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/likeness.h: what the notes of a wall look like: said on them, and answered. */
#pragma once

#include "board/wall.h"

/* The answers to a likeness, by keys and pointer: see it (R, a click on the hint), group (Ctrl+J),
   dismiss (Ctrl+Shift+J). */
void parvis_likeness_install (GtkWidgetClass *wall_class);
/* From now on each note of @wall says what it looks like, as the campaign changes. */
void parvis_likeness_follow (ParvisWall *wall);

/* Puts @note and @other in one cluster. */
void parvis_likeness_accept (ParvisWall *wall, ParvisNote *note, ParvisNote *other);
/* They are never suggested again. */
void parvis_likeness_dismiss (ParvisWall *wall, ParvisNote *note, ParvisNote *other);
