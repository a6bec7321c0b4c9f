/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/workshop.h: one two-hour meeting. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_WORKSHOP (parvis_workshop_get_type ())
G_DECLARE_FINAL_TYPE (ParvisWorkshop, parvis_workshop, PARVIS, WORKSHOP, ParvisRecord)

int parvis_workshop_get_position (ParvisWorkshop *self);
const char *parvis_workshop_get_key (ParvisWorkshop *self);
const char *parvis_workshop_get_title (ParvisWorkshop *self);
ParvisCollege parvis_workshop_get_college (ParvisWorkshop *self);
const char *parvis_workshop_get_date (ParvisWorkshop *self);
