/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/objection.h: which sentence of the poster somebody objects to, and why. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/assents.h"

#define PARVIS_TYPE_OBJECTION (parvis_objection_get_type ())
G_DECLARE_FINAL_TYPE (ParvisObjection, parvis_objection, PARVIS, OBJECTION, GtkPopover)

/* Signal "objected": the sentence (a ParvisRetained or a ParvisEngagement) and the reason, which
   may be empty. */
GtkWidget *parvis_objection_new (ParvisCampaign *campaign);
/* With the sentences of now; @assent, what the person said before, may be NULL. */
void parvis_objection_show (ParvisObjection *self, ParvisAssent *assent);
