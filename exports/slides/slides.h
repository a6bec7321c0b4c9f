/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/slides/slides.h: a campaign for its steering committee, 16:9, about ten pages: the
   decisions that are asked for come first. */
#pragma once

#include "campaign/campaign.h"

typedef struct
{
  GCancellable *cancellable; /* or NULL */
  /* How much is done, from 0 to 1, in the thread that writes; or NULL. */
  void (*progress) (double part, gpointer data);
  gpointer data;
} ParvisSlidesJob;

/* A tagged PDF at @path by way of a temporary file beside it: a failure leaves what was there. As
   of
   @today; @job may be NULL. What may not leave the room is not in it: see report/report.h. */
gboolean parvis_slides_write_pdf (ParvisCampaign *campaign,
                                  const GDate *today,
                                  const ParvisSlidesJob *job,
                                  const char *path,
                                  GError **error);
