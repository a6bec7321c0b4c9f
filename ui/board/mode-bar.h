/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/mode-bar.h: silent writing and what lies face down, over the entry; not there without
   either. It gives its page the actions "mode.writing" (a switch), "mode.reveal-next" and
   "mode.reveal-all", with their keys. */
#pragma once

#include "board/wall.h"
#include "page/page.h"

#define PARVIS_TYPE_MODE_BAR (parvis_mode_bar_get_type ())
G_DECLARE_FINAL_TYPE (ParvisModeBar, parvis_mode_bar, PARVIS, MODE_BAR, GtkWidget)

/* Once. @page is an ancestor. */
void parvis_mode_bar_follow (ParvisModeBar *self, ParvisPage *page, ParvisWall *wall);
