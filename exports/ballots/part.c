/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ballots/part.h"

double
parvis_part_add_text (GArray *parts,
                      ParvisType *type,
                      const ParvisPartStyle *style,
                      ParvisParagraph *paragraph,
                      double x,
                      double baseline,
                      double width)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (ParvisLine));

  if (paragraph->atoms->len == 0)
    return baseline;
  parvis_paragraph_break (paragraph, type, style->face, width / style->size, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const ParvisLine *line = &g_array_index (lines, ParvisLine, i);
      const ParvisPart part = {
        .role = style->role,
        .item = style->item,
        .x = x,
        .y = baseline + (i * style->pitch - PARVIS_ASCENDER) * style->size,
        .width = line->width * style->size,
        .height = (PARVIS_ASCENDER + PARVIS_DESCENDER) * style->size,
        .paragraph = paragraph,
        .start = line->start,
        .end = line->end,
        .face = style->face,
        .size = style->size,
        .baseline = baseline + i * style->pitch * style->size,
        .inked = style->inked,
      };

      g_array_append_val (parts, part);
    }
  return baseline + (lines->len - 1) * style->pitch * style->size;
}

void
parvis_part_add_upright (GArray *parts,
                         const ParvisPartStyle *style,
                         ParvisParagraph *paragraph,
                         double baseline,
                         double y)
{
  const ParvisPart part = {
    .role = style->role,
    .item = style->item,
    .x = baseline,
    .y = y,
    .paragraph = paragraph,
    .end = strlen (paragraph->text),
    .face = style->face,
    .size = style->size,
    .upright = TRUE,
    .inked = style->inked,
  };

  g_array_append_val (parts, part);
}

void
parvis_part_add (GArray *parts,
                 ParvisPartRole role,
                 double x,
                 double y,
                 double width,
                 double height)
{
  const ParvisPart part = { .role = role, .x = x, .y = y, .width = width, .height = height };

  g_array_append_val (parts, part);
}

guint
parvis_part_count_lines (ParvisType *type,
                         ParvisParagraph *paragraph,
                         ParvisFace face,
                         double size,
                         double width)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (ParvisLine));

  if (paragraph->atoms->len == 0)
    return 1;
  return parvis_paragraph_break (paragraph, type, face, width / size, lines) ? lines->len : 0;
}
