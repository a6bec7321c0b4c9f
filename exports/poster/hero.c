/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/place.h"

#define CORNICE PARVIS_MM (2.2)
#define EMBLEM_HEIGHT PARVIS_MM (96)
#define LOGO_MARGIN PARVIS_MM (6)

static gboolean
says_service_first (const ParvisFrame *frame)
{
  return frame->look.design == PARVIS_DESIGN_SOBER || frame->look.design == PARVIS_DESIGN_CONTRAST;
}

/* Beside the logo, above the title. */
static double
place_head_line (ParvisLayout *layout)
{
  const ParvisFrame *frame = &layout->frame;
  gboolean logo = layout->matter->logos[0] > 0;
  double y = frame->top;

  if (parvis_paragraph_says (layout->matter->service))
    y = parvis_place_service (layout, y, frame->hero_width - frame->logo_width - LOGO_MARGIN) +
        PARVIS_DESCENDER * layout->measures.foot;
  return logo || y > frame->top ? MAX (y, frame->top + frame->logo_height) : y;
}

/* A disc on a square, and where they meet, the door; from the upper edge of the page. */
static void
place_emblem (ParvisLayout *layout, double bottom)
{
  const ParvisFrame *frame = &layout->frame;
  const guint32 *inks = frame->paint.column;
  double height = MIN (bottom, EMBLEM_HEIGHT), size = height / 1.5;
  double x = frame->left + frame->hero_width - size;

  parvis_place_ground (layout, PARVIS_FORM_BAR, inks[PARVIS_COLLEGE_USERS], x, size / 2, size,
                       size);
  parvis_place_ground (layout, PARVIS_FORM_DISC, inks[PARVIS_COLLEGE_AGENTS], x, 0, size, size);
  parvis_place_ground (layout, PARVIS_FORM_BOWL, inks[PARVIS_COLLEGE_BOTH], x, size / 2, size,
                       size / 2);
}

/* Beside a logo that is higher than the words above, else under it. */
static double
get_service_width (const ParvisLayout *layout, double y)
{
  const ParvisFrame *frame = &layout->frame;
  gboolean beside = layout->matter->logos[0] > 0 && frame->look.design == PARVIS_DESIGN_WARM &&
                    y < frame->top + frame->logo_height;

  return beside ? frame->title_width : frame->hero_width;
}

/* Title, place and, in some designs, the service. Returns their last baseline. */
static double
place_words (ParvisLayout *layout)
{
  const ParvisFrame *frame = &layout->frame;
  guint first, n_service;
  double y;

  if (layout->matter->logos[0] > 0 && frame->look.design != PARVIS_DESIGN_GRAPHIC)
    parvis_place_logo (layout, frame->left + frame->hero_width - frame->logo_width, frame->top, 1);
  first = layout->boxes->len;
  if (says_service_first (frame))
    {
      y = place_head_line (layout);
      n_service = layout->boxes->len - first;
      y = parvis_place_title (layout, y + PARVIS_MM (2.5 + 9 * layout->measures.air));
      /* Above the title, but read after it. */
      parvis_place_last (layout, first, n_service);
      return y;
    }
  y = parvis_place_title (layout, frame->top + PARVIS_MM (2 + 2 * layout->measures.air));
  if (frame->look.design == PARVIS_DESIGN_GRAPHIC)
    place_emblem (layout, y + PARVIS_MM (4.5));
  if (!parvis_paragraph_says (layout->matter->service))
    return y;
  y += PARVIS_MM (2.5 + 3.5 * layout->measures.air);
  return parvis_place_service (layout, y, get_service_width (layout, y));
}

/* What parts the title from the qualities. Returns where these may start. */
static double
place_boundary (ParvisLayout *layout, double y)
{
  const ParvisFrame *frame = &layout->frame;
  const ParvisPaint *paint = &frame->paint;
  double air = layout->measures.air;

  switch (frame->look.design)
    {
    case PARVIS_DESIGN_SOBER:
      return parvis_place_rule (layout, paint->line, frame->left, y + PARVIS_MM (2.1 + 10 * air),
                                frame->hero_width, PARVIS_THICK);
    case PARVIS_DESIGN_WARM:
      y += PARVIS_MM (2.1 + 3.5 * air);
      /* Not under a logo that is higher than the words. */
      if (layout->matter->logos[0] > 0)
        y = MAX (y, frame->top + frame->logo_height + PARVIS_MM (3));
      parvis_place_ground (layout, PARVIS_FORM_BAR, paint->line, 0, y, frame->width, CORNICE);
      return y + CORNICE + PARVIS_MM (1.5 + 3.7 * air);
    case PARVIS_DESIGN_CONTRAST:
      y += PARVIS_MM (2.1 + 10 * air);
      parvis_place_ground (layout, PARVIS_FORM_BAR, paint->hero, 0, 0, frame->width, y);
      return y + PARVIS_MM (1 + 6 * air);
    case PARVIS_DESIGN_GRAPHIC:
    default:
      return y + PARVIS_MM (3 + 7.5 * air);
    }
}

double
parvis_place_hero (ParvisLayout *layout)
{
  guint first = layout->boxes->len, n;
  double y = place_words (layout);

  n = layout->boxes->len - first;
  y = place_boundary (layout, y);
  /* On the ground, not under it. */
  parvis_place_last (layout, first, n);
  layout->qualities_top = y;
  return parvis_place_qualities (layout, y);
}
