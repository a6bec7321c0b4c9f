/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/verb-bar.h: the verbs of a chosen note, beside it. */
#pragma once

#include "board/plane.h"
#include "board/selection.h"

#define PARVIS_TYPE_VERB_BAR (parvis_verb_bar_get_type ())
G_DECLARE_FINAL_TYPE (ParvisVerbBar, parvis_verb_bar, PARVIS, VERB_BAR, GtkWidget)

GtkWidget *parvis_verb_bar_new (void);
/* Shows the verbs that work on what is chosen now. */
void parvis_verb_bar_refresh (ParvisVerbBar *self, ParvisPlane *plane, ParvisSelection *selection);
