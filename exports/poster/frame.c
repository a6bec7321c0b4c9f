/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/frame.h"

#include "poster/poster.h"
#include "rules/inks.h"

#define INK 0x1e1e1e
#define WHITE 0xffffff
#define SIDES                                                                                      \
  {                                                                                                \
    PARVIS_AGENTS_INK, PARVIS_USERS_INK, PARVIS_BOTH_INK                                           \
  }
#define GREYS                                                                                      \
  {                                                                                                \
    0x8a8a8a, 0x8a8a8a, 0x8a8a8a                                                                   \
  }
#define ALL(ink)                                                                                   \
  {                                                                                                \
    ink, ink, ink                                                                                  \
  }
#define YELLOW 0xffd23f
#define SANDSTONE 0xf0c3ac
#define BRICK 0x7b2f1b
#define CREAM 0xfff9f2

/* What both ways of lying have in common. */
#define WARM                                                                                       \
  .page = SANDSTONE, .plain = INK, .title = 0x5e1f10, .quality = INK, .foot = WHITE,               \
  .hero = PARVIS_NO_INK, .plinth = BRICK, .line = BRICK, .text = INK, .column = ALL (CREAM),       \
  .shape = SIDES, .head = SIDES, .rule = SIDES
#define CONTRAST                                                                                   \
  .page = WHITE, .plain = 0, .title = WHITE, .service = WHITE, .hero = 0, .plinth = PARVIS_NO_INK, \
  .text = 0, .column = ALL (0), .shape = ALL (WHITE), .head = ALL (WHITE), .rule = ALL (0)

static const ParvisPaint sober = {
  .page = WHITE,
  .plain = INK,
  .title = INK,
  .service = INK,
  .quality = INK,
  .foot = INK,
  .hero = PARVIS_NO_INK,
  .plinth = PARVIS_NO_INK,
  .line = INK,
  .text = INK,
  .column = ALL (PARVIS_NO_INK),
  .shape = SIDES,
  .head = SIDES,
  .rule = GREYS,
};
static const ParvisPaint warm = {
  WARM,
  .service = INK,
};
static const ParvisPaint graphic = {
  .page = YELLOW,
  .plain = INK,
  .title = INK,
  .service = INK,
  .quality = INK,
  .foot = INK,
  .hero = PARVIS_NO_INK,
  .plinth = PARVIS_NO_INK,
  .line = INK,
  .text = WHITE,
  .column = SIDES,
  .shape = ALL (YELLOW),
  .head = ALL (WHITE),
  .rule = ALL (WHITE),
};
static const ParvisPaint contrast = {
  CONTRAST,
  .quality = 0,
  .foot = 0,
  .line = 0,
};
/* The service stands on the plinth. */
static const ParvisPaint warm_landscape = {
  WARM,
  .service = WHITE,
};
/* All of the panel is black. */
static const ParvisPaint contrast_landscape = {
  CONTRAST,
  .quality = WHITE,
  .foot = WHITE,
  .line = WHITE,
};

static const ParvisPaint *const paints[PARVIS_N_DESIGNS][2] = {
  [PARVIS_DESIGN_SOBER] = { &sober, &sober },
  [PARVIS_DESIGN_WARM] = { &warm, &warm_landscape },
  [PARVIS_DESIGN_GRAPHIC] = { &graphic, &graphic },
  [PARVIS_DESIGN_CONTRAST] = { &contrast, &contrast_landscape },
};

static const ParvisScale scales[PARVIS_N_DESIGNS][2] = {
  [PARVIS_DESIGN_SOBER] = { { 96, 40, 40, 72, 84, 1.0, 0.60, 0.33 },
                            { 96, 32, 40, 72, 84, 1.0, 0.60, 0.37 } },
  [PARVIS_DESIGN_WARM] = { { 88, 36, 40, 72, 84, 1.0, 0.57, 0.26 },
                           { 88, 30, 40, 72, 84, 1.0, 0.57, 0.33 } },
  [PARVIS_DESIGN_GRAPHIC] = { { 106, 42, 40, 98, 106, 0.90, 0.40, 0.37 },
                              { 106, 34, 40, 98, 106, 0.95, 0.50, 0.37 } },
  [PARVIS_DESIGN_CONTRAST] = { { 90, 42, 38, 72, 84, 1.0, 0.57, 0.33 },
                               { 90, 34, 38, 72, 84, 1.0, 0.57, 0.37 } },
};

/* In millimetres, as they are drawn. */
typedef struct
{
  double left, top, right; /* of the title and what goes with it */
  double beside;           /* what a logo or the emblem takes from the title */
  double bottom;           /* under the foot's last baseline */
  double logo_width, logo_height;
  double columns_left, columns_right; /* of their text */
  double gutter, pad;
  double edge_left, edge_right; /* of their grounds, from the page's left */
  double shape;
} Plan;

