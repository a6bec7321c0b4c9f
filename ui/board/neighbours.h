/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/neighbours.h: those that stay where they are when others move. */
#pragma once

#include "board/zone-view.h"

/* Appends to @places (ParvisPlace) what the wall itself has put into the rows that @moving leave or
   come to: those would stand aside for them otherwise. */
void parvis_neighbours_keep (ParvisZoneView *zone,
                             GPtrArray *moving,
                             const ParvisSpot *from,
                             const ParvisSpot *to,
                             GArray *places);
