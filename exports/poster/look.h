/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/look.h: which poster is wanted, of those that can be made of one content. */
#pragma once

#include <glib.h>

typedef enum
{
  PARVIS_DESIGN_SOBER,
  PARVIS_DESIGN_WARM,
  PARVIS_DESIGN_GRAPHIC,
  PARVIS_DESIGN_CONTRAST
} ParvisDesign;
#define PARVIS_N_DESIGNS 4

typedef struct
{
  ParvisDesign design;
  gboolean landscape;
} ParvisLook;

gboolean parvis_design_from_name (const char *name, ParvisDesign *design); /* "sober" */
