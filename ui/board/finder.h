/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/finder.h: the bar that looks for notes on a wall, by their words and by what they are.
   Nothing of it is kept when it closes. */
#pragma once

#include "board/wall.h"

#define PARVIS_TYPE_FINDER (parvis_finder_get_type ())
G_DECLARE_FINAL_TYPE (ParvisFinder, parvis_finder, PARVIS, FINDER, GtkWidget)

/* Hidden until it is opened. Its buttons use "board.find-step" (i: 1 or -1) and
   "board.find-close". */
void parvis_finder_set_wall (ParvisFinder *self, ParvisWall *wall);
/* Ctrl+F, F3 and Shift+F3, wherever the keys are in the window: "board.find" and "board.find-step"
   of @page. */
void parvis_finder_add_keys (GtkWidget *page);
/* With the keys in its entry. */
void parvis_finder_open (ParvisFinder *self);
/* FALSE where it is not open. */
gboolean parvis_finder_close (ParvisFinder *self);
/* The keys go to the next thing that is found, or to the one before; opens where it is not open. */
void parvis_finder_step (ParvisFinder *self, int direction);
