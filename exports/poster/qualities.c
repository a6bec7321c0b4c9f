/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/place.h"

#define ACROSS 3
#define SILL PARVIS_MM (2.2)
/* Between two qualities of a panel. */
#define GAP PARVIS_MM (4)
/* So few stand one under the other in a panel; as do those with words too long for two columns. */
#define FEW 3

/* Where each of a row stands. */
typedef struct
{
  guint n;
  double x[ACROSS], width[ACROSS];
} Row;

static ParvisStyle
make_style (const ParvisLayout *layout)
{
  return (ParvisStyle){
    .role = PARVIS_ROLE_QUALITY,
    .side = -1,
    .ink = layout->frame.paint.quality,
    .face = PARVIS_FACE_QUALITY,
    .size = layout->measures.quality,
    .pitch = 1.1,
  };
}

static double
get_indent (const ParvisLayout *layout)
{
  return parvis_matter_tells_outcomes (layout->matter)
             ? PARVIS_SIGN_INDENT * layout->measures.quality
             : 0;
}

/* Read across. Returns the lowest last baseline. */
static double
place_row (ParvisLayout *layout, const Row *row, guint first, double baseline)
{
  GPtrArray *qualities = layout->matter->qualities;
  ParvisStyle style = make_style (layout);
  double lowest = baseline, indent = get_indent (layout);

  for (guint i = 0; i < row->n && first + i < qualities->len; i++)
    {
      double last;

      style.item = first + i;
      if (indent > 0)
        parvis_place_sign (layout, g_array_index (layout->matter->signs, ParvisState, first + i),
                           style.ink, row->x[i], baseline, style.size);
      last = parvis_place_text (layout, &style, qualities->pdata[first + i], row->x[i] + indent,
                                baseline, row->width[i] - indent);
      lowest = MAX (lowest, last);
    }
  return lowest;
}

static Row
make_row (const ParvisLayout *layout)
{
  Row row = { .n = ACROSS };

  for (guint i = 0; i < ACROSS; i++)
    row.x[i] = parvis_frame_get_cell (&layout->frame, i, &row.width[i]);
  return row;
}

static double
rule_row (ParvisLayout *layout, const Row *row, double y)
{
  for (guint i = 0; i < row->n; i++)
    parvis_place_rule (layout, layout->frame.paint.rule[0], row->x[i], y, row->width[i],
                       PARVIS_THIN);
  return y + PARVIS_THIN;
}

/* A window a quality, each on its sill. */
static double
place_windows (ParvisLayout *layout, double top)
{
  const ParvisFrame *frame = &layout->frame;
  const ParvisPaint *paint = &frame->paint;
  double size = layout->measures.quality, air = layout->measures.air, y = top;
  guint n = layout->matter->qualities->len;
  Row row = make_row (layout);

  for (guint i = 0; i < n; i += ACROSS)
    {
      guint first = layout->boxes->len, n_boxes;
      double foot =
          place_row (layout, &row, i, y + PARVIS_CAPITAL * size + PARVIS_MM (2.6 + 4 * air)) +
          0.21 * size + PARVIS_MM (0.6 + 3 * air);

      n_boxes = layout->boxes->len - first;
      for (guint j = 0; j < MIN (ACROSS, n - i); j++)
        {
          double x = row.x[j] - frame->pad, width = row.width[j] + 2 * frame->pad;

          parvis_place_ground (layout, PARVIS_FORM_WINDOW, paint->column[0], x, y, width, foot - y);
          parvis_place_ground (layout, PARVIS_FORM_BAR, paint->line, x, foot, width, SILL);
        }
      /* In the window, not behind it. */
      parvis_place_last (layout, first, n_boxes);
      y = foot + SILL + PARVIS_MM (1.3 + 2.6 * air);
    }
  return y + PARVIS_MM (0.9 * air);
}

