/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/wall-actions.h: the verbs and keys of a wall. Their parameter is a note's number, a
   cluster's as a negative one, or 0 for what is chosen or else has the focus. */
#pragma once

#include <gtk/gtk.h>

void parvis_wall_actions_install (GtkWidgetClass *klass);
