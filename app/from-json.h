/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/from-json.h: a campaign's file made of a JSON file, where the person wants it. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

/* @campaign is opened; NULL with @error about the file at @path, what was to be made or the JSON.
 */
typedef void (*ParvisFromJsonMade) (ParvisCampaign *campaign,
                                    const GError *error,
                                    const char *path,
                                    gpointer object);

/* Asks where to save it, over @parent, then makes it in a thread. @object is kept until @made was
   called, or nothing was chosen. */
void parvis_from_json_ask (GtkWindow *parent,
                           const char *json,
                           ParvisFromJsonMade made,
                           GObject *object);
