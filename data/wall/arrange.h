/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/wall/arrange.h: which of a zone's things stands where. */
#pragma once

#include <math.h>

#include "wall/grid.h"

/* A spot that is nowhere: see parvis_spot_is_set(). */
#define PARVIS_NOWHERE ((ParvisSpot){ NAN, NAN })

typedef struct
{
  gboolean cluster; /* clusters choose before notes */
  ParvisReach reach;
  ParvisSpot wish; /* where a person put it, or nowhere */
  ParvisSpot
      home; /* where it was left while nobody placed it, or nowhere; filled where it is new */
  ParvisSpot spot; /* where it stands; filled */
} ParvisThing;

/* As wide as what people placed needs, and at least @share; wider for hundreds of things, so that
   the zone is not much higher than wide. */
double
parvis_things_get_width (const ParvisThing *things, guint n_things, double share, double inset);
/* Gives each thing a spot: first those that a person has placed, at their place or the nearest free
   one; then the others at their home or the first free place. (transfer full) */
ParvisGrid *parvis_things_arrange (ParvisThing *things, guint n_things, double width, double inset);
