/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/likeness-popover.h: two notes that look alike side by side, and what to do with them. */
#pragma once

#include "board/wall.h"

#define PARVIS_TYPE_LIKENESS_POPOVER (parvis_likeness_popover_get_type ())
G_DECLARE_FINAL_TYPE (ParvisLikenessPopover,
                      parvis_likeness_popover,
                      PARVIS,
                      LIKENESS_POPOVER,
                      GtkPopover)

/* At @note's view on @wall; @other is marked meanwhile. */
void parvis_likeness_popover_open (ParvisWall *wall, ParvisNote *note, ParvisNote *other);
