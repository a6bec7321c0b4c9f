/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/validation.h: who says what of the poster: everybody of both panels. */
#pragma once

#include <adwaita.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_VALIDATION (parvis_validation_get_type ())
G_DECLARE_FINAL_TYPE (ParvisValidation, parvis_validation, PARVIS, VALIDATION, AdwWindow)

/* Over @parent, whose actions "win.undo" and "win.export-signoff" it uses. */
GtkWidget *parvis_validation_new (GtkWindow *parent, ParvisCampaign *campaign);
/* "Validated by 8 of 20". (transfer full) */
char *parvis_validation_get_words (ParvisCampaign *campaign);
