/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/selection.h: what is chosen on a wall, in the order of choosing. */
#pragma once

#include "board/item-view.h"

#define PARVIS_TYPE_SELECTION (parvis_selection_get_type ())
G_DECLARE_FINAL_TYPE (ParvisSelection, parvis_selection, PARVIS, SELECTION, GObject)

/* Signal "changed". */
ParvisSelection *parvis_selection_new (void);
/* (transfer none) (element-type ParvisItemView) */
GPtrArray *parvis_selection_get_items (ParvisSelection *self);
void parvis_selection_add (ParvisSelection *self, ParvisItemView *item);
void parvis_selection_remove (ParvisSelection *self, ParvisItemView *item);
/* All of @items (element-type ParvisItemView) and nothing else; what stays keeps its turn. */
void parvis_selection_replace (ParvisSelection *self, GPtrArray *items);
void parvis_selection_clear (ParvisSelection *self);
/* Those no longer marked as chosen are not, without a signal. */
void parvis_selection_prune (ParvisSelection *self);
