/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/docket.h: the actions of the engagements on the poster, numbered, as of today. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/action.h"
#include "campaign/campaign.h"
#include "campaign/engagement.h"

#define PARVIS_TYPE_DOCKET (parvis_docket_get_type ())
G_DECLARE_FINAL_TYPE (ParvisDocket, parvis_docket, PARVIS, DOCKET, GObject)

typedef struct
{
  int all, late, awaited; /* awaited: a decision of the steering committee is */
  int followed, done;     /* followed: not dropped */
} ParvisDocketCounts;

ParvisDocket *parvis_docket_new (ParvisCampaign *campaign);
ParvisCampaign *parvis_docket_get_campaign (ParvisDocket *self);
/* From 1, by side and place on the poster; 0 for an action that is not on it. */
int parvis_docket_get_number (ParvisDocket *self, ParvisAction *action);
ParvisEngagement *parvis_docket_get_engagement (ParvisDocket *self, ParvisAction *action);
gboolean parvis_docket_is_late (ParvisDocket *self, ParvisAction *action);
const ParvisDocketCounts *parvis_docket_get_counts (ParvisDocket *self);
/* One string, number or choice of @action; @widget says it when it is refused. */
void parvis_docket_set_text (ParvisDocket *self,
                             ParvisAction *action,
                             const char *property,
                             const char *text,
                             GtkWidget *widget);
void parvis_docket_set_progress (ParvisDocket *self,
                                 ParvisAction *action,
                                 int progress,
                                 GtkWidget *widget);
void parvis_docket_set_state (ParvisDocket *self,
                              ParvisAction *action,
                              ParvisState state,
                              GtkWidget *widget);
void parvis_docket_drop (ParvisDocket *self,
                         ParvisAction *action,
                         const char *reason,
                         GtkWidget *widget);
