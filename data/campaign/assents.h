/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/assents.h: what each participant says of the poster. It is no secret, as the votes
   are: people validate in their name. What they said holds for the words that they read: a change
   of the poster's words (title, place, qualities, engagements) takes it back in the same step, and
   the campaign emits "voided". */
#pragma once

#include "campaign/assent.h"
#include "campaign/campaign.h"
#include "campaign/engagement.h"
#include "campaign/participant.h"
#include "campaign/retained.h"

typedef struct
{
  ParvisAnswer answer;
  ParvisEngagement *engagement; /* the sentence that an objection is to, */
  ParvisRetained *retained;     /* or the quality; both NULL for another answer */
  const char *reason;           /* may be NULL */
} ParvisAssentValue;

/* Instead of what @participant said before. BAD_VALUE for an objection to no sentence or to two,
   or a sentence with another answer; TOO_LONG. */
gboolean parvis_campaign_set_assent (ParvisCampaign *self,
                                     ParvisParticipant *participant,
                                     const ParvisAssentValue *value,
                                     GError **error);
/* A yes of each of @participants who has said nothing yet, in one step. (element-type
   ParvisParticipant) */
gboolean
parvis_campaign_assent_all (ParvisCampaign *self, const GPtrArray *participants, GError **error);
/* What the poster says, in its order, which numbers it from 1 for who objects: qualities
   (ParvisRetained), then the engagements of each side (ParvisEngagement). (transfer container) */
GPtrArray *parvis_campaign_get_sentences (ParvisCampaign *self);
const char *parvis_sentence_get_text (gpointer sentence);
/* As if @participant had not been asked. */
gboolean
parvis_campaign_clear_assent (ParvisCampaign *self, ParvisParticipant *participant, GError **error);
/* NULL while @participant has said nothing. (transfer none) */
ParvisAssent *parvis_campaign_find_assent (ParvisCampaign *self, ParvisParticipant *participant);
/* How many said yes, and of how many people: everybody of both panels, present or not. While
   nobody's answer was noted, those that were counted by hand (the identity's "validated"), of at
   least as many. */
void parvis_campaign_count_assents (ParvisCampaign *self, guint *yes, guint *people);
/* Somebody said something of the poster, or it was counted by hand. */
gboolean parvis_campaign_has_assents (ParvisCampaign *self);
