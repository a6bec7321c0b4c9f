/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/commit/commit-page.h: from proposals to engagements, beside the poster that they make. */
#pragma once

#include "page/page.h"

#define PARVIS_TYPE_COMMIT_PAGE (parvis_commit_page_get_type ())
G_DECLARE_FINAL_TYPE (ParvisCommitPage, parvis_commit_page, PARVIS, COMMIT_PAGE, ParvisPage)

/* @poster: where it has "draft-engagement" and "draft-text", it shows what is being typed; where it
   has a "remark", the page says it. */
GtkWidget *
parvis_commit_page_new (ParvisCampaign *campaign, ParvisSequence *sequence, GdkPaintable *poster);
