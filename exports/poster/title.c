/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "poster/place.h"

#define PLACE_FLOOR 34.0

double
parvis_place_service (ParvisLayout *layout, double y, double width)
{
  const ParvisFrame *frame = &layout->frame;
  const ParvisStyle style = {
    .role = PARVIS_ROLE_SERVICE,
    .side = -1,
    .ink = frame->paint.service,
    .face = frame->look.landscape ? PARVIS_FACE_SERVICE : PARVIS_FACE_FOOT,
    .size = layout->measures.foot,
    .pitch = 1.3,
  };

  return parvis_place_text (layout, &style, layout->matter->service, frame->left,
                            y + PARVIS_ASCENT * style.size, width);
}

/* On one line if that leaves it readable, else as large as on two. */
static double
get_place_size (ParvisLayout *layout)
{
  const ParvisFrame *frame = &layout->frame;
  double size = MAX (frame->scale.place * layout->measures.title, PLACE_FLOOR);
  double width = parvis_paragraph_measure (layout->matter->place, layout->type, PARVIS_FACE_PLACE);

  if (width * size <= frame->title_width)
    return size;
  if (width * PLACE_FLOOR <= frame->title_width)
    return MAX (frame->title_width / width * 0.999, PLACE_FLOOR);
  return MAX (PLACE_FLOOR, 0.75 * frame->scale.place * layout->measures.title);
}

/* Lines may come closer where nothing hangs from one into the next. */
static double
get_pitch (const ParvisLayout *layout)
{
  const ParvisScale *scale = &layout->frame.scale;

  for (const char *c = layout->matter->title->text; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != ' ')
      return 1.0;
  return strpbrk (layout->matter->title->text, "gjpqyQJ") != NULL ? 1.0 : scale->pitch;
}

double
parvis_place_title (ParvisLayout *layout, double y)
{
  const ParvisFrame *frame = &layout->frame;
  ParvisMatter *matter = layout->matter;
  ParvisStyle style = {
    .role = PARVIS_ROLE_TITLE,
    .side = -1,
    .ink = frame->paint.title,
    .face = PARVIS_FACE_TITLE,
    .size = layout->measures.title,
    .pitch = get_pitch (layout),
  };
  gboolean titled = parvis_paragraph_says (matter->title);

  if (titled)
    y = parvis_place_text (layout, &style, matter->title, frame->left,
                           y + PARVIS_CAPITAL * style.size, frame->title_width);
  if (!parvis_paragraph_says (matter->place))
    return titled ? y + 0.23 * style.size : y;
  if (titled)
    y += frame->scale.place_gap * style.size;
  style.face = PARVIS_FACE_PLACE;
  style.size = get_place_size (layout);
  style.pitch = 1.12;
  return parvis_place_text (layout, &style, matter->place, frame->left,
                            y + PARVIS_CAPITAL * style.size, frame->title_width);
}
