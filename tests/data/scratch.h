/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tests/data/scratch.h: a campaign in a folder of its own, and gestures drawn at random on it. */
#pragma once

#include "campaign/answers.h"
#include "campaign/ballots.h"
#include "campaign/panel.h"
#include "campaign/pledges.h"
#include "campaign/retain.h"
#include "campaign/silence.h"
#include "campaign/wall.h"

/* A path in a new folder. Free both with scratch_remove(). */
char *scratch_path (void);
void scratch_remove (char *path);
/* Of the Strasbourg method. */
ParvisCampaign *scratch_campaign (const char *path);

ParvisSequence *scratch_sequence (ParvisCampaign *campaign, const char *workshop, const char *key);
ParvisZone *scratch_zone (ParvisCampaign *campaign, const char *workshop, const char *key);
/* "choose" of the first workshop, its vote held by three agents and shown. */
ParvisSequence *scratch_vote (ParvisCampaign *campaign);

/* Of both colleges, in the last vote. */
guint scratch_count_answers (ParvisCampaign *campaign, ParvisSequence *sequence);

/* One gesture that can be undone, any kind. FALSE when there was nothing to do it to. */
gboolean scratch_gesture (ParvisCampaign *campaign, GRand *rand, GError **error);

/* Everything that undo governs, read from the file by another connection, as text. */
char *scratch_dump (const char *path);
/* The same as the objects say it. */
char *scratch_describe (ParvisCampaign *campaign);
