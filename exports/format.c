/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format.h"

#include <string.h>

gboolean
parvis_format_from_path (const char *path, ParvisFormat *format)
{
  static const char *const endings[] = {
    [PARVIS_FORMAT_PNG] = ".png",
    [PARVIS_FORMAT_SVG] = ".svg",
    [PARVIS_FORMAT_PDF] = ".pdf",
  };
  gsize length = strlen (path);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length > strlen (endings[i]) &&
        g_ascii_strcasecmp (path + length - strlen (endings[i]), endings[i]) == 0)
      {
        *format = (ParvisFormat) i;
        return TRUE;
      }
  return FALSE;
}
