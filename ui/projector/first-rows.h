/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/first-rows.h: as many rows as there is room for, from the first, and how many more
   there are. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_FIRST_ROWS (parvis_first_rows_get_type ())
G_DECLARE_FINAL_TYPE (ParvisFirstRows, parvis_first_rows, PARVIS, FIRST_ROWS, GtkWidget)

GtkWidget *parvis_first_rows_new (void);
void parvis_first_rows_append (ParvisFirstRows *self, GtkWidget *row);
void parvis_first_rows_clear (ParvisFirstRows *self);
