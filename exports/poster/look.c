/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/look.h"

gboolean
parvis_design_from_name (const char *name, ParvisDesign *design)
{
  static const char *const names[PARVIS_N_DESIGNS] = {
    [PARVIS_DESIGN_SOBER] = "sober",
    [PARVIS_DESIGN_WARM] = "warm",
    [PARVIS_DESIGN_GRAPHIC] = "graphic",
    [PARVIS_DESIGN_CONTRAST] = "contrast",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      {
        *design = (ParvisDesign) i;
        return TRUE;
      }
  return FALSE;
}
