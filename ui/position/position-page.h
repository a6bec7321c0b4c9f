/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/position/position-page.h: where the room places today's relation, hidden, then revealed. */
#pragma once

#include "page/page.h"

#define PARVIS_TYPE_POSITION_PAGE (parvis_position_page_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPositionPage, parvis_position_page, PARVIS, POSITION_PAGE, ParvisPage)

GtkWidget *parvis_position_page_new (ParvisCampaign *campaign, ParvisSequence *sequence);
