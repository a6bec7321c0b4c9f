/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/place.h"

#define HEAD 60.0
#define SENTENCE 32.0
#define SENTENCE_FLOOR 18.0

static void
place_sentences (ParvisLayout *layout,
                 ParvisParagraph *head,
                 ParvisParagraph *sentence,
                 double size)
{
  const ParvisFrame *frame = &layout->frame;
  double left = PARVIS_MM (18), width = frame->width - 2 * left;
  ParvisStyle style = {
    .role = PARVIS_ROLE_TITLE,
    .side = -1,
    .ink = frame->paint.plain,
    .face = PARVIS_FACE_TITLE,
    .size = HEAD,
    .pitch = 1.05,
  };
  double y = parvis_place_text (layout, &style, head, left, PARVIS_MM (70), width);

  y = parvis_place_rule (layout, frame->paint.plain, left, y + PARVIS_MM (13), width, PARVIS_THICK);
  style.role = PARVIS_ROLE_SERVICE;
  style.face = size < PARVIS_LARGE_TYPE ? PARVIS_FACE_BODY : PARVIS_FACE_LARGE_BODY;
  style.size = size;
  style.pitch = 1.35;
  parvis_place_text (layout, &style, sentence, left, y + PARVIS_MM (9) + PARVIS_CAPITAL * size,
                     PARVIS_MM (240));
}

void
parvis_layout_say (ParvisLayout *self, ParvisParagraph *head, ParvisParagraph *sentence)
{
  for (double size = SENTENCE; size >= SENTENCE_FLOOR; size -= 1)
    {
      g_array_set_size (self->boxes, 0);
      self->wide = NULL;
      place_sentences (self, head, sentence, size);
      if (self->wide == NULL)
        return;
    }
}
