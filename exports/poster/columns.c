/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/place.h"
#include "words/words.h"

#define SIDE_RULE PARVIS_MM (2)
#define SLOTS 4

typedef struct
{
  ParvisCollege side;
  double x, width; /* of the column */
  double text;     /* of an engagement's lines */
} Column;

static double
get_head_size (const ParvisLayout *layout)
{
  return MAX (layout->measures.head, 1.25 * layout->measures.body);
}

static double
get_verb_size (const ParvisLayout *layout)
{
  return MAX (layout->measures.ease > 0 ? 20 : 18, 0.85 * layout->measures.body);
}

static guint
count_sides (const ParvisMatter *matter)
{
  guint n = 0;

  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    n += matter->engagements[i]->len > 0;
  return n;
}

/* Fills @columns; returns how many there are. Nothing yet is three columns to fill. */
static guint
make_columns (const ParvisMatter *matter, Column columns[PARVIS_N_SIDES])
{
  guint n_sides = count_sides (matter), n = n_sides > 0 ? n_sides : PARVIS_N_SIDES, next = 0;
  double width = (PARVIS_WIDTH - (n - 1) * PARVIS_GUTTER) / n;

  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    if (n_sides == 0 || matter->engagements[i]->len > 0)
      {
        columns[next].side = (ParvisCollege) i;
        columns[next].x = PARVIS_LEFT + next * (width + PARVIS_GUTTER);
        columns[next].width = width;
        columns[next].text = n == 1 ? PARVIS_MM (240) : width;
        next++;
      }
  return n;
}

double
parvis_layout_get_text_width (ParvisLayout *self)
{
  Column columns[PARVIS_N_SIDES];

  make_columns (self->matter, columns);
  return columns[0].text;
}

static ParvisInk
get_ink (const Column *column)
{
  return (ParvisInk) (PARVIS_INK_AGENTS + column->side);
}

/* The shape stands on its coloured line. */
static double
place_shape (ParvisLayout *layout, const Column *column, double top)
{
  double size =
      PARVIS_MM (layout->measures.ease > 0 ? 15 : 10) * MAX (1, get_head_size (layout) / 40);
  const ParvisBox box = {
    .role = PARVIS_ROLE_SHAPE,
    .side = (int) column->side,
    .ink = get_ink (column),
    .x = column->x,
    .y = top,
    .width = size,
    .height = size,
  };

  g_array_append_val (layout->boxes, box);
  return parvis_place_rule (layout, get_ink (column), column->x, top + size, column->width,
                            SIDE_RULE);
}

static double
place_head (ParvisLayout *layout, const Column *column, double top)
{
  double head = get_head_size (layout), verb = get_verb_size (layout);
  double air = layout->measures.air;
  ParvisStyle style = {
    .role = PARVIS_ROLE_HEAD,
    .side = (int) column->side,
    .ink = get_ink (column),
    .face = PARVIS_FACE_HEAD,
    .size = head,
    .pitch = 1.0,
  };
  double y = top + (0.2 + PARVIS_CAPITAL) * head + PARVIS_MM (3 * air);

  y = parvis_place_text (layout, &style, layout->matter->heads[column->side], column->x, y,
                         column->width);
  style.face = verb < PARVIS_LARGE_TYPE ? PARVIS_FACE_VERB : PARVIS_FACE_LARGE_VERB;
  style.size = verb;
  style.pitch = 1.2;
  y = parvis_place_text (layout, &style, layout->matter->verbs[column->side], column->x,
                         y + 1.2 * verb + PARVIS_MM (1.8), column->width);
  return y + 0.25 * verb + PARVIS_MM (2.4 * air);
}

/* Returns the last baseline. */
static double
place_items (ParvisLayout *layout, const Column *column, double top)
{
  GPtrArray *items = layout->matter->engagements[column->side];
  double body = layout->measures.body, air = layout->measures.air, y = top;
  ParvisStyle style = {
    .role = PARVIS_ROLE_ENGAGEMENT,
    .side = (int) column->side,
    .face = body < PARVIS_LARGE_TYPE ? PARVIS_FACE_BODY : PARVIS_FACE_LARGE_BODY,
    .size = body,
    .pitch = PARVIS_LINE_PITCH,
  };

  for (guint i = 0; i < items->len; i++)
    {
      if (i > 0)
        y += 0.25 * body + PARVIS_MM (2.7 * air);
      y = parvis_place_rule (layout, PARVIS_INK_RULE, column->x, y, column->text, PARVIS_THIN);
      y += (0.16 + PARVIS_CAPITAL) * body + PARVIS_MM (3.3 * air);
      style.item = i;
      y = parvis_place_text (layout, &style, items->pdata[i], column->x, y, column->text);
    }
  return y;
}

/* Rules to be filled in, when nobody has committed to anything yet. */
static void
place_slots (ParvisLayout *layout, const Column *column, double top)
{
  double step = (layout->bottom - top) / SLOTS;

  for (guint i = 0; i < SLOTS; i++)
    parvis_place_rule (layout, PARVIS_INK_RULE, column->x, top + i * step, column->text,
                       PARVIS_THIN);
}

void
parvis_place_columns (ParvisLayout *layout, double top)
{
  Column columns[PARVIS_N_SIDES];
  guint n = make_columns (layout->matter, columns);
  double body = layout->measures.body;
  double limit = layout->bottom - 0.25 * body - PARVIS_MM (6 * layout->measures.air);

  for (guint i = 0; i < n; i++)
    {
      double y = place_head (layout, &columns[i], place_shape (layout, &columns[i], top));

      if (layout->matter->engagements[columns[i].side]->len == 0)
        place_slots (layout, &columns[i], y);
      else
        y = place_items (layout, &columns[i], y);
      layout->excess[columns[i].side] = y - limit;
    }
}
