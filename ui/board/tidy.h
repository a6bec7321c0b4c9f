/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/tidy.h: tidying a wall up, in one command of the campaign. */
#pragma once

#include "board/plane.h"

/* @items (element-type ParvisItemView), each in its zone; notes stay in their clusters. FALSE with
   @error unset where all is tidy. */
gboolean
parvis_tidy_up (ParvisPlane *plane, ParvisCampaign *campaign, GPtrArray *items, GError **error);
