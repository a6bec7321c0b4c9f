/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/last-focus.h: which note or cluster within a widget had the keys last. */
#pragma once

#include "board/item-view.h"

typedef struct _ParvisLastFocus ParvisLastFocus;

ParvisLastFocus *parvis_last_focus_new (GtkWidget *within);
/* Not while the widget is under a root. */
void parvis_last_focus_free (ParvisLastFocus *self);
/* The widget came under a root, and is about to leave it. */
void parvis_last_focus_root (ParvisLastFocus *self);
void parvis_last_focus_unroot (ParvisLastFocus *self);
/* NULL before the first, and once it is gone. (transfer none) */
ParvisItemView *parvis_last_focus_get (ParvisLastFocus *self);
