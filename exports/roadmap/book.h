/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/roadmap/book.h: the sheets of the roadmap's workbook: an overview, a list of all, one for
   each service to work in, and the hidden choices. Without services, one sheet to work in. */
#pragma once

#include <xlsxwriter.h>

#include "campaign/campaign.h"

/* Closes @book. */
lxw_error parvis_book_write (lxw_workbook *book, ParvisCampaign *campaign, GDate *today);
