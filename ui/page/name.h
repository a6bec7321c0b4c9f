/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/page/name.h: what a campaign is called where there is little room. */
#pragma once

#include "campaign/identity.h"

/* Its place without "at the" ("Maison de Hautepierre"), or its title. (transfer full) */
char *parvis_name_short (ParvisIdentity *identity);
char *parvis_name_from (const char *title, const char *place);
