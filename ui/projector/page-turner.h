/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/page-turner.h: at the desk, the page that the room sees, and the buttons that turn
   it; nothing where there is one page. */
#pragma once

#include <adwaita.h>

#include "projector/paging.h"

#define PARVIS_TYPE_PAGE_TURNER (parvis_page_turner_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPageTurner, parvis_page_turner, PARVIS, PAGE_TURNER, AdwBin)

/* @paging: NULL while nothing is projected. */
void parvis_page_turner_set_paging (ParvisPageTurner *self, ParvisPaging *paging);
