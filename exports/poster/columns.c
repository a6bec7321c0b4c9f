/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/place.h"
#include "words/words.h"

#define SIDE_RULE PARVIS_MM (2)
#define HEAD_FLOOR 32.0
#define REASON_FLOOR 18.0
#define SINK 1.0
#define SLOTS 4
/* Longer lines lose the eye on its way back. */
#define WIDEST PARVIS_MM (240)
#define BAND_GAP PARVIS_MM (1.2)

typedef struct
{
  ParvisCollege side;
  double x, text;              /* of an engagement's lines */
  double ground, ground_width; /* of the whole column */
} Column;

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

/* Bands touch one another but for a line of the page, and go to its edges. */
static void
place_band (const ParvisFrame *frame, Column *column, guint i, guint n)
{
  double next = column->x + column->ground_width + frame->gutter;
  double right = i + 1 < n ? next - frame->pad - BAND_GAP : frame->edge_right;

  column->ground = i > 0 ? column->x - frame->pad : frame->edge_left;
  column->ground_width = right - column->ground;
}

static void
init_column (const ParvisFrame *frame, Column *column, guint i, guint n)
{
  double width;

  column->x = parvis_frame_get_column (frame, i, n, &width);
  column->text = MIN (width, WIDEST);
  column->ground = column->x - frame->pad;
  column->ground_width = width + 2 * frame->pad;
  if (frame->look.design == PARVIS_DESIGN_GRAPHIC)
    {
      column->ground_width = width;
      place_band (frame, column, i, n);
    }
}

/* Fills @columns; returns how many there are. Nothing yet is three columns to fill. */
static guint
make_columns (const ParvisLayout *layout, Column columns[PARVIS_N_SIDES])
{
  const ParvisMatter *matter = layout->matter;
  guint n_sides = count_sides (matter), n = n_sides > 0 ? n_sides : PARVIS_N_SIDES, next = 0;

  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    if (n_sides == 0 || matter->engagements[i]->len > 0)
      {
        columns[next].side = (ParvisCollege) i;
        init_column (&layout->frame, &columns[next], next, n);
        next++;
      }
  return n;
}

double
parvis_layout_get_text_width (ParvisLayout *self)
{
  Column columns[PARVIS_N_SIDES];

  make_columns (self, columns);
  return columns[0].text;
}

/* All alike, and each on one line if that leaves them large. */
static double
get_head_size (ParvisLayout *layout)
{
  const ParvisMatter *matter = layout->matter;
  double widest = 0, width = parvis_layout_get_text_width (layout);

  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    if (matter->engagements[i]->len > 0 || count_sides (matter) == 0)
      widest =
          MAX (widest, parvis_paragraph_measure (matter->heads[i], layout->type, PARVIS_FACE_HEAD));
  return MAX (MIN (MAX (layout->measures.head, 1.25 * layout->measures.body), width / widest),
              HEAD_FLOOR);
}

static void
place_ground (ParvisLayout *layout, const Column *column, double top)
{
  const ParvisFrame *frame = &layout->frame;
  gboolean arched = frame->look.design == PARVIS_DESIGN_WARM;

  parvis_place_ground (layout, arched ? PARVIS_FORM_ARCH : PARVIS_FORM_BAR,
                       frame->paint.column[column->side], column->ground, top, column->ground_width,
                       layout->bottom - top);
}

/* Returns where the head may start. */
static double
place_shape (ParvisLayout *layout, const Column *column, double top)
{
  const ParvisFrame *frame = &layout->frame;
  double air = layout->measures.air, x = column->x, y = top;
  double size = (layout->measures.ease > 0 ? frame->shape : PARVIS_MM (10)) *
                MAX (1, get_head_size (layout) / frame->scale.head);

  switch (frame->look.design)
    {
    case PARVIS_DESIGN_SOBER:
      parvis_place_shape (layout, column->side, x, y, size);
      /* It stands in its coloured line, lest a seam show between them. */
      return parvis_place_rule (layout, frame->paint.head[column->side], x, y + size - SINK,
                                column->ground_width, SIDE_RULE);
    case PARVIS_DESIGN_WARM:
      y += PARVIS_MM (2 + 6 * air);
      x = column->ground + (column->ground_width - size) / 2;
      break;
    case PARVIS_DESIGN_GRAPHIC:
      y += frame->look.landscape ? frame->top : PARVIS_MM (2 + 6 * air);
      break;
    case PARVIS_DESIGN_CONTRAST:
    default:
      y += PARVIS_MM (2 + 3 * air);
      break;
    }
  parvis_place_shape (layout, column->side, x, y, size);
  return y + size;
}

static double
place_head (ParvisLayout *layout, const Column *column, double top)
{
  double head = get_head_size (layout), verb = get_verb_size (layout);
  double air = layout->measures.air;
  ParvisStyle style = {
    .role = PARVIS_ROLE_HEAD,
    .side = (int) column->side,
    .ink = layout->frame.paint.head[column->side],
    .face = PARVIS_FACE_HEAD,
    .size = head,
    .pitch = 1.0,
  };
  double y = top + (0.2 + PARVIS_CAPITAL) * head + PARVIS_MM (3 * air);

  y = parvis_place_text (layout, &style, layout->matter->heads[column->side], column->x, y,
                         column->text);
  style.face = verb < PARVIS_LARGE_TYPE ? PARVIS_FACE_VERB : PARVIS_FACE_LARGE_VERB;
  style.size = verb;
  style.pitch = 1.2;
  y = parvis_place_text (layout, &style, layout->matter->verbs[column->side], column->x,
                         y + 1.2 * verb + PARVIS_MM (1.8), column->text);
  return y + 0.25 * verb + PARVIS_MM (2.4 * air);
}

