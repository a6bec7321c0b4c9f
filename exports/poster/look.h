/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/look.h: which poster is wanted, of those that can be made of one content. */
#pragma once

#include "campaign/enums.h"

typedef struct
{
  ParvisDesign design;
  gboolean landscape;
} ParvisLook;
