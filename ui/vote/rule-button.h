/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/rule-button.h: how the room votes, and what to change it with until the vote opens. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_RULE_BUTTON (parvis_rule_button_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRuleButton, parvis_rule_button, PARVIS, RULE_BUTTON, GtkWidget)

void parvis_rule_button_refresh (ParvisRuleButton *self,
                                 ParvisCampaign *campaign,
                                 ParvisSequence *sequence,
                                 guint n_options);
