/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/data/mentions.h: a campaign that says a name in many places and spellings. */
#pragma once

#include "scratch.h"

#define MENTIONS_NAME "Hélène"

/* Gestures at random, the name in every spelling among them. Where there are @states, some are
   undone, and it gets what the file was, from the last step to the first. */
ParvisCampaign *mentions_make (const char *path, guint n_gestures, GPtrArray *states);
ParvisNote *mentions_add_note (ParvisCampaign *campaign, const char *text);

char *mentions_mask (const char *text);
gboolean mentions_in (const char *text);
/* No file in the folder has the name in any of its bytes, however it was spelt. */
void mentions_assert_no_byte (const char *path);
