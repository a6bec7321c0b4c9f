/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/silence.h: what is written in silence, and then revealed. One note or several are
   revealed by parvis_campaign_hide_notes(). */
#pragma once

#include "campaign/campaign.h"
#include "campaign/note.h"
#include "campaign/sequence.h"

/* Reveals @notes, which are all that lie face down in @sequence, and ends its silent writing: one
   gesture. */
gboolean parvis_campaign_reveal_all (ParvisCampaign *self,
                                     ParvisSequence *sequence,
                                     ParvisNote *const *notes,
                                     guint n_notes,
                                     GError **error);
/* How many notes lie face down in the zones of @sequence, loose or in clusters. */
guint parvis_campaign_count_face_down (ParvisCampaign *self, ParvisSequence *sequence);
/* The most notes that each person writes; 0: as many as they like. BAD_VALUE under it. */
gboolean parvis_campaign_set_notes_each (ParvisCampaign *self,
                                         ParvisSequence *sequence,
                                         int notes_each,
                                         GError **error);
