/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/retained.h: what a vote kept: a quality, a proposal, or an engagement. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_RETAINED (parvis_retained_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRetained, parvis_retained, PARVIS, RETAINED, ParvisRecord)

gint64 parvis_retained_get_sequence (ParvisRetained *self);
gint64 parvis_retained_get_option (ParvisRetained *self);
ParvisTarget parvis_retained_get_target (ParvisRetained *self);
int parvis_retained_get_position (ParvisRetained *self);
const char *parvis_retained_get_label (ParvisRetained *self);
/* The vote whose decision kept it; 0: that of its line. */
gint64 parvis_retained_get_vote (ParvisRetained *self);
/* The vote whose decision no longer kept it; 0: it is kept. */
gint64 parvis_retained_get_until (ParvisRetained *self);
