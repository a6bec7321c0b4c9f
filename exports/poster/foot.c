/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "poster/place.h"

#define PITCH 1.3
#define MOST_LINES 4 /* of the contact beside the rest */
#define SMALL 18.0
#define MODULE PARVIS_MM (0.62)
#define LOGO_PAD PARVIS_MM (2.5)
#define AFTER_SERVICE PARVIS_MM (2)
#define PARTNER_HEIGHT PARVIS_MM (13)
#define PARTNER_GAP PARVIS_MM (9)
#define SIGNS_GAP PARVIS_MM (6) /* from the text to the logo and the code */

/* The foot as it is put together, downwards from an origin, then moved to its place. */
typedef struct
{
  ParvisLayout *layout;
  double size, step;  /* of its type, and from line to line */
  double left, right; /* of its text */
  double code, quiet; /* the side of the code and the white around it, or 0 */
  gboolean boxed;     /* on a white ground of their own */
} Foot;

static void
init_foot (Foot *foot, ParvisLayout *layout)
{
  const ParvisFrame *frame = &layout->frame;
  ParvisQr *code = layout->matter->code;

  *foot = (Foot){ .layout = layout };
  foot->size = layout->measures.foot;
  foot->step = PITCH * foot->size;
  foot->left = frame->foot_left;
  foot->right = frame->left + frame->hero_width;
  foot->boxed = frame->paint.page != 0xffffff || frame->paint.foot == 0xffffff;
  if (code == NULL)
    return;
  foot->code = MAX (PARVIS_MM (foot->boxed ? 22 : 27), parvis_qr_get_size (code) * MODULE);
  foot->quiet = foot->code * PARVIS_QR_QUIET / parvis_qr_get_size (code);
}

/* What the code takes, with its white ground if it has one. */
static double
get_code_side (const Foot *foot)
{
  return foot->code + (foot->boxed ? 2 * foot->quiet : 0);
}

/* Where text beside the code has to end. */
static double
get_text_right (const Foot *foot)
{
  if (foot->code <= 0)
    return foot->right;
  return foot->right - get_code_side (foot) - MAX (foot->quiet, PARVIS_MM (4));
}

static void
place_code (const Foot *foot, double y)
{
  double side = get_code_side (foot), quiet = foot->boxed ? foot->quiet : 0;
  const ParvisBox box = {
    .role = PARVIS_ROLE_CODE,
    .side = -1,
    .x = foot->right - side + quiet,
    .y = y + quiet,
    .width = foot->code,
    .height = foot->code,
  };

  if (foot->code <= 0)
    return;
  if (foot->boxed)
    parvis_place_ground (foot->layout, PARVIS_FORM_BAR, 0xffffff, foot->right - side, y, side,
                         side);
  g_array_append_val (foot->layout->boxes, box);
}

void
parvis_place_logo (ParvisLayout *layout, double x, double y, double align)
{
  const ParvisFrame *frame = &layout->frame;
  gboolean boxed = frame->look.design != PARVIS_DESIGN_SOBER;
  double pad = boxed ? LOGO_PAD : 0, ratio = layout->matter->logos[0];
  double room = frame->logo_width - 2 * pad;
  double height = MIN (frame->logo_height - 2 * pad, room / ratio);
  const ParvisBox box = {
    .role = PARVIS_ROLE_LOGO,
    .side = -1,
    .x = x + pad + (boxed ? 0.5 : align) * (room - ratio * height),
    .y = y + (boxed ? (frame->logo_height - height) / 2 : 0),
    .width = ratio * height,
    .height = height,
  };

  if (boxed)
    parvis_place_ground (layout, PARVIS_FORM_BAR, 0xffffff, x, y, frame->logo_width,
                         frame->logo_height);
  g_array_append_val (layout->boxes, box);
}

/* The partners' in a row, all as high, from the left. Returns the height that they take. */
static double
place_partners (const Foot *foot, double y, double width)
{
  const double *ratios = foot->layout->matter->logos + 1;
  double pad = foot->boxed ? LOGO_PAD : 0, sum = 0, height, x;
  guint n = 0;

  while (n < PARVIS_N_LOGOS - 1 && ratios[n] > 0)
    sum += ratios[n++];
  if (n == 0)
    return 0;
  height = MIN (PARTNER_HEIGHT, (width - 2 * pad - (n - 1) * PARTNER_GAP) / sum);
  if (foot->boxed)
    parvis_place_ground (foot->layout, PARVIS_FORM_BAR, 0xffffff, foot->left, y,
                         height * sum + (n - 1) * PARTNER_GAP + 2 * pad, height + 2 * pad);
  x = foot->left + pad;
  for (guint i = 0; i < n; i++)
    {
      const ParvisBox box = {
        .role = PARVIS_ROLE_LOGO,
        .side = -1,
        .item = i + 1,
        .x = x,
        .y = y + pad,
        .width = height * ratios[i],
        .height = height,
      };

      g_array_append_val (foot->layout->boxes, box);
      x += box.width + PARTNER_GAP;
    }
  return height + 2 * pad;
}

