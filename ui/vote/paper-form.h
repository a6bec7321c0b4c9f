/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/paper-form.h: the count of one table's paper ballots, typed while somebody reads it
   aloud. */
#pragma once

#include <adwaita.h>

#include "campaign/papers.h"

#define PARVIS_TYPE_PAPER_FORM (parvis_paper_form_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPaperForm, parvis_paper_form, PARVIS, PAPER_FORM, AdwBin)

/* Signal "left": it is kept, or given up. */

/* @paper: to change, or NULL for a new table. */
void parvis_paper_form_open (ParvisPaperForm *self,
                             ParvisCampaign *campaign,
                             ParvisVote *vote,
                             const ParvisPaper *paper);
