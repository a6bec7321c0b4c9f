/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/fit.h"

#include <math.h>

#include "poster/place.h"

#define TITLE_FLOOR 60.0
/* In the narrow panel, for a long word. */
#define PANEL_TITLE_FLOOR 40.0
#define BODY 26.0
#define FOOT 20.0
#define BODY_LIMIT 44.0

typedef struct
{
  gsize offset; /* in ParvisMeasures */
  double grain;
} Measure;

static const Measure air = { G_STRUCT_OFFSET (ParvisMeasures, air), 0.02 };
static const Measure calm = { G_STRUCT_OFFSET (ParvisMeasures, calm), 0.02 };
static const Measure title = { G_STRUCT_OFFSET (ParvisMeasures, title), 1 };
static const Measure quality = { G_STRUCT_OFFSET (ParvisMeasures, quality), 0.5 };
static const Measure body = { G_STRUCT_OFFSET (ParvisMeasures, body), 0.25 };
static const Measure head = { G_STRUCT_OFFSET (ParvisMeasures, head), 1 };
static const Measure foot = { G_STRUCT_OFFSET (ParvisMeasures, foot), 1 };
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

static gboolean
try_value (ParvisLayout *self, const Step *step, double value)
{
  *get_value (self, step) = value;
  return parvis_layout_flow (self);
}

/* From @from, which is wrong, towards the stop, which is right: the nearest grain that is. What
   fits goes on fitting as it gets smaller. */
static void
find_grain (ParvisLayout *self, const Step *step, double from, gboolean fits)
{
  double grain = step->stop < from ? -step->measure->grain : step->measure->grain;
  guint wrong = 0, right = (guint) ceil ((step->stop - from) / grain - 1e-9);

  while (right - wrong > 1)
    {
      guint middle = (wrong + right) / 2;

      if (try_value (self, step, from + middle * grain) == fits)
        right = middle;
      else
        wrong = middle;
    }
  if (!fits)
    *get_value (self, step) = from + wrong * grain;
  else if (from + right * grain > step->stop)
    *get_value (self, step) = from + right * grain;
  else
    *get_value (self, step) = step->stop;
}

/* Down to the stop, until everything fits. */
static gboolean
give_way (ParvisLayout *self, const Step *step)
{
  double from = *get_value (self, step);

  if (from <= step->stop || !try_value (self, step, step->stop))
    return FALSE;
  find_grain (self, step, from, TRUE);
  return TRUE;
}

/* Up to the stop, as long as everything fits. */
static void
give_back (ParvisLayout *self, const Step *step)
{
  double from = *get_value (self, step);

  if (from < step->stop && !try_value (self, step, step->stop))
    find_grain (self, step, from, FALSE);
}

/* G_MAXUINT when a word is wider than its line. */
static guint
count_title_lines (ParvisLayout *self, double size)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (ParvisLine));

  if (!parvis_paragraph_break (self->matter->title, self->type, PARVIS_FACE_TITLE,
                               self->frame.title_width / size, lines))
    return G_MAXUINT;
  return lines->len;
}

/* On one line if it stays large, else on two. */
static double
get_title_size (ParvisLayout *self)
{
  const ParvisScale *scale = &self->frame.scale;
  double size = scale->title;

  while (size > scale->one_line && count_title_lines (self, size) > 1)
    size -= 1;
  if (count_title_lines (self, size) <= 1)
    return size;
  size = scale->two_lines;
  while (size > TITLE_FLOOR && count_title_lines (self, size) > 2)
    size -= 1;
  if (count_title_lines (self, size) <= 2)
    return size;
  size = MIN (scale->one_line, 72);
  while (size > PANEL_TITLE_FLOOR && self->frame.look.landscape &&
         count_title_lines (self, size) == G_MAXUINT)
    size -= 1;
  return size;
}

static gboolean
take_steps (ParvisLayout *self, double full_title)
{
  /* Upright there is no panel. */
  gboolean panel = self->frame.look.landscape;
  double floor = MIN (full_title, TITLE_FLOOR);
  /* Nothing is left to leave out: better small than nothing. */
  gboolean bare = self->telling == PARVIS_TELLING_BARE;
  const Step steps[] = {
    { &air, 0.7 },
    { &calm, panel ? 0.7 : 1 },
    { &title, MAX (0.85 * full_title, floor) },
    { &quality, 34 },
    { &body, 24 },
    { &title, MAX (0.70 * full_title, floor) },
    { &quality, 28 },
    { &ease, 0 },
    { &foot, 18 },
    { &body, 20 },
    { &head, 32 },
    { &air, 0.6 },
    { &calm, panel ? 0.6 : 1 },
    { &quality, 24 },
    { &body, 18 },
    { &air, 0.4 },
    { &calm, panel ? 0.4 : 1 },
    { &body, bare ? 14 : 18 },
    { &air, bare ? 0.2 : 0.4 },
    { &title, bare ? PANEL_TITLE_FLOOR : floor },
    { &calm, bare && panel ? 0.2 : 1 },
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
  const ParvisScale *scale = &self->frame.scale;
  double full_title = get_title_size (self);
  double limit = MIN (0.35 * parvis_layout_get_text_width (self) / PARVIS_MM (1), BODY_LIMIT);
  const Step returns[] = {
    { &body, BODY },
    { &air, 0.9 },
    { &calm, self->frame.look.landscape ? 0.8 : 1 },
    { &title, full_title },
    { &quality, scale->quality },
    { &head, scale->head },
    { &foot, FOOT },
    { &ease, 1 },
    { &body, limit },
    { &air, 1.4 },
    { &calm, self->frame.look.landscape ? 1.2 : 1 },
  };

  self->measures = (ParvisMeasures){
    .air = 1,
    .calm = 1,
    .title = full_title,
    .quality = scale->quality,
    .body = BODY,
    .head = scale->head,
    .foot = FOOT,
    .ease = 1,
  };
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
