/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/answers.h: who has answered, and stances. Like a ballot, a stance has no voter, no
   time and a random key, stands in the file by key whatever the order of arrival, is in no undo
   step, and says nothing until all are shown together. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/participant.h"
#include "rules/stances.h"

gboolean parvis_campaign_has_answered (ParvisCampaign *self,
                                       ParvisSequence *sequence,
                                       ParvisParticipant *participant);
/* In the last vote, where there were several. Stances of @college so far, or ballots with the
   papers that were counted: see also parvis_campaign_count_uncounted(). PARVIS_COLLEGE_BOTH: of
   both together. FALSE with an error where the file can't be read. */
gboolean parvis_campaign_count_answers (ParvisCampaign *self,
                                        ParvisSequence *sequence,
                                        ParvisCollege college,
                                        guint *n_answers,
                                        GError **error);

/* Who is there and has not answered. PARVIS_COLLEGE_BOTH: of both together. */
guint parvis_campaign_count_waiting (ParvisCampaign *self,
                                     ParvisSequence *sequence,
                                     ParvisCollege college);

/* @value from 0 (chaos) to 100 (ideal). ANSWERED for a second answer, NOT_OPEN once they are shown.
 */
gboolean parvis_campaign_cast_stance (ParvisCampaign *self,
                                      ParvisSequence *sequence,
                                      ParvisParticipant *participant,
                                      int value,
                                      GError **error);
/* It can't be undone. */
gboolean
parvis_campaign_show_stances (ParvisCampaign *self, ParvisSequence *sequence, GError **error);
/* The values of a college, sorted. NOT_SHOWN before they are. (transfer full)
   (element-type int) */
GArray *parvis_campaign_get_stances (ParvisCampaign *self,
                                     ParvisSequence *sequence,
                                     ParvisCollege college,
                                     GError **error);
