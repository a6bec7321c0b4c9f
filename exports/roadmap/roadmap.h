/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/roadmap/roadmap.h: the roadmap as a spreadsheet. */
#pragma once

#include "campaign/campaign.h"

/* METHOD's columns, one row an action: header frozen, filters, dates as dates, late ones marked.
   At @path by way of a temporary file beside it. @today decides what is late. */
gboolean parvis_roadmap_write_xlsx (ParvisCampaign *campaign,
                                    GDate *today,
                                    const char *path,
                                    GError **error);
