/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/board/stretch.h: makes room in a zone for what is taller than on the screen. */
#pragma once

#include "board/matter.h"

/* Every note stands where it would if all had one height. Lowers what is under the taller ones, all
   across the zone, so that what stood in one row still does and nothing that was apart meets; gives
   clusters their height. Returns where the lowest thing ends. */
double parvis_stretch_zone (ParvisPaperZone *zone);
