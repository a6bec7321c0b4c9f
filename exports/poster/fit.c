/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/fit.h"

#include "poster/place.h"

#define TITLE 96.0
#define TITLE_ON_ONE_LINE 72.0 /* smaller than this, more lines look better */
#define TITLE_ON_TWO_LINES 84.0
#define TITLE_FLOOR 60.0
#define QUALITY 40.0
#define BODY 26.0
#define BODY_LIMIT 44.0

/* A measure goes to a value, little by little. */
typedef struct
{
  gsize measure; /* offset in ParvisMeasures */
  double step;
  double stop;
} Step;

#define AIR G_STRUCT_OFFSET (ParvisMeasures, air), 0.02
#define TITLE_SIZE G_STRUCT_OFFSET (ParvisMeasures, title), 1
#define QUALITY_SIZE G_STRUCT_OFFSET (ParvisMeasures, quality), 0.5
#define BODY_SIZE G_STRUCT_OFFSET (ParvisMeasures, body), 0.25
#define HEAD_SIZE G_STRUCT_OFFSET (ParvisMeasures, head), 1
#define EASE G_STRUCT_OFFSET (ParvisMeasures, ease), 1

static double *
get_measure (ParvisLayout *self, const Step *step)
{
  return &G_STRUCT_MEMBER (double, &self->measures, step->measure);
}

/* Down to the stop, until everything fits. */
static gboolean
give_way (ParvisLayout *self, const Step *step)
{
  double *measure = get_measure (self, step);

  while (*measure > step->stop)
    {
      *measure = MAX (*measure - step->step, step->stop);
      if (parvis_layout_flow (self))
        return TRUE;
    }
  return FALSE;
}

/* Up to the stop, as long as everything fits. */
static void
give_back (ParvisLayout *self, const Step *step)
{
  double *measure = get_measure (self, step);

  while (*measure < step->stop)
    {
      double before = *measure;

      *measure = MIN (before + step->step, step->stop);
      if (!parvis_layout_flow (self))
        {
          *measure = before;
          return;
        }
    }
}

static guint
count_title_lines (ParvisLayout *self, double size)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (ParvisLine));

  parvis_paragraph_break (self->matter->title, self->type, PARVIS_FACE_TITLE, PARVIS_WIDTH / size,
                          lines);
  return lines->len;
}

/* On one line if it stays large, else on two. */
static double
get_title_size (ParvisLayout *self)
{
  double size = TITLE;

  while (size > TITLE_ON_ONE_LINE && count_title_lines (self, size) > 1)
    size -= 1;
  if (count_title_lines (self, size) <= 1)
    return size;
  size = TITLE_ON_TWO_LINES;
  while (size > TITLE_FLOOR && count_title_lines (self, size) > 2)
    size -= 1;
  return count_title_lines (self, size) <= 2 ? size : TITLE_ON_ONE_LINE;
}

static gboolean
take_steps (ParvisLayout *self, double title)
{
  const Step steps[] = {
    { AIR, 0.7 },
    { TITLE_SIZE, MAX (0.85 * title, TITLE_FLOOR) },
    { QUALITY_SIZE, 34 },
    { BODY_SIZE, 24 },
    { TITLE_SIZE, MAX (0.70 * title, TITLE_FLOOR) },
    { QUALITY_SIZE, 28 },
    { EASE, 0 },
    { BODY_SIZE, 20 },
    { HEAD_SIZE, 32 },
    { AIR, 0.6 },
    { QUALITY_SIZE, 24 },
    { BODY_SIZE, 18 },
    { AIR, 0.4 },
  };

  if (parvis_layout_flow (self))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (give_way (self, &steps[i]))
      return TRUE;
  return FALSE;
}

gboolean
parvis_layout_fit (ParvisLayout *self)
{
  double title = get_title_size (self);
  double limit = MIN (0.35 * parvis_layout_get_text_width (self) / PARVIS_MM (1), BODY_LIMIT);
  const Step gifts[] = {
    { BODY_SIZE, BODY }, { AIR, 0.9 }, { TITLE_SIZE, title }, { QUALITY_SIZE, QUALITY },
    { HEAD_SIZE, 40 },   { EASE, 1 },  { BODY_SIZE, limit },  { AIR, 1.4 },
  };
  const ParvisMeasures nominal = { 1, title, QUALITY, BODY, 40, 1 };

  self->measures = nominal;
  if (!take_steps (self, title))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (gifts); i++)
    give_back (self, &gifts[i]);
  if (self->matter->qualities->len <= 3)
    {
      const Step larger = { QUALITY_SIZE, 1.14 * self->measures.body };

      give_back (self, &larger);
    }
  return parvis_layout_flow (self);
}
