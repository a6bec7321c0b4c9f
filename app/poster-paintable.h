/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/poster-paintable.h: the campaign's poster as the pages show it, live. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"

#define PARVIS_TYPE_POSTER_PAINTABLE (parvis_poster_paintable_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPosterPaintable,
                      parvis_poster_paintable,
                      PARVIS,
                      POSTER_PAINTABLE,
                      GObject)

/* Properties: "remark" (a sentence, or NULL), "fits" and "proposes-landscape", read-only;
   "draft-engagement" and "draft-text": an engagement's id (0: none) and what is being typed for it;
   "stored", read-only: a paintable of the same poster without that, for the room; "outcome",
   read-only: one of what became of its engagements. */
GdkPaintable *parvis_poster_paintable_new (ParvisCampaign *campaign);
