/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/landing.h: what the pointer holds above a wall, and where it would land: shown while it
   moves, on a wall of thousands too. */
#pragma once

#include "board/plane.h"

typedef struct _ParvisLanding ParvisLanding;

/* @items (element-type ParvisItemView) are held; of very many the first are shown. */
ParvisLanding *parvis_landing_new (ParvisPlane *plane, GPtrArray *items);
void parvis_landing_free (ParvisLanding *self);

/* Moved by (@dx, @dy), over the ground of @zone; NULL where it would not land there. */
void parvis_landing_move (ParvisLanding *self, ParvisZoneView *zone, double dx, double dy);
/* Something else moved on the wall. */
void parvis_landing_survey_again (ParvisLanding *self);
/* In the plane's coordinates. */
void parvis_landing_snapshot (ParvisLanding *self, GtkSnapshot *snapshot);
