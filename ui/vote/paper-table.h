/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/paper-table.h: one table whose paper ballots are counted: how many, nothing of what. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/papers.h"

#define PARVIS_TYPE_PAPER_TABLE (parvis_paper_table_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPaperTable, parvis_paper_table, PARVIS, PAPER_TABLE, GtkListBoxRow)

/* Signals: "edit" (gint64, its id); "delete" (gint64, its id; its name). */

GtkWidget *parvis_paper_table_new (const ParvisPaper *paper);
