/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/recount-table.h: what one table finds in its papers when it counts two lines as one. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/papers.h"

#define PARVIS_TYPE_RECOUNT_TABLE (parvis_recount_table_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRecountTable,
                      parvis_recount_table,
                      PARVIS,
                      RECOUNT_TABLE,
                      GtkListBoxRow)

/* Signals: "typed"; "finished", when Enter leaves the last field. */

/* @paper, which must outlive it, as the table stands now; @from and @into: rows of its count. */
GtkWidget *
parvis_recount_table_new (ParvisVote *vote, const ParvisPaper *paper, guint from, guint into);
/* The words over the fields of all tables; NULL where each has but one. */
GtkWidget *parvis_recount_table_new_head (ParvisVote *vote);

/* How many ballots there are by value, from 1; what can be but one number need not be typed. FALSE
   with the first value that is none. */
gboolean parvis_recount_table_read (ParvisRecountTable *self, guint *merged, guint *wrong);
/* Says under the fields what is wrong with the one of @value, and moves there. */
void parvis_recount_table_point_at (ParvisRecountTable *self, guint value, const char *sentence);
void parvis_recount_table_forget_wrong (ParvisRecountTable *self);
/* The first field that waits for a number. FALSE where there is none. */
gboolean parvis_recount_table_focus_empty (ParvisRecountTable *self);
