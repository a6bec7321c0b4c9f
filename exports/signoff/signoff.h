/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/signoff/signoff.h: the sheet that participants sign to validate the poster, as a PDF: its
   sentences with their numbers, then a line for each person of both panels. */
#pragma once

#include "campaign/campaign.h"

/* At @path by way of a temporary file beside it: a failure leaves what was there. */
gboolean parvis_signoff_write_pdf (ParvisCampaign *campaign, const char *path, GError **error);
