/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/pages.h: which page a stop of the road has. */
#pragma once

#include "page/page.h"

/* @poster is the live picture of the poster. */
ParvisPage *parvis_pages_create (ParvisCampaign *campaign, int stop, GdkPaintable *poster);
/* What a page is about, for the header, where it does not say so itself. (transfer full) */
char *parvis_pages_title (ParvisCampaign *campaign, int stop);
char *parvis_pages_subtitle (ParvisCampaign *campaign, int stop);
