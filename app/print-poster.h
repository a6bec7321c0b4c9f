/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/print-poster.h: the poster on paper, by the system's dialog. */
#pragma once

#include "window/window.h"

/* win.print-poster and win.print-outcome. */
void parvis_print_poster_add (ParvisWindow *window);
