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

typedef struct
{
  gsize offset; /* in ParvisMeasures */
  double grain;
} Measure;

static const Measure air = { G_STRUCT_OFFSET (ParvisMeasures, air), 0.02 };
static const Measure title = { G_STRUCT_OFFSET (ParvisMeasures, title), 1 };
static const Measure quality = { G_STRUCT_OFFSET (ParvisMeasures, quality), 0.5 };
static const Measure body = { G_STRUCT_OFFSET (ParvisMeasures, body), 0.25 };
static const Measure head = { G_STRUCT_OFFSET (ParvisMeasures, head), 1 };
static const Measure ease = { G_STRUCT_OFFSET (ParvisMeasures, ease), 1 };

/* A measure goes to a value, grain by grain. */
typedef struct
{
  const Measure *measure;
  double stop;
} Step;

static double *
get_value (ParvisLayout *self, const Step *step)
{
  return &G_STRUCT_MEMBER (double, &self->measures, step->measure->offset);
}

/* Down to the stop, until everything fits. */
static gboolean
give_way (ParvisLayout *self, const Step *step)
{
  double *value = get_value (self, step);

  while (*value > step->stop)
    {
      *value = MAX (*value - step->measure->grain, step->stop);
      if (parvis_layout_flow (self))
        return TRUE;
    }
  return FALSE;
}

/* Up to the stop, as long as everything fits. */
static void
give_back (ParvisLayout *self, const Step *step)
{
  double *value = get_value (self, step);

  while (*value < step->stop)
    {
      double before = *value;

      *value = MIN (before + step->measure->grain, step->stop);
      if (!parvis_layout_flow (self))
        {
          *value = before;
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
take_steps (ParvisLayout *self, double full_title)
{
  const Step steps[] = {
    { &air, 0.7 },
    { &title, MAX (0.85 * full_title, TITLE_FLOOR) },
    { &quality, 34 },
    { &body, 24 },
    { &title, MAX (0.70 * full_title, TITLE_FLOOR) },
    { &quality, 28 },
    { &ease, 0 },
    { &body, 20 },
    { &head, 32 },
    { &air, 0.6 },
    { &quality, 24 },
    { &body, 18 },
    { &air, 0.4 },
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
  double full_title = get_title_size (self);
  double limit = MIN (0.35 * parvis_layout_get_text_width (self) / PARVIS_MM (1), BODY_LIMIT);
  const Step returns[] = {
    { &body, BODY }, { &air, 0.9 }, { &title, full_title }, { &quality, QUALITY },
    { &head, 40 },   { &ease, 1 },  { &body, limit },       { &air, 1.4 },
  };
  const ParvisMeasures nominal = { 1, full_title, QUALITY, BODY, 40, 1 };

  self->measures = nominal;
  if (!take_steps (self, full_title))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (returns); i++)
    give_back (self, &returns[i]);
  if (self->matter->qualities->len <= 3)
    {
      const Step larger = { &quality, 1.14 * self->measures.body };

      give_back (self, &larger);
    }
  return parvis_layout_flow (self);
}
