/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/exchange/read.h: a campaign out of JSON. */
#pragma once

#include "campaign/campaign.h"

/* Makes the file at @path of what parvis_exchange_write() wrote, and opens it. @json is untrusted:
   every text is cleaned as a command cleans it, every number and every reference is looked at.
   Participants without a name get a number instead. JSON with the line or the place (a JSON
   Pointer) that is wrong, TOO_NEW for a later version, and nothing is left at @path; EXISTS rather
   than overwrite. */
ParvisCampaign *parvis_exchange_read (const char *path, GBytes *json, GError **error);
/* Whether @error is about the JSON, not about the file that was to be made of it. */
gboolean parvis_exchange_blames (const GError *error);
/* Whether @path is named as such a file is. */
gboolean parvis_exchange_is_named (const char *path);
