/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/nearest.h"

#include <math.h>

/* How much farther a box seems for standing aside. */
#define ASIDE 3.f

typedef struct
{
  float ahead, aside;
} Offset;

static Offset
measure (const graphene_rect_t *from, const graphene_rect_t *to, GtkDirectionType direction)
{
  graphene_point_t a, b;
  float x, y;

  graphene_rect_get_center (from, &a);
  graphene_rect_get_center (to, &b);
  x = b.x - a.x;
  y = b.y - a.y;
  switch (direction)
    {
    case GTK_DIR_LEFT:
      return (Offset){ -x, fabsf (y) };
    case GTK_DIR_RIGHT:
      return (Offset){ x, fabsf (y) };
    case GTK_DIR_UP:
      return (Offset){ -y, fabsf (x) };
    case GTK_DIR_DOWN:
      return (Offset){ y, fabsf (x) };
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return (Offset){ 0, 0 };
    }
}

int
parvis_nearest_box (const graphene_rect_t *from,
                    GtkDirectionType direction,
                    const graphene_rect_t *boxes,
                    guint n_boxes)
{
  float best = G_MAXFLOAT;
  int found = -1;

  for (guint i = 0; i < n_boxes; i++)
    {
      Offset offset = measure (from, &boxes[i], direction);
      float distance = offset.ahead + ASIDE * offset.aside;

      if (offset.ahead > 1 && offset.ahead * 4 > offset.aside && distance < best)
        {
          best = distance;
          found = (int) i;
        }
    }
  return found;
}
