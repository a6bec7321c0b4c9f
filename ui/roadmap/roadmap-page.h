/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/roadmap-page.h: who does what of the engagements, by when, and how far it is. */
#pragma once

#include "page/page.h"

#define PARVIS_TYPE_ROADMAP_PAGE (parvis_roadmap_page_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRoadmapPage, parvis_roadmap_page, PARVIS, ROADMAP_PAGE, ParvisPage)

GtkWidget *parvis_roadmap_page_new (ParvisCampaign *campaign);
