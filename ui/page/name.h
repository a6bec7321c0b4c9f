/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/page/name.h: what a campaign is called where there is little room, and a name in
   a menu. */
#pragma once

#include "campaign/identity.h"

/* Its place without "at the" ("Maison de Hautepierre"), or its title. (transfer full) */
char *parvis_name_short (ParvisIdentity *identity);
char *parvis_name_from (const char *title, const char *place);
/* @name as a menu's label takes it, where an underscore alone would be a key. (transfer full) */
char *parvis_name_for_menu (const char *name);
