/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/assent-row.h: a participant, and what they say of the poster. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/assents.h"

#define PARVIS_TYPE_ASSENT_ROW (parvis_assent_row_get_type ())
G_DECLARE_FINAL_TYPE (ParvisAssentRow, parvis_assent_row, PARVIS, ASSENT_ROW, GtkListBoxRow)

/* @absent: from the mixed workshop. */
GtkWidget *
parvis_assent_row_new (ParvisCampaign *campaign, ParvisParticipant *participant, gboolean absent);
ParvisParticipant *parvis_assent_row_get_participant (ParvisAssentRow *self);
/* Shows what the campaign has. */
void parvis_assent_row_update (ParvisAssentRow *self);
