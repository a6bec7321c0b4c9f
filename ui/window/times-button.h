/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/times-button.h: the minutes of a sequence, planned and taken, to be changed. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_TIMES_BUTTON (parvis_times_button_get_type ())
G_DECLARE_FINAL_TYPE (ParvisTimesButton, parvis_times_button, PARVIS, TIMES_BUTTON, GtkWidget)

/* Once. What is changed in it is saved as it closes. */
void parvis_times_button_set_campaign (ParvisTimesButton *self, ParvisCampaign *campaign);
/* The sequence of the campaign's stop, as it is now: hidden where there is none. */
void parvis_times_button_refresh (ParvisTimesButton *self);
