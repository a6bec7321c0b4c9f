/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/place.h"

#define SERVICE_WIDTH PARVIS_MM (215) /* up to the logo */
#define PLACE_FLOOR 34.0

static double
place_service (ParvisLayout *layout)
{
  ParvisMatter *matter = layout->matter;
  const ParvisStyle style = {
    .role = PARVIS_ROLE_SERVICE,
    .side = -1,
    .face = PARVIS_FACE_BODY,
    .size = layout->measures.ease > 0 ? 20 : 18,
    .pitch = 1.3,
  };
  double baseline = PARVIS_TOP + PARVIS_ASCENT * style.size;

  if (!parvis_paragraph_says (matter->service) && !matter->logo)
    return PARVIS_TOP;
  baseline =
      parvis_place_text (layout, &style, matter->service, PARVIS_LEFT, baseline, SERVICE_WIDTH);
  return MAX (PARVIS_TOP + PARVIS_LOGO_HEIGHT, baseline + PARVIS_DESCENDER * style.size);
}

/* On one line if that leaves it readable, else as large as on two. */
static double
get_place_size (ParvisLayout *layout)
{
  double size = 0.60 * layout->measures.title;
  double width = parvis_paragraph_measure (layout->matter->place, layout->type, PARVIS_FACE_PLACE);

  if (width * size <= PARVIS_WIDTH)
    return size;
  if (width * PLACE_FLOOR <= PARVIS_WIDTH)
    return PARVIS_WIDTH / width * 0.999;
  return MAX (PLACE_FLOOR, 0.45 * layout->measures.title);
}

static double
place_title (ParvisLayout *layout, double top)
{
  ParvisMatter *matter = layout->matter;
  ParvisStyle style = {
    .role = PARVIS_ROLE_TITLE,
    .side = -1,
    .face = PARVIS_FACE_TITLE,
    .size = layout->measures.title,
    .pitch = 1.0,
  };
  double y = top + PARVIS_MM (2.5 + 9 * layout->measures.air);
  gboolean titled = parvis_paragraph_says (matter->title);

  if (titled)
    {
      y = parvis_place_text (layout, &style, matter->title, PARVIS_LEFT,
                             y + PARVIS_CAPITAL * style.size, PARVIS_WIDTH);
      y += 0.33 * style.size;
    }
  if (parvis_paragraph_says (matter->place))
    {
      style.face = PARVIS_FACE_PLACE;
      style.size = get_place_size (layout);
      style.pitch = 1.1;
      y = parvis_place_text (layout, &style, matter->place, PARVIS_LEFT,
                             y + PARVIS_CAPITAL * style.size, PARVIS_WIDTH);
    }
  else if (titled)
    y -= 0.1 * style.size;
  return y + PARVIS_MM (2.1 + 10 * layout->measures.air);
}

/* Read across, three a row. Returns the lowest last baseline. */
static double
place_row (ParvisLayout *layout, ParvisStyle *style, guint first, double baseline)
{
  GPtrArray *qualities = layout->matter->qualities;
  double lowest = baseline;

  for (guint i = first; i < MIN (first + 3, qualities->len); i++)
    {
      double x = PARVIS_LEFT + (i - first) * (PARVIS_COLUMN + PARVIS_GUTTER);
      double last;

      style->item = i;
      last = parvis_place_text (layout, style, qualities->pdata[i], x, baseline, PARVIS_COLUMN);
      lowest = MAX (lowest, last);
    }
  return lowest;
}

static void
rule_row (ParvisLayout *layout, double y)
{
  for (guint i = 0; i < 3; i++)
    parvis_place_rule (layout, PARVIS_INK_RULE, PARVIS_LEFT + i * (PARVIS_COLUMN + PARVIS_GUTTER),
                       y, PARVIS_COLUMN, PARVIS_THIN);
}

static double
place_qualities (ParvisLayout *layout, double top)
{
  double size = layout->measures.quality, air = layout->measures.air;
  guint n = layout->matter->qualities->len;
  ParvisStyle style = {
    .role = PARVIS_ROLE_QUALITY,
    .side = -1,
    .face = PARVIS_FACE_QUALITY,
    .size = size,
    .pitch = 1.1,
  };
  double y = top;

  for (guint i = 0; i < n; i += 3)
    {
      y += (0.12 + PARVIS_CAPITAL) * size + PARVIS_MM (3.2 * air);
      y = place_row (layout, &style, i, y);
      if (i + 3 < n)
        {
          y += 0.22 * size + PARVIS_MM (2.2 * air);
          rule_row (layout, y);
          y += PARVIS_THIN;
        }
    }
  return n > 0 ? y + 0.22 * size + PARVIS_MM (7 * air) : y + PARVIS_MM (9 * air);
}

double
parvis_place_hero (ParvisLayout *layout)
{
  guint first = layout->boxes->len, n_service;
  double y = place_service (layout);

  n_service = layout->boxes->len - first;
  y = place_title (layout, y);
  /* Above the title, but read after it. */
  parvis_place_last (layout, first, n_service);
  y = parvis_place_rule (layout, PARVIS_INK_TEXT, PARVIS_LEFT, y, PARVIS_WIDTH, PARVIS_THICK);
  layout->qualities_top = y;
  return place_qualities (layout, y);
}
