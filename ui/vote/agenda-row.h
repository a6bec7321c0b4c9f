/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/agenda-row.h: one line of what the room is about to vote on, and where it comes from. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "campaign/option.h"

#define PARVIS_TYPE_AGENDA_ROW (parvis_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (ParvisAgendaRow, parvis_agenda_row, PARVIS, AGENDA_ROW, GtkListBoxRow)

GtkWidget *parvis_agenda_row_new (ParvisCampaign *campaign, ParvisOption *option);
