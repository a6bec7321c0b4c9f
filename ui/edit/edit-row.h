/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/edit/edit-row.h: a row of a boxed list: what it is, small, over its text edited in place. */
#pragma once

#include "edit/edit-label.h"

#define PARVIS_TYPE_EDIT_ROW (parvis_edit_row_get_type ())
G_DECLARE_FINAL_TYPE (ParvisEditRow, parvis_edit_row, PARVIS, EDIT_ROW, GtkListBoxRow)

/* Properties: "title" and "text". Signal "commit" (string), as the label's. */
GtkWidget *parvis_edit_row_new (const char *title);
void parvis_edit_row_set_text (ParvisEditRow *self, const char *text);
ParvisEditLabel *parvis_edit_row_get_label (ParvisEditRow *self);
