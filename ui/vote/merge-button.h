/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/merge-button.h: has two lines of a result counted as one, or where there are papers calls
   the action "vote.recount". */
#pragma once

#include <gtk/gtk.h>

#include "vote/outcome.h"

#define PARVIS_TYPE_MERGE_BUTTON (parvis_merge_button_get_type ())
G_DECLARE_FINAL_TYPE (ParvisMergeButton, parvis_merge_button, PARVIS, MERGE_BUTTON, GtkWidget)

/* Of the lines of @outcome, in their order. */
void parvis_merge_button_set (ParvisMergeButton *self,
                              ParvisCampaign *campaign,
                              const ParvisOutcome *outcome);
