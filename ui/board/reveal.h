/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/reveal.h: notes on a wall turned face up, and down again. */
#pragma once

#include "board/wall.h"

/* The views of all that lies face down, in reading order, a folded cluster's notes too.
   (transfer container) (element-type ParvisNoteView) */
GPtrArray *parvis_reveal_list (ParvisPlane *plane);
/* How many they are, without putting them in order. */
guint parvis_reveal_count (ParvisPlane *plane);
/* Turns those of @notes that lie the other way, in one gesture; FALSE where there are none. */
gboolean parvis_reveal_turn (ParvisWall *wall, GPtrArray *notes, gboolean hidden, GError **error);
/* The first in reading order, brought into sight. Which words lie there is chance: the campaign
   shuffles what is written in silence. */
gboolean parvis_reveal_next (ParvisWall *wall, GError **error);
/* All, and the silent writing of @sequence ends. */
gboolean parvis_reveal_all (ParvisWall *wall, ParvisSequence *sequence, GError **error);
