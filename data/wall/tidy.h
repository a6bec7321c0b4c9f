/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data/wall/tidy.h: a pleasing layout of things that stand somewhere already. */
#pragma once

#include "wall/arrange.h"

/* Gives each of @things a new spot in rows and columns: clusters, then notes, in the order in which
   people read them now. Nothing covers another thing or one of @others, which stay where they are;
   beside others, @things take no more columns than they did. Done twice it changes nothing. The
   zone is @width wide, its first column @inset from its edge. */
void parvis_things_tidy (ParvisThing *things,
                         guint n_things,
                         const ParvisThing *others,
                         guint n_others,
                         double width,
                         double inset);
