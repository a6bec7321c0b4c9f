/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/redact.h: a person's name, taken out of the whole file: see rules/mask.h. */
#pragma once

#include "campaign/campaign.h"

/* Where a name is. */
typedef struct
{
  guint n_texts;  /* notes, names, engagements… and what is half typed */
  guint n_steps;  /* of the history, undone or not */
  guint n_people; /* of the texts: the names of participants */
} ParvisMentions;

/* EMPTY, TOO_LONG, BAD_TEXT, or TOO_SHORT for a name of fewer than two letters. */
gboolean parvis_campaign_count_mentions (ParvisCampaign *self,
                                         const char *name,
                                         ParvisMentions *mentions,
                                         GError **error);
/* Puts blocks in the place of @name in every text that a person may have written and in every step
   of the history, which can be undone and redone as before; this can't. @mentions: what it did, or
   NULL. Then nothing of the name is left in the file, nor beside it: see
   parvis_campaign_is_swept(). Exports and copies of the file are not reached. */
gboolean parvis_campaign_redact (ParvisCampaign *self,
                                 const char *name,
                                 ParvisMentions *mentions,
                                 GError **error);
/* FALSE while traces of a redacted name may still lie in unused parts of the file, for want of room
   on the disk or because somebody else reads it. Closing and opening it tries again. */
gboolean parvis_campaign_is_swept (ParvisCampaign *self);