/* Puts the lines of @list down one after the other, from the baseline @y; returns the next. */
static double
place_list (const Foot *foot, ParvisRole role, double size, double x, double y, double width)
{
  const ParvisMatter *matter = foot->layout->matter;
  GPtrArray *list = role == PARVIS_ROLE_FOOT ? matter->foot : matter->contact;
  ParvisStyle style = {
    .role = role,
    .side = -1,
    .ink = foot->layout->frame.paint.foot,
    .face = PARVIS_FACE_FOOT,
    .size = size,
    .pitch = foot->step / size,
  };

  for (guint i = 0; i < list->len; i++)
    {
      style.item = i;
      y = parvis_place_text (foot->layout, &style, list->pdata[i], x, y, width) + foot->step;
    }
  return y;
}

/* In how many lines @list fits; G_MAXUINT when one of them would cut a word. */
static guint
count_lines (const Foot *foot, GPtrArray *list, double size, double width)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (ParvisLine));
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      ParvisParagraph *paragraph = list->pdata[i];

      if (!parvis_paragraph_break (paragraph, foot->layout->type, PARVIS_FACE_FOOT, width / size,
                                   lines))
        return G_MAXUINT;
      for (guint j = 0; j < lines->len; j++)
        if (strchr (" ", paragraph->text[g_array_index (lines, ParvisLine, j).end]) == NULL)
          return G_MAXUINT;
      n += lines->len;
    }
  return n;
}

/* Smaller where that spares a line. 0 when it takes more than @most even so. */
static double
get_size (const Foot *foot, GPtrArray *list, double width, guint most)
{
  guint n = count_lines (foot, list, foot->size, width);
  guint n_small = count_lines (foot, list, SMALL, width);

  if (MIN (n, n_small) > most)
    return 0;
  return n <= n_small ? foot->size : SMALL;
}

static void
move (ParvisLayout *layout, guint n, double by)
{
  for (guint i = 0; i < n; i++)
    {
      ParvisBox *box = &g_array_index (layout->boxes, ParvisBox, i);

      box->y += by;
      box->baseline += by;
    }
}

/* The contact stands in the third column, or under the rest when that is too narrow for it.
   Returns the last baseline, of a foot whose capitals start at 0. */
static double
place_lines (const Foot *foot)
{
  const ParvisFrame *frame = &foot->layout->frame;
  ParvisMatter *matter = foot->layout->matter;
  double x = parvis_frame_get_cell (frame, 2, NULL), right = get_text_right (foot);
  double first = PARVIS_CAPITAL * foot->size, y = first, end, under;
  double size = matter->foot->len > 0 ? get_size (foot, matter->contact, right - x, MOST_LINES) : 0;
  gboolean logo = matter->logos[0] > 0 && frame->look.design == PARVIS_DESIGN_GRAPHIC;
  gboolean third = logo || (size > 0 && matter->contact->len > 0);

  if (logo)
    {
      parvis_place_logo (foot->layout, x, -PARVIS_MM (2), 0);
      y += frame->logo_height + PARVIS_MM (1);
    }
  end = place_list (foot, PARVIS_ROLE_FOOT, foot->size, foot->left, first,
                    (third ? x - frame->gutter : right) - foot->left);
  if (size > 0)
    under = place_list (foot, PARVIS_ROLE_CONTACT, size, x, y, right - x);
  else
    under = place_list (foot, PARVIS_ROLE_CONTACT, foot->size, foot->left, MAX (end, y),
                        right - foot->left);
  return MAX (MAX (end, under), y) - foot->step;
}

/* Under the columns, over the whole width. */
static void
place_under (ParvisLayout *layout)
{
  const ParvisFrame *frame = &layout->frame;
  const ParvisPaint *paint = &frame->paint;
  double rise, last, top, partners;
  guint n;
  Foot foot;

  init_foot (&foot, layout);
  last = place_lines (&foot);
  partners = place_partners (&foot, last > 0 ? last + PARVIS_MM (5) : 0,
                             get_text_right (&foot) - foot.left);
  if (partners > 0)
    last = (last > 0 ? last + PARVIS_MM (5) : 0) + partners;
  rise = foot.boxed ? PARVIS_MM (2) : 0;
  place_code (&foot, -rise);
  layout->foot_top = frame->height - frame->top;
  if (layout->boxes->len > 0)
    {
      last = MAX (last, foot.code > 0 ? get_code_side (&foot) - 2 * rise : 0);
      top = frame->foot_bottom - last;
      move (layout, layout->boxes->len, top);
      layout->foot_top = top - PARVIS_MM (frame->look.design == PARVIS_DESIGN_SOBER ? 7.6 : 7.9);
      if (frame->look.design == PARVIS_DESIGN_SOBER)
        parvis_place_rule (layout, paint->line, frame->left, layout->foot_top, frame->hero_width,
                           PARVIS_THICK);
    }
  n = layout->boxes->len;
  parvis_place_ground (layout, PARVIS_FORM_BAR, paint->plinth, 0, layout->foot_top, frame->width,
                       frame->height - layout->foot_top);
  /* On it, not under it. */
  parvis_place_last (layout, 0, n);
  layout->bottom = layout->foot_top;
}

