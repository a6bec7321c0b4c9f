/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/partner.h: whoever else is behind the campaign, with a logo on the poster. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_PARTNER (parvis_partner_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPartner, parvis_partner, PARVIS, PARTNER, ParvisRecord)

int parvis_partner_get_position (ParvisPartner *self);
const char *
parvis_partner_get_name (ParvisPartner *self); /* what the logo says, for who does not see it */
GBytes *parvis_partner_get_logo (ParvisPartner *self); /* PNG or SVG */
