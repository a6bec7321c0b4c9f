/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/position/room-words.h: what the room itself said of the two ends of the line. */
#pragma once

#include "campaign/campaign.h"

/* The title of the sequence's workshop's zone @key, or NULL. (transfer none) */
const char *
parvis_room_words_get_title (ParvisCampaign *campaign, ParvisSequence *sequence, const char *key);
/* At most three, as written: the largest clusters by name, then loose notes. (transfer full) */
char **parvis_room_words_list (ParvisCampaign *campaign, ParvisSequence *sequence, const char *key);