static const Plan upright[PARVIS_N_DESIGNS] = {
  [PARVIS_DESIGN_SOBER] = { .left = 18,
                            .top = 18,
                            .right = 279,
                            .bottom = 16.8,
                            .logo_width = 40,
                            .logo_height = 18,
                            .columns_left = 18,
                            .columns_right = 279,
                            .gutter = 9,
                            .shape = 15 },
  [PARVIS_DESIGN_WARM] = { .left = 12,
                           .top = 12,
                           .right = 285,
                           .beside = 45,
                           .bottom = 14,
                           .logo_width = 40,
                           .logo_height = 20,
                           .columns_left = 18,
                           .columns_right = 279,
                           .gutter = 17,
                           .pad = 6,
                           .shape = 14.5 },
  [PARVIS_DESIGN_GRAPHIC] = { .left = 15,
                              .top = 15,
                              .right = 282,
                              .beside = 72,
                              .bottom = 15,
                              .logo_width = 44,
                              .logo_height = 15,
                              .columns_left = 15,
                              .columns_right = 282,
                              .gutter = 15,
                              .pad = 9,
                              .edge_right = 297,
                              .shape = 18 },
  [PARVIS_DESIGN_CONTRAST] = { .left = 15,
                               .top = 15,
                               .right = 282,
                               .bottom = 13.5,
                               .logo_width = 40,
                               .logo_height = 18,
                               .columns_left = 21,
                               .columns_right = 276,
                               .gutter = 18,
                               .pad = 6,
                               .shape = 18 },
};
static const Plan lying[PARVIS_N_DESIGNS] = {
  [PARVIS_DESIGN_SOBER] = { .left = 18,
                            .top = 18,
                            .right = 126,
                            .bottom = 16.8,
                            .logo_width = 50,
                            .logo_height = 24,
                            .columns_left = 138,
                            .columns_right = 402,
                            .gutter = 9,
                            .edge_left = 138,
                            .shape = 15 },
  [PARVIS_DESIGN_WARM] = { .left = 18,
                           .top = 12,
                           .right = 126,
                           .bottom = 14,
                           .logo_width = 50,
                           .logo_height = 25,
                           .columns_left = 144,
                           .columns_right = 402,
                           .gutter = 17,
                           .pad = 6,
                           .edge_left = 138,
                           .shape = 14.5 },
  [PARVIS_DESIGN_GRAPHIC] = { .left = 15,
                              .top = 15,
                              .right = 126,
                              .bottom = 14,
                              .logo_width = 54,
                              .logo_height = 29,
                              .columns_left = 146,
                              .columns_right = 408,
                              .gutter = 15,
                              .pad = 8,
                              .edge_left = 138,
                              .edge_right = 420,
                              .shape = 18 },
  [PARVIS_DESIGN_CONTRAST] = { .left = 12,
                               .top = 15,
                               .right = 130,
                               .bottom = 15,
                               .logo_width = 50,
                               .logo_height = 25,
                               .columns_left = 151,
                               .columns_right = 399,
                               .gutter = 18,
                               .pad = 6,
                               .edge_left = 139,
                               .shape = 18 },
};

/* When the columns do not stand on the foot. */
static double
get_columns_bottom (const ParvisFrame *self)
{
  switch (self->look.design)
    {
    case PARVIS_DESIGN_GRAPHIC:
      return self->height;
    case PARVIS_DESIGN_CONTRAST:
      return self->height - self->top;
    case PARVIS_DESIGN_SOBER:
    case PARVIS_DESIGN_WARM:
    default:
      return self->height - PARVIS_MM (12);
    }
}

/* In every place of a side's colour, the organisation's own. Black and white have none. */
static void
take_inks (ParvisPaint *paint, const ParvisLook *look)
{
  const guint32 sides[PARVIS_N_SIDES] = SIDES;

  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    {
      guint32 *places[] = { &paint->column[i], &paint->shape[i], &paint->head[i], &paint->rule[i] };

      for (guint j = 0; j < G_N_ELEMENTS (places) && look->inks[i] != 0; j++)
        if (*places[j] == sides[i])
          *places[j] = look->inks[i];
    }
}

void
parvis_frame_init (ParvisFrame *self, const ParvisLook *look, gboolean logo)
{
  const Plan *plan = look->landscape ? &lying[look->design] : &upright[look->design];
  gboolean emblem = look->design == PARVIS_DESIGN_GRAPHIC;
  gboolean indented = look->design == PARVIS_DESIGN_WARM && !look->landscape;

  self->look = *look;
  self->width = look->landscape ? PARVIS_POSTER_HEIGHT : PARVIS_POSTER_WIDTH;
  self->height = look->landscape ? PARVIS_POSTER_WIDTH : PARVIS_POSTER_HEIGHT;
  self->left = PARVIS_MM (plan->left);
  self->top = PARVIS_MM (plan->top);
  self->hero_width = PARVIS_MM (plan->right - plan->left);
  self->title_width = self->hero_width - (logo || emblem ? PARVIS_MM (plan->beside) : 0);
  self->foot_left = PARVIS_MM (indented ? plan->columns_left : plan->left);
  self->foot_bottom = self->height - PARVIS_MM (plan->bottom);
  self->logo_width = PARVIS_MM (plan->logo_width);
  self->logo_height = PARVIS_MM (plan->logo_height);
  self->columns_left = PARVIS_MM (plan->columns_left);
  self->columns_right = PARVIS_MM (plan->columns_right);
  self->columns_top = emblem ? 0 : self->top;
  self->columns_bottom = get_columns_bottom (self);
  self->gutter = PARVIS_MM (plan->gutter);
  self->pad = PARVIS_MM (plan->pad);
  self->edge_left = PARVIS_MM (plan->edge_left);
  self->edge_right = PARVIS_MM (plan->edge_right);
  self->shape = PARVIS_MM (plan->shape);
  self->scale = scales[look->design][look->landscape ? 1 : 0];
  self->paint = *paints[look->design][look->landscape ? 1 : 0];
  take_inks (&self->paint, look);
}

double
parvis_frame_get_column (const ParvisFrame *self, guint i, guint n, double *width)
{
  double each = (self->columns_right - self->columns_left - (n - 1) * self->gutter) / n;

  if (width != NULL)
    *width = each;
  return self->columns_left + i * (each + self->gutter);
}

double
parvis_frame_get_cell (const ParvisFrame *self, guint i, double *width)
{
  double pad = self->look.design == PARVIS_DESIGN_CONTRAST ? self->pad : 0;
  double x = parvis_frame_get_column (self, i, PARVIS_N_SIDES, width) - pad;

  if (width != NULL)
    *width += 2 * pad;
  return x;
}
