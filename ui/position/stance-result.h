/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/position/stance-result.h: the positions, once revealed, and who was heard about them. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_STANCE_RESULT (parvis_stance_result_get_type ())
G_DECLARE_FINAL_TYPE (ParvisStanceResult, parvis_stance_result, PARVIS, STANCE_RESULT, AdwBin)

/* @facing: an earlier positioning of the other college that is shown too, or NULL. */
void parvis_stance_result_show (ParvisStanceResult *self,
                                ParvisCampaign *campaign,
                                ParvisSequence *sequence,
                                ParvisSequence *facing);