/* What is not the head is white in its black frame. Returns where the engagements start. */
static double
open_frame (ParvisLayout *layout, const Column *column, double y)
{
  const ParvisFrame *frame = &layout->frame;
  double top = y + PARVIS_MM (1.5 * layout->measures.air);

  if (frame->look.design != PARVIS_DESIGN_CONTRAST)
    return y;
  parvis_place_ground (layout, PARVIS_FORM_BAR, frame->paint.page, column->ground + PARVIS_THICK,
                       top, column->ground_width - 2 * PARVIS_THICK,
                       layout->bottom - PARVIS_THICK - top);
  return top;
}

static double
place_item_rule (ParvisLayout *layout, const Column *column, double y)
{
  guint32 ink = layout->frame.paint.rule[column->side];

  if (layout->frame.look.design == PARVIS_DESIGN_CONTRAST)
    return parvis_place_rule (layout, ink, column->ground, y, column->ground_width, PARVIS_THICK);
  return parvis_place_rule (layout, ink, column->x, y, column->text, PARVIS_THIN);
}

/* Where there is no room for more, its state is on the last line of its words if that can hold it.
 */
static gboolean
goes_on (const ParvisLayout *layout,
         const Column *column,
         const ParvisStyle *style,
         ParvisParagraph *words,
         double *x)
{
  const ParvisBox *line = &g_array_index (layout->boxes, ParvisBox, layout->boxes->len - 1);

  *x = line->x + line->width + 0.6 * style->size;
  return layout->telling == PARVIS_TELLING_BARE &&
         *x + (PARVIS_SIGN_INDENT + parvis_paragraph_measure (words, layout->type, style->face)) *
                     style->size <=
             column->x + column->text;
}

/* What became of engagement @i, under its words. Returns the last baseline. */
static double
place_outcome (ParvisLayout *layout, const Column *column, guint i, double y)
{
  const ParvisOutcome *outcome = layout->matter->outcomes[column->side]->pdata[i];
  const ParvisPaint *paint = &layout->frame.paint;
  double body = layout->measures.body, air = layout->measures.air, x, indent;
  ParvisParagraph *reason = outcome->reasons[layout->telling];
  ParvisStyle style = {
    .role = PARVIS_ROLE_OUTCOME,
    .side = (int) column->side,
    .item = i,
    .ink = paint->text,
    .face = body < PARVIS_LARGE_TYPE ? PARVIS_FACE_OUTCOME : PARVIS_FACE_LARGE_OUTCOME,
    .size = body,
    .pitch = PARVIS_LINE_PITCH,
  };

  if (!goes_on (layout, column, &style, outcome->words, &x))
    {
      x = column->x;
      y += PARVIS_LINE_PITCH * body + PARVIS_MM (1.6 * air);
    }
  indent = parvis_place_sign (
      layout, outcome->state,
      layout->frame.look.design == PARVIS_DESIGN_GRAPHIC ? paint->shape[column->side] : paint->text,
      x, y, body);
  y = parvis_place_text (layout, &style, outcome->words, x + indent, y,
                         column->x + column->text - x - indent);
  if (!parvis_paragraph_says (reason))
    return y;
  style.role = PARVIS_ROLE_REASON;
  style.size = MAX (REASON_FLOOR, 0.85 * body);
  style.face = style.size < PARVIS_LARGE_TYPE ? PARVIS_FACE_BODY : PARVIS_FACE_LARGE_BODY;
  return parvis_place_text (layout, &style, reason, column->x,
                            y + PARVIS_LINE_PITCH * style.size + PARVIS_MM (0.8 * air),
                            column->text);
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
    .ink = layout->frame.paint.text,
    .face = body < PARVIS_LARGE_TYPE ? PARVIS_FACE_BODY : PARVIS_FACE_LARGE_BODY,
    .size = body,
    .pitch = PARVIS_LINE_PITCH,
  };

  for (guint i = 0; i < items->len; i++)
    {
      if (i > 0)
        y += 0.25 * body + PARVIS_MM (2.7 * air);
      if (i > 0 || layout->frame.look.design != PARVIS_DESIGN_CONTRAST)
        y = place_item_rule (layout, column, y);
      y += (0.16 + PARVIS_CAPITAL) * body + PARVIS_MM (3.3 * air);
      style.item = i;
      y = parvis_place_text (layout, &style, items->pdata[i], column->x, y, column->text);
      if (parvis_matter_tells_outcomes (layout->matter))
        y = place_outcome (layout, column, i, y);
    }
  return y;
}

/* Rules to be filled in, when nobody has committed to anything yet. */
static void
place_slots (ParvisLayout *layout, const Column *column, double top)
{
  gboolean framed = layout->frame.look.design == PARVIS_DESIGN_CONTRAST;
  double step = (layout->bottom - top) / SLOTS;

  for (guint i = framed ? 1 : 0; i < SLOTS; i++)
    place_item_rule (layout, column, top + i * step);
}

void
parvis_place_columns (ParvisLayout *layout, double top)
{
  Column columns[PARVIS_N_SIDES];
  guint n = make_columns (layout, columns);
  double limit = MIN (layout->bottom, layout->frame.height - PARVIS_MM (12)) -
                 0.25 * layout->measures.body - PARVIS_MM (6 * layout->measures.air);

  for (guint i = 0; i < n; i++)
    {
      double y;

      place_ground (layout, &columns[i], top);
      y = place_head (layout, &columns[i], place_shape (layout, &columns[i], top));
      y = open_frame (layout, &columns[i], y);
      if (layout->matter->engagements[columns[i].side]->len == 0)
        place_slots (layout, &columns[i], y);
      else
        y = place_items (layout, &columns[i], y);
      layout->excess[columns[i].side] = y - limit;
    }
}
