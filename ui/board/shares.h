/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/shares.h: how many notes, and whose they are where several colleges wrote them. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

/* By ParvisCollege. */
typedef struct
{
  guint by_college[PARVIS_COLLEGE_BOTH + 1];
} ParvisCount;

guint parvis_count_sum (const ParvisCount *self);
/* Notes of several colleges. */
gboolean parvis_count_is_mixed (const ParvisCount *self);
/* ": 4 agents, 3 users" where mixed, else an empty string. (transfer full) */
char *parvis_count_describe (const ParvisCount *self);

/* Drawn, and silent for a screen reader: what it stands in says it. */
#define PARVIS_TYPE_SHARES (parvis_shares_get_type ())
G_DECLARE_FINAL_TYPE (ParvisShares, parvis_shares, PARVIS, SHARES, GtkWidget)

GtkWidget *parvis_shares_new (void);
/* The word "notes" only where it is @worded, and where no share is shown. */
void parvis_shares_set (ParvisShares *self, const ParvisCount *count, gboolean worded);
/* "2 of 7" instead, as marked words; 0: none. */
void parvis_shares_set_found (ParvisShares *self, guint n_found);
