/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/roadmap/counts.h: how far some actions are. */
#pragma once

#include "roadmap/styles.h"

typedef struct
{
  guint total, late;
  guint states[PARVIS_N_STATES];
  guint progress; /* the sum of those that are not dropped */
} ParvisCounts;

void parvis_counts_add (ParvisCounts *self, ParvisAction *action, gboolean late);
/* Of those that are not dropped, from 0 to 1. */
double parvis_counts_get_progress (const ParvisCounts *self);
/* "4 actions: 1 to start, 3 under way. 1 is late." (transfer full) */
char *parvis_counts_say (const ParvisCounts *self);
/* "On 22 November 2026, 4 actions: 1 to start, 3 under way. 1 is late." (transfer full) */
char *parvis_counts_summarise (const ParvisCounts *self, GDate *today);
