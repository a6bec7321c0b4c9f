/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/partners.h: the commands on those whose logo stands on the poster beside the
   organisation's own. */
#pragma once

#include "campaign/campaign.h"
#include "campaign/partner.h"

#define PARVIS_PARTNERS_MOST 3

/* The last. BAD_LOGO as for the identity's; BAD_VALUE for a fourth. (transfer none) */
ParvisPartner *
parvis_campaign_add_partner (ParvisCampaign *self, GBytes *logo, const char *name, GError **error);
/* May be empty. */
gboolean parvis_campaign_rename_partner (ParvisCampaign *self,
                                         ParvisPartner *partner,
                                         const char *name,
                                         GError **error);
gboolean
parvis_campaign_delete_partner (ParvisCampaign *self, ParvisPartner *partner, GError **error);
