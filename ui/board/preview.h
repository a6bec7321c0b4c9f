/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/preview.h: many notes, shown before they are added. */
#pragma once

#include <adwaita.h>

#include "campaign/wall.h"

#define PARVIS_TYPE_PREVIEW (parvis_preview_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPreview, parvis_preview, PARVIS, PREVIEW, AdwWindow)

/* Shows @notes (of ParvisNewNote, their texts copied); what is still ticked is added in one
   gesture, and said over @origin's page. @mended: some signs were unreadable. */
void
parvis_preview_show (GtkWidget *origin, ParvisCampaign *campaign, GArray *notes, gboolean mended);
/* Adds them at once, and says so over @origin's page. FALSE where it was refused: said too. */
gboolean parvis_preview_add (GtkWidget *origin, ParvisCampaign *campaign, GArray *notes);
