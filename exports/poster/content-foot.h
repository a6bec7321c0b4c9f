/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/content-foot.h: who wrote what the poster says, and when. */
#pragma once

#include "poster/content.h"

/* Who wrote the poster, who validated it, its dates. */
void parvis_content_foot_add (ParvisPosterContent *content, ParvisCampaign *campaign);
/* Instead: who wrote the engagements, and when one looks at them again after @today. */
void parvis_content_foot_set_outcomes (ParvisPosterContent *content,
                                       ParvisCampaign *campaign,
                                       const GDate *today);
