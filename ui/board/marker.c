/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/marker.h"

#include "rules/folding.h"

#define STRENGTH .28f

static void
add (PangoAttrList *attributes, PangoAttribute *attribute, ParvisRun run)
{
  attribute->start_index = run.start;
  attribute->end_index = run.end;
  pango_attr_list_insert (attributes, attribute);
}

GdkRGBA
parvis_marker_get_color (const GdkRGBA *accent)
{
  return (GdkRGBA){ accent->red, accent->green, accent->blue, STRENGTH };
}

void
parvis_marker_apply (PangoLayout *layout, const ParvisInks *inks)
{
  const guint16 red = (guint16) (inks->accent.red * G_MAXUINT16);
  const guint16 green = (guint16) (inks->accent.green * G_MAXUINT16);
  const guint16 blue = (guint16) (inks->accent.blue * G_MAXUINT16);
  g_autoptr (GArray) runs = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;

  /* What was blacked out has attributes already, and letters that are not its own. */
  if (inks->sought == NULL || inks->sought[0] == NULL ||
      pango_layout_get_attributes (layout) != NULL)
    return;
  runs = parvis_find_words (pango_layout_get_text (layout), inks->sought);
  attributes = pango_attr_list_new ();
  for (guint i = 0; i < runs->len; i++)
    {
      ParvisRun run = g_array_index (runs, ParvisRun, i);

      add (attributes, pango_attr_background_new (red, green, blue), run);
      add (attributes, pango_attr_background_alpha_new ((guint16) (STRENGTH * G_MAXUINT16)), run);
      add (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), run);
      add (attributes, pango_attr_underline_color_new (red, green, blue), run);
    }
  pango_layout_set_attributes (layout, attributes);
}
