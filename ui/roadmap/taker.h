/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/taker.h: what a roadmap that comes back would change, one by one, before it does. */
#pragma once

#include <adwaita.h>

#include "campaign/changes.h"

#define PARVIS_TYPE_TAKER (parvis_taker_get_type ())
G_DECLARE_FINAL_TYPE (ParvisTaker, parvis_taker, PARVIS, TAKER, AdwWindow)

/* Shows @changes, of the spreadsheet called @name; those that are still ticked are taken in one
   gesture, and said over @origin's page. */
void parvis_taker_show (GtkWidget *origin,
                        ParvisCampaign *campaign,
                        const ParvisChanges *changes,
                        const char *name);
