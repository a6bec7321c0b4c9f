/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/place.h"

#define TYPE 20.0
#define ROWS 2
#define STEP PARVIS_MM (17)  /* from line to line: a hand needs that */
#define FIRST PARVIS_MM (15) /* from the words to the first line */
#define ABOVE PARVIS_MM (8)
#define BELOW PARVIS_MM (8)
#define EDGE PARVIS_MM (12)

void
parvis_place_signatures (ParvisLayout *layout)
{
  const ParvisFrame *frame = &layout->frame;
  guint n = layout->boxes->len;
  double end = MIN (layout->bottom, frame->height - EDGE) - BELOW, y;
  const ParvisStyle style = {
    .role = PARVIS_ROLE_SIGNATURE,
    .side = -1,
    .ink = frame->paint.plain,
    .face = PARVIS_FACE_SERVICE,
    .size = TYPE,
    .pitch = 1.3,
  };

  if (!frame->look.signatures || parvis_matter_tells_outcomes (layout->matter))
    return;
  y = end - (ROWS - 1) * STEP - FIRST;
  parvis_place_text (layout, &style, layout->matter->signatures,
                     parvis_frame_get_cell (frame, 0, NULL), y, frame->hero_width);
  for (guint i = 0; i < ROWS; i++)
    for (guint j = 0; j < PARVIS_N_SIDES; j++)
      {
        double width, x = parvis_frame_get_cell (frame, j, &width);

        parvis_place_rule (layout, frame->paint.plain, x, y + FIRST + i * STEP, width, PARVIS_THIN);
      }
  layout->bottom = y - PARVIS_CAPITAL * TYPE - ABOVE;
  parvis_place_last (layout, 0, n);
}
