/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/result-row.h: one line of a result: its rank, what each college gave it, and whether the
   room keeps it. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "campaign/option.h"
#include "campaign/retained.h"
#include "vote/outcome.h"
#include "vote/result-columns.h"

#define PARVIS_TYPE_RESULT_ROW (parvis_result_row_get_type ())
G_DECLARE_FINAL_TYPE (ParvisResultRow, parvis_result_row, PARVIS, RESULT_ROW, GtkListBoxRow)

/* Signal "toggled": by a person. */

/* Line @i of @outcome. @college: whose vote it was. */
GtkWidget *parvis_result_row_new (ParvisCampaign *campaign,
                                  const ParvisOutcome *outcome,
                                  guint i,
                                  ParvisCollege college);
/* In the place of a line that is not shown yet. */
GtkWidget *parvis_result_row_new_veil (void);
/* What stands in a column. (transfer none) */
GtkWidget *parvis_result_row_get_cell (ParvisResultRow *self, ParvisResultColumn column);
ParvisOption *parvis_result_row_get_option (ParvisResultRow *self);
gboolean parvis_result_row_get_kept (ParvisResultRow *self);
void parvis_result_row_set_kept (ParvisResultRow *self, gboolean kept);
void parvis_result_row_set_checkable (ParvisResultRow *self, gboolean checkable);
/* At the cut, with others that can't be told apart from it. */
void parvis_result_row_set_at_cut (ParvisResultRow *self, gboolean at_cut);
/* What was recorded of it, or NULL: a quality can then be reworded in place. */
void parvis_result_row_set_retained (ParvisResultRow *self, ParvisRetained *retained);
