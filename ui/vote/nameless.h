/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/nameless.h: the clusters that a vote is going to be about and that have no name yet, each
   with what is written in it, to be named in place. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_NAMELESS (parvis_nameless_get_type ())
G_DECLARE_FINAL_TYPE (ParvisNameless, parvis_nameless, PARVIS, NAMELESS, AdwBin)

/* Those among @options (element-type ParvisOption); hidden where there is none. */
void parvis_nameless_refresh (ParvisNameless *self, ParvisCampaign *campaign, GPtrArray *options);
