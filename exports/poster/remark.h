/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/remark.h: one sentence on what to shorten. */
#pragma once

#include "poster/layout.h"

/* Of a layout that does not fit. (transfer full) */
char *parvis_remark_refuse (const ParvisLayout *layout);
/* Of one that does: what would make it read better, or NULL. (transfer full) */
char *parvis_remark_advise (const ParvisLayout *layout);
