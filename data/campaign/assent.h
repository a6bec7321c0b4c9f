/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/assent.h: what a participant says of the poster as it is. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_ASSENT (parvis_assent_get_type ())
G_DECLARE_FINAL_TYPE (ParvisAssent, parvis_assent, PARVIS, ASSENT, ParvisRecord)

gint64 parvis_assent_get_participant (ParvisAssent *self);
ParvisAnswer parvis_assent_get_answer (ParvisAssent *self);
gint64 parvis_assent_get_engagement (ParvisAssent *self);  /* the sentence objected to, or 0 */
gint64 parvis_assent_get_retained (ParvisAssent *self);    /* the quality, or 0 */
const char *parvis_assent_get_reason (ParvisAssent *self); /* may be empty */
