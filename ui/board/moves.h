/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/moves.h: how things go from one place to another by keys, each one command of the
   campaign. @items are of ParvisItemView. FALSE with @error unset where there is no way. */
#pragma once

#include "board/plane.h"

/* All together by a gap in a direction, and on over what is in the way; beyond the edge of their
   zone, into the next. Nothing else moves. */
gboolean parvis_moves_nudge (ParvisPlane *plane,
                             ParvisCampaign *campaign,
                             GPtrArray *items,
                             GtkDirectionType direction,
                             GError **error);
/* A cell in a direction, over what is in the way; beyond its edge, into the next zone. */
gboolean parvis_moves_step (ParvisPlane *plane,
                            ParvisCampaign *campaign,
                            GPtrArray *items,
                            GtkDirectionType direction,
                            GError **error);
/* Those that are not in @zone yet, to where the wall has room for them. */
gboolean parvis_moves_send (ParvisPlane *plane,
                            ParvisCampaign *campaign,
                            GPtrArray *items,
                            ParvisZoneView *zone,
                            GError **error);
