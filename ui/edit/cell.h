/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/edit/cell.h: the cells of a column view: which row they are in, and the row that has the keys.
 */
#pragma once

#include <gtk/gtk.h>

/* Makes @child the cell's widget. Its row becomes the selected one when the focus comes into it. */
void parvis_cell_set_up (GtkListItem *item, GtkWidget *child);
/* The row of the cell that @widget is in, or NULL. (transfer none) */
GtkListItem *parvis_cell_find (GtkWidget *widget);
/* Ties the child's property to its row's record while they are bound. */
void parvis_cell_bind (GtkListItem *item,
                       const char *source,
                       const char *target,
                       GBindingTransformFunc transform);
/* Undoes what bind did. */
void parvis_cell_unbind (GtkListItem *item);
