/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/pledges.h: the commands on engagements and their actions. */
#pragma once

#include "campaign/action.h"
#include "campaign/campaign.h"
#include "campaign/cluster.h"
#include "campaign/engagement.h"
#include "campaign/retained.h"
#include "campaign/stage.h"

/* Last of its side, with its first action. @retained: the proposal it rewords, or NULL. EMPTY for
   an empty text. (transfer none) */
ParvisEngagement *parvis_campaign_add_engagement (ParvisCampaign *self,
                                                  ParvisCollege side,
                                                  const char *text,
                                                  ParvisRetained *retained,
                                                  GError **error);
gboolean parvis_campaign_set_engagement_text (ParvisCampaign *self,
                                              ParvisEngagement *engagement,
                                              const char *text,
                                              GError **error);
/* @position: from 0, among those of @side. */
gboolean parvis_campaign_move_engagement (ParvisCampaign *self,
                                          ParvisEngagement *engagement,
                                          ParvisCollege side,
                                          int position,
                                          GError **error);
/* And its actions. */
gboolean parvis_campaign_delete_engagement (ParvisCampaign *self,
                                            ParvisEngagement *engagement,
                                            GError **error);
/* On the poster, or set aside. */
gboolean parvis_campaign_set_engagement_kept (ParvisCampaign *self,
                                              ParvisEngagement *engagement,
                                              gboolean kept,
                                              GError **error);
/* Those of a side, in order. (transfer container) (element-type ParvisEngagement) */
GPtrArray *parvis_campaign_get_side (ParvisCampaign *self, ParvisCollege side);

/* (transfer none) */
ParvisAction *
parvis_campaign_add_action (ParvisCampaign *self, ParvisEngagement *engagement, GError **error);
/* HAS_ACTIONS for the last one of its engagement. */
gboolean parvis_campaign_delete_action (ParvisCampaign *self, ParvisAction *action, GError **error);
/* @property is one of ParvisAction's but engagement and position. BAD_DATE for a due date that is
   none, BAD_VALUE for a progress outside 0 to 100. "state" to dropped needs a reason: use
   parvis_campaign_drop_action(); NEEDS_REASON, also for emptying it afterwards. Done sets the
   progress to 100. */
gboolean parvis_campaign_set_action (ParvisCampaign *self,
                                     ParvisAction *action,
                                     const char *property,
                                     const GValue *value,
                                     GError **error);
gboolean parvis_campaign_drop_action (ParvisCampaign *self,
                                      ParvisAction *action,
                                      const char *reason,
                                      GError **error);
/* The states that @action was in, the first first; none while it was never changed. (transfer full)
   (element-type ParvisStage) */
GPtrArray *parvis_campaign_get_history (ParvisCampaign *self, ParvisAction *action);
/* What the roadmap lists, in its order: the actions of the engagements that are on the poster, side
   by side. (transfer full) (element-type ParvisAction) */
GPtrArray *parvis_campaign_get_roadmap (ParvisCampaign *self);
/* Due before @today and neither done nor dropped. */
gboolean parvis_action_is_late (ParvisAction *self, GDate *today);
/* The steering committee has to decide on it: nothing is asked for what is done or dropped. */
gboolean parvis_action_is_awaited (ParvisAction *self);

/* From an engagement back to the notes: lines such as a quality's or proposal's label, its cluster,
   and the notes as written. */
typedef struct
{
  ParvisRetained *retained; /* or NULL; all (transfer none) */
  ParvisCluster *cluster;   /* or NULL */
  GPtrArray *notes;         /* owned; may be empty (element-type ParvisNote) */
  int agents, users;        /* dots, or -1 where they may not be shown */
} ParvisLineage;

void parvis_lineage_free (ParvisLineage *lineage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisLineage, parvis_lineage_free)
ParvisLineage *parvis_campaign_trace (ParvisCampaign *self, ParvisEngagement *engagement);
