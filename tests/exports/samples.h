/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/exports/samples.h: posters to try the layout on. */
#pragma once

#include "poster/content.h"

typedef ParvisPosterContent *(*ParvisSample) (void);

/* Six qualities and eleven engagements. (transfer full) */
ParvisPosterContent *parvis_sample_ordinary (void);
/* Twelve qualities, eight engagements a side. (transfer full) */
ParvisPosterContent *parvis_sample_loaded (void);
/* Three qualities, two engagements on one side. (transfer full) */
ParvisPosterContent *parvis_sample_sparse (void);
/* A title, and nothing decided yet. (transfer full) */
ParvisPosterContent *parvis_sample_empty (void);
/* Far too much. (transfer full) */
ParvisPosterContent *parvis_sample_impossible (void);
/* Anything, but the same for the same @seed. (transfer full) */
ParvisPosterContent *parvis_sample_random (guint32 seed);
/* The same, with what became of each engagement: a state, and a reason of any length. (transfer
   full) */
ParvisPosterContent *parvis_sample_outcomes (guint32 seed);
