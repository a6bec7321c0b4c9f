/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "poster/place.h"
#include "poster/poster.h"

#define LAST_BASELINE (PARVIS_POSTER_HEIGHT - PARVIS_MM (16.8))
#define PITCH 1.3
#define MOST_LINES 4 /* of the contact beside the rest */

/* Puts the lines of @list down one after the other; returns how many there are. */
static guint
place_list (ParvisLayout *layout,
            ParvisStyle *style,
            GPtrArray *list,
            double x,
            double y,
            double width)
{
  double step = PITCH * style->size, next = y;

  for (guint i = 0; i < list->len; i++)
    {
      style->item = i;
      next = parvis_place_text (layout, style, list->pdata[i], x, next, width) + step;
    }
  return (guint) ((next - y) / step + 0.5);
}

/* In a few lines, none of which cuts a word. */
static gboolean
fits_column (ParvisLayout *layout, GPtrArray *list, double size)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (ParvisLine));
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      ParvisParagraph *paragraph = list->pdata[i];

      if (!parvis_paragraph_break (paragraph, layout->type, PARVIS_FACE_BODY, PARVIS_COLUMN / size,
                                   lines))
        return FALSE;
      for (guint j = 0; j < lines->len; j++)
        if (strchr (" ", paragraph->text[g_array_index (lines, ParvisLine, j).end]) == NULL)
          return FALSE;
      n += lines->len;
    }
  return n <= MOST_LINES;
}

static void
lift (GArray *boxes, guint from, double by)
{
  for (guint i = from; i < boxes->len; i++)
    {
      ParvisBox *box = &g_array_index (boxes, ParvisBox, i);

      box->y -= by;
      box->baseline -= by;
    }
}

/* The contact stands in the third column, or under the rest when that is too narrow for it. */
static guint
place_lines (ParvisLayout *layout, double size, double y)
{
  ParvisMatter *matter = layout->matter;
  ParvisStyle style = {
    .role = PARVIS_ROLE_FOOT,
    .side = -1,
    .face = PARVIS_FACE_BODY,
    .size = size,
    .pitch = PITCH,
  };
  double x = PARVIS_LEFT + 2 * (PARVIS_COLUMN + PARVIS_GUTTER);
  gboolean beside = matter->foot->len > 0 && fits_column (layout, matter->contact, size);
  guint n_foot = place_list (layout, &style, matter->foot, PARVIS_LEFT, y,
                             matter->contact->len > 0 && beside ? 2 * PARVIS_COLUMN + PARVIS_GUTTER
                                                                : PARVIS_WIDTH);
  guint n_contact;

  style.role = PARVIS_ROLE_CONTACT;
  if (beside)
    n_contact = place_list (layout, &style, matter->contact, x, y, PARVIS_COLUMN);
  else
    n_contact = place_list (layout, &style, matter->contact, PARVIS_LEFT, y + n_foot * PITCH * size,
                            PARVIS_WIDTH);
  return beside ? MAX (n_foot, n_contact) : n_foot + n_contact;
}

double
parvis_place_foot (ParvisLayout *layout)
{
  double size = layout->measures.ease > 0 ? 20 : 18;
  guint n = place_lines (layout, size, LAST_BASELINE);
  double first = LAST_BASELINE, top;

  if (n == 0)
    return PARVIS_POSTER_HEIGHT - PARVIS_TOP;
  first -= (n - 1) * PITCH * size;
  lift (layout->boxes, 0, LAST_BASELINE - first);
  top = first - PARVIS_CAPITAL * size - PARVIS_MM (6.4) - PARVIS_THICK;
  parvis_place_rule (layout, PARVIS_INK_TEXT, PARVIS_LEFT, top, PARVIS_WIDTH, PARVIS_THICK);
  return top;
}
