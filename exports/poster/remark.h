/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/remark.h: one sentence on what to shorten. */
#pragma once

#include "poster/layout.h"

/* Of a layout that does not fit. (transfer full) */
char *parvis_remark_refuse (const ParvisLayout *layout);
/* Of one that does: what would make it read better, or NULL. (transfer full) */
char *parvis_remark_advise (const ParvisLayout *layout);

/* Whether an upright page is worth trying in landscape: nothing fits upright, a word being too wide
   or a column too tall, or a line of the title has more than 30 characters. */
gboolean parvis_remark_prefers_landscape (const ParvisLayout *layout, gboolean fits);
/* @remark, which may be NULL and is freed, and that landscape is better. (transfer full) */
char *parvis_remark_propose_landscape (char *remark, gboolean fits);
