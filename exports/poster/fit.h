/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/fit.h: the largest type with which everything has its place. */
#pragma once

#include "poster/layout.h"

/* Gives way step by step until everything fits, then gives back what was taken too much. FALSE when
   nothing fits even at the floors; the layout is then as it was there. */
gboolean parvis_layout_fit (ParvisLayout *self);
