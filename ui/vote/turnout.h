/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/turnout.h: how many of each college have voted. */
#pragma once

#include <adwaita.h>

#include "vote/outcome.h"

#define PARVIS_TYPE_TURNOUT (parvis_turnout_get_type ())
G_DECLARE_FINAL_TYPE (ParvisTurnout, parvis_turnout, PARVIS, TURNOUT, AdwBin)

void parvis_turnout_set (ParvisTurnout *self,
                         ParvisCampaign *campaign,
                         ParvisSequence *sequence,
                         const ParvisOutcome *outcome);
