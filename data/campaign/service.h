/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/campaign/service.h: one of the services inside the campaign. */
#pragma once

#include "campaign/enums.h"
#include "campaign/record.h"

#define PARVIS_TYPE_SERVICE (parvis_service_get_type ())
G_DECLARE_FINAL_TYPE (ParvisService, parvis_service, PARVIS, SERVICE, ParvisRecord)

int parvis_service_get_position (ParvisService *self);
const char *parvis_service_get_name (ParvisService *self);
