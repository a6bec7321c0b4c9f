/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/roadmap-columns.h: the columns of the roadmap, edited in place. */
#pragma once

#include <gtk/gtk.h>

#include "roadmap/docket.h"

/* Appends them to @view, sorted by number to begin with. Returns the column of the progress, that a
   narrow page hides. (transfer none) */
GtkColumnViewColumn *parvis_roadmap_columns_add (GtkColumnView *view, ParvisDocket *docket);
/* Edits the action of the row that @cell is in. */
gboolean parvis_roadmap_columns_edit (GtkWidget *cell);
/* The focus to the same column of the next row, or of the one before. */
gboolean parvis_roadmap_columns_step (GtkWidget *cell, int step);
