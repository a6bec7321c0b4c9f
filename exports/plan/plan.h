/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/plan/plan.h: the roadmap on paper: A4, lying, to hand out and to hang. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/service.h"

typedef struct
{
  GCancellable *cancellable; /* or NULL */
  /* How much is done, from 0 to 1, in the thread that writes; or NULL. */
  void (*progress) (double part, gpointer data);
  gpointer data;
} ParvisPlanJob;

/* The actions of @service, or of all where that is NULL, with the numbers that they have in the
   whole roadmap; late as of @today. A tagged PDF at @path by way of a temporary file beside it: a
   failure leaves what was there. @job may be NULL. Domains: PARVIS_EXPORT_ERROR, G_IO_ERROR. */
gboolean parvis_plan_write_pdf (ParvisCampaign *campaign,
                                ParvisService *service,
                                const GDate *today,
                                const ParvisPlanJob *job,
                                const char *path,
                                GError **error);
/* Whether @service leads an action of the roadmap. */
gboolean parvis_plan_has_actions (ParvisCampaign *campaign, ParvisService *service);
