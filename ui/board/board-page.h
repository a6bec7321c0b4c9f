/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/board-page.h: the page of a collect sequence: take in and group what is said. */
#pragma once

#include "page/page.h"

#define PARVIS_TYPE_BOARD_PAGE (parvis_board_page_get_type ())
G_DECLARE_FINAL_TYPE (ParvisBoardPage, parvis_board_page, PARVIS, BOARD_PAGE, ParvisPage)

GtkWidget *parvis_board_page_new (ParvisCampaign *campaign, ParvisSequence *sequence);
