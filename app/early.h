/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/early.h: a campaign that is opened in a thread while the window system gets ready. */
#pragma once

#include "campaign/campaign.h"

typedef struct _ParvisEarly ParvisEarly;

ParvisEarly *parvis_early_start (const char *path);
/* Waits for it. Frees @self. (transfer full), or NULL with an error. */
ParvisCampaign *parvis_early_finish (ParvisEarly *self, GError **error);
