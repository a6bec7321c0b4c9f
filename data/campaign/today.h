/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/today.h: which day it is, here. */
#pragma once

#include <glib.h>

/* SOURCE_DATE_EPOCH, in seconds UTC, stands for now where it is set, so that what is dated can be
   made again byte for byte. */
void parvis_get_today (GDate *today);
/* YYYY-MM-DD. (transfer full) */
char *parvis_format_date (const GDate *date);
