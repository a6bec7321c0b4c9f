/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/panel.h: the commands on the campaign itself, its people and its dates. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/participant.h"
#include "campaign/service.h"

/* @property is one of ParvisIdentity's, @value its new value; EMPTY for an empty title, BAD_DATE
   for a date that is none (they are YYYY-MM-DD or empty), BAD_LOGO for a logo that is neither PNG
   nor SVG or over 4 MiB, BAD_VALUE for a colour that is neither #rrggbb nor empty. */
gboolean parvis_campaign_set_identity (ParvisCampaign *self,
                                       const char *property,
                                       const GValue *value,
                                       GError **error);
/* Several properties as one gesture: name, string, name, string…, NULL. Strings only. */
gboolean parvis_campaign_set_identity_texts (ParvisCampaign *self,
                                             GError **error,
                                             const char *property,
                                             ...) G_GNUC_NULL_TERMINATED;
/* The whole list. A service that keeps its name keeps its actions; HAS_ACTIONS when one that is
   dropped still has some. */
gboolean
parvis_campaign_set_services (ParvisCampaign *self, const char *const *names, GError **error);
gboolean parvis_campaign_set_workshop_date (ParvisCampaign *self,
                                            ParvisWorkshop *workshop,
                                            const char *date,
                                            GError **error);
/* From 1 to PARVIS_MINUTES_MOST, or BAD_MINUTES. */
gboolean parvis_campaign_set_sequence_minutes (ParvisCampaign *self,
                                               ParvisSequence *sequence,
                                               int minutes,
                                               GError **error);
/* What it really took; 0 for what nobody noted. As above. */
gboolean parvis_campaign_set_sequence_taken (ParvisCampaign *self,
                                             ParvisSequence *sequence,
                                             int minutes,
                                             GError **error);

/* EMPTY for an empty name, BAD_VALUE for PARVIS_COLLEGE_BOTH. (transfer none) */
ParvisParticipant *parvis_campaign_add_participant (ParvisCampaign *self,
                                                    ParvisCollege college,
                                                    const char *name,
                                                    GError **error);
/* @property: "name", "contact", "college" or "mixed". */
gboolean parvis_campaign_set_participant (ParvisCampaign *self,
                                          ParvisParticipant *participant,
                                          const char *property,
                                          const GValue *value,
                                          GError **error);
gboolean parvis_campaign_delete_participant (ParvisCampaign *self,
                                             ParvisParticipant *participant,
                                             GError **error);

/* The name, with a number for who comes after another of that name in the panel: "Amina (2)".
   (transfer full) */
char *parvis_campaign_call (ParvisCampaign *self, ParvisParticipant *participant);

guint parvis_campaign_count_participants (ParvisCampaign *self, ParvisCollege college);
/* Who is at this workshop: its college, or for both those marked mixed (everybody while nobody is).
   (transfer container) (element-type ParvisParticipant) */
GPtrArray *parvis_campaign_get_present (ParvisCampaign *self, ParvisWorkshop *workshop);
/* Who is at the first workshop of both; NULL without one. (transfer container) */
GPtrArray *parvis_campaign_get_present_mixed (ParvisCampaign *self);
