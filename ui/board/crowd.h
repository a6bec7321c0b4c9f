/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/crowd.h: one view for each note and cluster of some zones, made, moved and dropped as
   the campaign changes. */
#pragma once

#include "board/zone-view.h"
#include "campaign/campaign.h"

typedef struct _ParvisCrowd ParvisCrowd;

ParvisCrowd *parvis_crowd_new (ParvisCampaign *campaign, const ParvisInks *inks);
void parvis_crowd_free (ParvisCrowd *self);

/* @removed hears of each view that goes, while it is still there. */
void parvis_crowd_follow (ParvisCrowd *self,
                          GPtrArray *zones,
                          void (*removed) (ParvisItemView *item, gpointer data),
                          gpointer data);
/* Of the note with this number, or of the cluster where it is negative; NULL. */
ParvisItemView *parvis_crowd_find (ParvisCrowd *self, gint64 id);
guint parvis_crowd_count_notes (ParvisCrowd *self);
