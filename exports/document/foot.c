/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/foot.h"

/* Between two of them, in ems. */
#define GAP 2.0

char *
parvis_foot_cut (ParvisDocument *document,
                 const ParvisStyle *style,
                 const char *text,
                 double width,
                 guint n_lines)
{
  g_autofree char *rest = NULL, *all = NULL, *first = NULL, *none = NULL;

  all = parvis_document_cut_text (document, style, text, width, n_lines, &rest);
  if (rest == NULL)
    return g_steal_pointer (&all);
  /* With room for the sign. */
  first = parvis_document_cut_text (document, style, text, width - style->size, n_lines, &none);
  return g_strconcat (first, "…", NULL);
}

void
parvis_foot_put (ParvisDocument *document,
                 const ParvisStyle *style,
                 const char *const words[3],
                 double x,
                 double y,
                 double width)
{
  double gap = GAP * style->size;
  double middle = parvis_document_measure (document, style, words[1]);
  double right = parvis_document_measure (document, style, words[2]);
  double room = width - middle - right - 2 * gap;
  g_autofree char *left = parvis_foot_cut (document, style, words[0], room, 1);
  double at = parvis_document_measure (document, style, left) + gap;

  parvis_document_put_text (document, style, left, x, y, room + 1);
  parvis_document_put_text (document, style, words[1], x + MAX (at, (width - middle) / 2), y,
                            middle + 1);
  parvis_document_put_text (document, style, words[2], x + width - right, y, right + 1);
}
