/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/layout.h"

#include "poster/place.h"
#include "poster/shapes.h"
#include "poster/state-sign.h"

#define SIGN 0.80

ParvisLayout *
parvis_layout_new (ParvisMatter *matter, ParvisType *type, const ParvisLook *look)
{
  ParvisLayout *self = g_new0 (ParvisLayout, 1);

  self->matter = matter;
  self->type = type;
  parvis_frame_init (&self->frame, look, matter->logos[0] > 0);
  self->boxes = g_array_new (FALSE, TRUE, sizeof (ParvisBox));
  return self;
}

void
parvis_layout_free (ParvisLayout *self)
{
  g_array_unref (self->boxes);
  g_free (self);
}

static void
add_line (ParvisLayout *layout,
          const ParvisStyle *style,
          ParvisParagraph *paragraph,
          const ParvisLine *line,
          double x,
          double baseline)
{
  const ParvisBox box = {
    .role = style->role,
    .side = style->side,
    .item = style->item,
    .ink = style->ink,
    .x = x,
    .y = baseline - PARVIS_ASCENDER * style->size,
    .width = line->width * style->size,
    .height = (PARVIS_ASCENDER + PARVIS_DESCENDER) * style->size,
    .face = style->face,
    .size = style->size,
    .baseline = baseline,
    .paragraph = paragraph,
    .start = line->start,
    .end = line->end,
  };

  g_array_append_val (layout->boxes, box);
}

double
parvis_place_text (ParvisLayout *layout,
                   const ParvisStyle *style,
                   ParvisParagraph *paragraph,
                   double x,
                   double baseline,
                   double width)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (ParvisLine));

  if (!parvis_paragraph_says (paragraph))
    return baseline;
  if (!parvis_paragraph_break (paragraph, layout->type, style->face, width / style->size, lines) &&
      layout->wide == NULL)
    {
      layout->wide = paragraph;
      layout->wide_start = g_array_index (lines, ParvisLine, 0).start;
      layout->wide_end = g_array_index (lines, ParvisLine, 0).end;
    }
  for (guint i = 0; i < lines->len; i++)
    add_line (layout, style, paragraph, &g_array_index (lines, ParvisLine, i), x,
              baseline + i * style->pitch * style->size);
  g_array_index (layout->boxes, ParvisBox, layout->boxes->len - 1).last = TRUE;
  return baseline + (lines->len - 1) * style->pitch * style->size;
}

double
parvis_place_rule (ParvisLayout *layout,
                   guint32 ink,
                   double x,
                   double y,
                   double width,
                   double height)
{
  const ParvisBox box = {
    .role = PARVIS_ROLE_RULE,
    .side = -1,
    .ink = ink,
    .x = x,
    .y = y,
    .width = width,
    .height = height,
  };

  g_array_append_val (layout->boxes, box);
  return y + height;
}

void
parvis_place_ground (ParvisLayout *layout,
                     ParvisForm form,
                     guint32 ink,
                     double x,
                     double y,
                     double width,
                     double height)
{
  const ParvisBox box = {
    .role = PARVIS_ROLE_GROUND,
    .side = -1,
    .form = form,
    .ink = ink,
    .x = x,
    .y = y,
    .width = width,
    .height = height,
  };

  if (ink != PARVIS_NO_INK)
    g_array_append_val (layout->boxes, box);
}

void
parvis_place_shape (ParvisLayout *layout, ParvisCollege side, double x, double y, double size)
{
  ParvisBox box = {
    .role = PARVIS_ROLE_SHAPE,
    .side = (int) side,
    .ink = layout->frame.paint.shape[side],
  };

  parvis_shape_put (&box, side, x, y, size);
  g_array_append_val (layout->boxes, box);
}

/* On white, black and the colours of the sides its own ink would not be seen, or say nothing. */
static gboolean
has_state_inks (const ParvisLayout *layout)
{
  ParvisDesign design = layout->frame.look.design;

  return design == PARVIS_DESIGN_SOBER || design == PARVIS_DESIGN_WARM;
}

double
parvis_place_sign (ParvisLayout *layout,
                   ParvisState state,
                   guint32 ink,
                   double x,
                   double baseline,
                   double size)
{
  const ParvisBox box = {
    .role = PARVIS_ROLE_SHAPE,
    .side = -1,
    .form = PARVIS_FORM_STATE,
    .state = state,
    .ink = has_state_inks (layout) ? parvis_state_sign_get_ink (state) : ink,
    .x = x,
    .y = baseline - (PARVIS_CAPITAL + SIGN) / 2 * size,
    .width = SIGN * size,
    .height = SIGN * size,
  };

  g_array_append_val (layout->boxes, box);
  return PARVIS_SIGN_INDENT * size;
}

static void
clear (ParvisLayout *self)
{
  g_array_set_size (self->boxes, 0);
  self->wide = NULL;
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    self->excess[i] = -self->frame.height;
  self->hero_excess = -self->frame.height;
}

void
parvis_place_last (ParvisLayout *layout, guint first, guint n)
{
  g_autofree ParvisBox *boxes = g_new (ParvisBox, MAX (n, 1));

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    boxes[i] = g_array_index (layout->boxes, ParvisBox, first + i);
  g_array_remove_range (layout->boxes, first, n);
  g_array_append_vals (layout->boxes, boxes, n);
}

/* What is at the foot but read with the title. */
static guint
count_service (const ParvisLayout *self)
{
  guint n = 0;

  for (guint i = 0; i < self->boxes->len; i++)
    n += g_array_index (self->boxes, ParvisBox, i).role == PARVIS_ROLE_SERVICE;
  return n;
}

gboolean
parvis_layout_flow (ParvisLayout *self)
{
  guint n_foot;

  clear (self);
  /* The columns end where the foot starts. */
  parvis_place_foot (self);
  n_foot = self->boxes->len - count_service (self);
  if (self->frame.look.landscape)
    {
      self->hero_excess = parvis_place_panel (self) - self->foot_top;
      self->columns_top = self->frame.columns_top;
    }
  else
    self->columns_top = parvis_place_hero (self);
  parvis_place_columns (self, self->columns_top);
  parvis_place_last (self, 0, n_foot);
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    if (self->excess[i] > 0)
      return FALSE;
  return self->hero_excess <= 0 && self->wide == NULL;
}
