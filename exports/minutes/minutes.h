/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/minutes/minutes.h: the minutes of a campaign, A4, four to twelve pages. */
#pragma once

#include "campaign/campaign.h"

#define PARVIS_MINUTES_LEAST_PAGES 4
#define PARVIS_MINUTES_MOST_PAGES 12

typedef struct
{
  GCancellable *cancellable; /* or NULL */
  /* How much is done, from 0 to 1, in the thread that writes; or NULL. */
  void (*progress) (double part, gpointer data);
  gpointer data;
} ParvisMinutesJob;

/* A tagged PDF at @path by way of a temporary file beside it: a failure leaves what was there. As
   of
   @today; @job may be NULL. What may not leave the room is not in it: see report/report.h. Where
   there is more than the pages hold they say how much stands in the records. */
gboolean parvis_minutes_write_pdf (ParvisCampaign *campaign,
                                   const GDate *today,
                                   const ParvisMinutesJob *job,
                                   const char *path,
                                   GError **error);