double
parvis_place_qualities (ParvisLayout *layout, double y)
{
  gboolean ruled = layout->frame.look.design == PARVIS_DESIGN_SOBER;
  double size = layout->measures.quality, air = layout->measures.air;
  guint n = layout->matter->qualities->len;
  Row row = make_row (layout);

  if (n == 0)
    return y + PARVIS_MM (ruled ? 9 * air : 2 * air);
  if (layout->frame.look.design == PARVIS_DESIGN_WARM)
    return place_windows (layout, y);
  for (guint i = 0; i < n; i += ACROSS)
    {
      y += (0.12 + PARVIS_CAPITAL) * size + (ruled ? PARVIS_MM (3.2 * air) : 0);
      y = place_row (layout, &row, i, y);
      if (i + ACROSS >= n)
        break;
      y += 0.22 * size + PARVIS_MM (2.2 * air);
      if (ruled)
        y = rule_row (layout, &row, y);
    }
  return y + 0.22 * size + PARVIS_MM (7 * air);
}

/* The longest word of every other quality, from @first on. */
static double
get_longest (const ParvisLayout *layout, guint first)
{
  GPtrArray *qualities = layout->matter->qualities;
  double longest = 0;

  for (guint i = first; i < qualities->len; i += 2)
    longest = MAX (longest, parvis_paragraph_get_longest (qualities->pdata[i], layout->type,
                                                          PARVIS_FACE_QUALITY));
  return longest * layout->measures.quality + get_indent (layout);
}

/* Two columns, halves unless a word asks for more. */
static Row
make_panel_row (const ParvisLayout *layout)
{
  const ParvisFrame *frame = &layout->frame;
  double half = (frame->hero_width - GAP) / 2, first = half;
  double left = get_longest (layout, 0), right = get_longest (layout, 1);

  if (layout->matter->qualities->len <= FEW || left + GAP + right > frame->hero_width - 1)
    return (Row){ 1, { frame->left }, { frame->hero_width } };
  if (right > half)
    first = frame->hero_width - GAP - right - 1;
  else if (left > half)
    first = left + 1;
  return (Row){ 2,
                { frame->left, frame->left + first + GAP },
                { first, frame->hero_width - first - GAP } };
}

static double
place_panel_rows (ParvisLayout *layout, double y)
{
  double size = layout->measures.quality, air = layout->measures.calm;
  guint n = layout->matter->qualities->len;
  Row row = make_panel_row (layout);

  for (guint i = 0; i < n; i += row.n)
    {
      y += (0.12 + PARVIS_CAPITAL) * size + PARVIS_MM (i > 0 ? 2 * air : 0);
      y = place_row (layout, &row, i, y) + 0.22 * size;
    }
  return y;
}

/* One wide window for them all. */
static double
place_panel_window (ParvisLayout *layout, double top)
{
  const ParvisFrame *frame = &layout->frame;
  double air = layout->measures.calm;
  guint first = layout->boxes->len, n_boxes;
  double foot = place_panel_rows (layout, top + PARVIS_MM (1.5 + 4 * air)) + PARVIS_MM (3.5 * air);

  n_boxes = layout->boxes->len - first;
  parvis_place_ground (layout, PARVIS_FORM_WINDOW, frame->paint.column[0], frame->left - frame->pad,
                       top, frame->hero_width + 2 * frame->pad, foot - top);
  parvis_place_ground (layout, PARVIS_FORM_BAR, frame->paint.line, frame->left - frame->pad, foot,
                       frame->hero_width + 2 * frame->pad, SILL);
  parvis_place_last (layout, first, n_boxes);
  return foot + SILL;
}

double
parvis_place_panel_qualities (ParvisLayout *layout, double y)
{
  const ParvisFrame *frame = &layout->frame;
  double air = layout->measures.calm;

  if (layout->matter->qualities->len == 0)
    return y;
  if (frame->look.design == PARVIS_DESIGN_WARM)
    return place_panel_window (layout, y);
  y = place_panel_rows (layout, y + PARVIS_MM (4 * air)) + PARVIS_MM (4 * air);
  return parvis_place_rule (layout, frame->paint.line, frame->left, y, frame->hero_width,
                            PARVIS_THICK);
}
