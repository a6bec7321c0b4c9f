/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/change.h: one thing that a roadmap which comes back would change: an entry of an
   action, or a whole new action. */
#pragma once

#include "campaign/stamp.h"

#define PARVIS_TYPE_CHANGE (parvis_change_get_type ())
G_DECLARE_FINAL_TYPE (ParvisChange, parvis_change, PARVIS, CHANGE, GObject)

/* All texts as parvis_entry_get_text() has them. (transfer full) @action is kept. */
ParvisChange *parvis_change_new (ParvisAction *action,
                                 ParvisEntry entry,
                                 const char *before,
                                 const char *after,
                                 gboolean conflict);
/* A new action of @engagement; @texts: of PARVIS_N_ENTRIES. */
ParvisChange *parvis_change_new_action (ParvisEngagement *engagement, char **texts);
/* Where the spreadsheet says so: "CMS", "F7". */
void parvis_change_set_place (ParvisChange *self, const char *sheet, const char *cell);

/* NULL for a new action. (transfer none), as all below. */
ParvisAction *parvis_change_get_action (ParvisChange *self);
ParvisEngagement *parvis_change_get_engagement (ParvisChange *self); /* of a new action */
ParvisEntry parvis_change_get_entry (ParvisChange *self);            /* ACTION for a new one */
const char *parvis_change_get_before (ParvisChange *self);           /* what the campaign says */
const char *parvis_change_get_after (ParvisChange *self);            /* what the spreadsheet says */
/* Of a new action, each entry. */
const char *parvis_change_get_text (ParvisChange *self, ParvisEntry entry);
/* The campaign has changed it too since it was exported. */
gboolean parvis_change_is_conflict (ParvisChange *self);
const char *parvis_change_get_sheet (ParvisChange *self);
const char *parvis_change_get_cell (ParvisChange *self);
