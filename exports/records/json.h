/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/records/json.h: the whole campaign in one file, for programs and for another Parvis. */
#pragma once

#include "exchange/write.h"

/* At @path by way of a temporary file. @remark gets a sentence about what stays in the room where
   there is something; freed by the caller. */
gboolean parvis_records_write_json (ParvisCampaign *campaign,
                                    ParvisExchangeParts parts,
                                    const char *path,
                                    char **remark,
                                    GError **error);
