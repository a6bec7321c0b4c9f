/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/poster-page.h: the poster as it will print, large, and what it says. */
#pragma once

#include "page/page.h"

#define PARVIS_TYPE_POSTER_PAGE (parvis_poster_page_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPosterPage, parvis_poster_page, PARVIS, POSTER_PAGE, ParvisPage)

GtkWidget *parvis_poster_page_new (ParvisCampaign *campaign, GdkPaintable *poster);
