/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shape/palette.h"

GdkRGBA
parvis_palette_lookup_name (GtkWidget *widget, const char *name)
{
  GdkRGBA color = { 0, 0, 0, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color);
  return color;
}

GdkRGBA
parvis_palette_lookup (GtkWidget *widget, ParvisCollege college, const char *part)
{
  g_autofree char *name =
      g_strdup_printf ("%s_%s", parvis_enum_to_nick (PARVIS_TYPE_COLLEGE, (int) college), part);

  return parvis_palette_lookup_name (widget, name);
}
