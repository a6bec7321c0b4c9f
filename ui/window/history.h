/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/history.h: what the window says of undo and redo. */
#pragma once

#include "campaign/campaign.h"

/* Why nothing is undone or redone where the facilitator is; NULL where it can be. */
const char *parvis_history_get_refusal (ParvisCampaign *campaign);
/* "Undo: group 3 notes", or "Undo" where there is nothing to undo. (transfer full) */
char *parvis_history_undo_label (ParvisCampaign *campaign);
/* The same of redo. (transfer full) */
char *parvis_history_redo_label (ParvisCampaign *campaign);
