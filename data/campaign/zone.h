/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/zone.h: where notes belong, in one workshop. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_ZONE (parvis_zone_get_type ())
G_DECLARE_FINAL_TYPE (ParvisZone, parvis_zone, PARVIS, ZONE, ParvisRecord)

gint64 parvis_zone_get_workshop (ParvisZone *self);
int parvis_zone_get_position (ParvisZone *self);
const char *parvis_zone_get_key (ParvisZone *self);
const char *parvis_zone_get_title (ParvisZone *self);
