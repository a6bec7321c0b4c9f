/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/recount-form.h: two lines of a result that are to count as one, where there are papers:
   each table says how many of its ballots have either. */
#pragma once

#include <adwaita.h>

#include "campaign/ballots.h"

#define PARVIS_TYPE_RECOUNT_FORM (parvis_recount_form_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRecountForm, parvis_recount_form, PARVIS, RECOUNT_FORM, AdwBin)

/* Signal "left", with whether they are one line now. */

/* @from is to be counted with @into. */
void parvis_recount_form_open (ParvisRecountForm *self,
                               ParvisCampaign *campaign,
                               ParvisOption *from,
                               ParvisOption *into);
