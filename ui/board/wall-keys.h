/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/wall-keys.h: which key of a wall does what. */
#pragma once

#include <gtk/gtk.h>

/* @klass has the actions of wall-actions.h. */
void parvis_wall_keys_bind (GtkWidgetClass *klass);
