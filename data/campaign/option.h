/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/option.h: one line of a ballot, frozen when the vote opened. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_OPTION (parvis_option_get_type ())
G_DECLARE_FINAL_TYPE (ParvisOption, parvis_option, PARVIS, OPTION, ParvisRecord)

gint64 parvis_option_get_sequence (ParvisOption *self);
int parvis_option_get_position (ParvisOption *self);
const char *parvis_option_get_label (ParvisOption *self);
gint64 parvis_option_get_cluster (ParvisOption *self); /* 0: none */
gint64 parvis_option_get_note (ParvisOption *self);
gint64 parvis_option_get_engagement (ParvisOption *self);
gint64 parvis_option_get_vote (ParvisOption *self);
gint64
parvis_option_get_source (ParvisOption *self); /* the same line of the vote before; 0: none */
gint64
parvis_option_get_merged (ParvisOption *self); /* the line that it is counted with; 0: none */