/* The logo and the code, side by side at the lower edge; the contact, where there is no logo.
   Returns their height. */
static double
place_signs (const Foot *foot)
{
  ParvisLayout *layout = foot->layout;
  const ParvisFrame *frame = &layout->frame;
  double code = get_code_side (foot), bottom = frame->foot_bottom;

  place_code (foot, bottom - code);
  if (layout->matter->logos[0] <= 0)
    return code;
  parvis_place_logo (layout, frame->left, bottom - MAX (frame->logo_height, code), 0);
  return MAX (frame->logo_height, code);
}

/* How large the contact is beside the code, or 0 when it stands above it. */
static double
get_beside_size (const Foot *foot)
{
  if (foot->code <= 0 || foot->layout->matter->logos[0] > 0)
    return 0;
  return get_size (foot, foot->layout->matter->contact, get_text_right (foot) - foot->left,
                   MOST_LINES);
}

/* From its first capitals to its last baseline, beside the code. */
static double
get_contact_height (const Foot *foot, double size)
{
  guint n =
      count_lines (foot, foot->layout->matter->contact, size, get_text_right (foot) - foot->left);

  return n > 0 ? PARVIS_CAPITAL * size + (n - 1) * foot->step : 0;
}

/* Returns the last baseline, of lines whose first capitals start at 0, and 0 without any. */
static double
place_panel_lines (const Foot *foot, gboolean contact)
{
  ParvisLayout *layout = foot->layout;
  ParvisMatter *matter = layout->matter;
  double width = layout->frame.hero_width, y = PARVIS_CAPITAL * foot->size;
  gboolean more = matter->foot->len > 0 || (contact && matter->contact->len > 0);

  if (parvis_paragraph_says (matter->service))
    {
      y = parvis_place_service (layout, y - PARVIS_ASCENT * foot->size, width) + foot->step;
      if (more)
        y += AFTER_SERVICE;
    }
  y = place_list (foot, PARVIS_ROLE_FOOT, get_size (foot, matter->foot, width, G_MAXUINT),
                  foot->left, y, width);
  if (contact)
    y = place_list (foot, PARVIS_ROLE_CONTACT, foot->size, foot->left, y, width);
  return layout->boxes->len > 0 ? y - foot->step : 0;
}

/* The partners' row, above what starts at @top. Returns where it starts itself. */
static double
place_partners_over (const Foot *foot, double top, gboolean gap)
{
  GArray *boxes = foot->layout->boxes;
  guint first = boxes->len;
  double height = place_partners (foot, 0, foot->layout->frame.hero_width);

  if (height <= 0)
    return top;
  top -= height + (gap ? PARVIS_MM (4) : 0);
  for (guint i = first; i < boxes->len; i++)
    g_array_index (boxes, ParvisBox, i).y += top;
  return top;
}

/* At the lower end of the panel, with the service first. */
static void
place_in_panel (ParvisLayout *layout)
{
  double last, height, top, beside;
  guint n_lines;
  Foot foot;

  init_foot (&foot, layout);
  beside = get_beside_size (&foot);
  last = place_panel_lines (&foot, beside <= 0);
  n_lines = layout->boxes->len;
  height = place_signs (&foot);
  if (beside > 0)
    height = MAX (height, get_contact_height (&foot, beside));
  top = layout->frame.foot_bottom - height;
  if (beside > 0)
    place_list (&foot, PARVIS_ROLE_CONTACT, beside, foot.left, top + PARVIS_CAPITAL * beside,
                get_text_right (&foot) - foot.left);
  top = place_partners_over (&foot, top, height > 0);
  if (n_lines > 0)
    top -= last + (top < layout->frame.foot_bottom ? SIGNS_GAP : 0);
  move (layout, n_lines, top);
  layout->foot_top = top;
}

/* What the panel and the doors stand on. */
static void
place_plinth (ParvisLayout *layout)
{
  const ParvisFrame *frame = &layout->frame;
  double top = MIN (layout->foot_top - PARVIS_MM (8), layout->bottom);

  guint n = layout->boxes->len;

  if (frame->paint.plinth == PARVIS_NO_INK)
    return;
  parvis_place_ground (layout, PARVIS_FORM_BAR, frame->paint.plinth, 0, top, frame->edge_left,
                       frame->height - top);
  parvis_place_ground (layout, PARVIS_FORM_BAR, frame->paint.plinth, frame->edge_left,
                       layout->bottom, frame->width - frame->edge_left,
                       frame->height - layout->bottom);
  /* On it, not under it. */
  parvis_place_last (layout, 0, n);
  layout->foot_top = top;
}

void
parvis_place_foot (ParvisLayout *layout)
{
  if (!layout->frame.look.landscape)
    {
      place_under (layout);
      parvis_place_signatures (layout);
      return;
    }
  layout->bottom = layout->frame.columns_bottom;
  place_in_panel (layout);
  place_plinth (layout);
  parvis_place_signatures (layout);
}
