/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/menu.h: the primary menu, made when it opens so that undo says what it undoes. */
#pragma once

#include <gio/gio.h>

#include "campaign/campaign.h"

/* @campaign is NULL on the start page. (transfer full) */
GMenuModel *parvis_menu_new (ParvisCampaign *campaign);
