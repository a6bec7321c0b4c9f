/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/talk/talk-page.h: a part of a workshop where people only talk: welcome, break, closing. */
#pragma once

#include "page/page.h"

#define PARVIS_TYPE_TALK_PAGE (parvis_talk_page_get_type ())
G_DECLARE_FINAL_TYPE (ParvisTalkPage, parvis_talk_page, PARVIS, TALK_PAGE, ParvisPage)

GtkWidget *parvis_talk_page_new (ParvisCampaign *campaign, ParvisSequence *sequence);
