/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sound.h"

#include <math.h>
#include <string.h>

#define MARGIN PARVIS_MM (12)
#define BODY_FLOOR 18.0
/* Where even the reasons are left out. */
#define ABRIDGED_FLOOR 14.0
#define LEAST_CONTRAST 6.8
/* To measure by; a new one looks for its fonts. */
static ParvisType *types[PARVIS_N_DESIGNS];

static gboolean
is_text (const ParvisBox *box)
{
  return box->paragraph != NULL;
}

static char *
get_line (const ParvisBox *box)
{
  return g_strndup (box->paragraph->text + box->start, box->end - box->start);
}

static gboolean
touch (const ParvisBox *a, const ParvisBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

/* Two lines of a title without descenders. */
static gboolean
are_tight (const ParvisBox *a, const ParvisBox *b)
{
  return a->role == PARVIS_ROLE_TITLE && a->paragraph == b->paragraph &&
         fabs (a->baseline - b->baseline) > 0.89 * a->size &&
         strpbrk (a->paragraph->text, "gjpqyç") == NULL;
}

static gboolean
is_sign (const ParvisBox *box)
{
  return box->role == PARVIS_ROLE_LOGO || box->role == PARVIS_ROLE_CODE;
}

static gboolean
is_ornament (const ParvisBox *box)
{
  return !is_text (box) && !is_sign (box);
}

/* Grounds may lie on one another, and a text on a ground is assert_grounded()'s. */
static gboolean
may_touch (const ParvisBox *a, const ParvisBox *b)
{
  if (are_tight (a, b))
    return TRUE;
  return (is_ornament (a) && is_ornament (b)) || a->role == PARVIS_ROLE_GROUND ||
         b->role == PARVIS_ROLE_GROUND;
}

static void
assert_apart (const GArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    for (guint j = i + 1; j < boxes->len; j++)
      {
        const ParvisBox *a = &g_array_index (boxes, ParvisBox, i);
        const ParvisBox *b = &g_array_index (boxes, ParvisBox, j);

        if (!may_touch (a, b) && touch (a, b))
          g_error ("“%s” at %.0f, %.0f touches “%s” at %.0f, %.0f",
                   is_text (a) ? a->paragraph->text : "a rule", a->x, a->y,
                   is_text (b) ? b->paragraph->text : "a rule", b->x, b->y);
      }
}

static gboolean
holds (const ParvisBox *ground, const ParvisBox *box)
{
  return box->x >= ground->x && box->y >= ground->y &&
         box->x + box->width <= ground->x + ground->width &&
         box->y + box->height <= ground->y + ground->height;
}

static double
get_luminance (guint32 ink)
{
  const double parts[] = { 0.0722, 0.7152, 0.2126 };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      double part = (ink >> 8 * i & 0xff) / 255.0;

      sum += parts[i] * (part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }
  return sum;
}

/* As WCAG counts it. */
static double
get_contrast (guint32 a, guint32 b)
{
  double first = get_luminance (a), second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/* A text lies on a ground whole or not at all, and can be read on the uppermost one. */
static void
assert_grounded (const GArray *boxes, guint32 page)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const ParvisBox *box = &g_array_index (boxes, ParvisBox, i);
      guint32 under = page;

      if (!is_text (box))
        continue;
      for (guint j = 0; j < boxes->len; j++)
        {
          const ParvisBox *ground = &g_array_index (boxes, ParvisBox, j);

          if (ground->role != PARVIS_ROLE_GROUND || !touch (ground, box))
            continue;
          if (!holds (ground, box))
            g_error ("“%s” lies across the edge of a ground", box->paragraph->text);
          under = ground->ink;
        }
      if (get_contrast (box->ink, under) < LEAST_CONTRAST)
        g_error ("“%s” is hard to read: %06x on %06x", box->paragraph->text, box->ink, under);
    }
}

static void
assert_inside (const GArray *boxes, double width, double height)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const ParvisBox *box = &g_array_index (boxes, ParvisBox, i);
      double margin = box->role == PARVIS_ROLE_GROUND ? 0 : MARGIN;

      g_assert_cmpfloat (box->x, >=, margin - 0.01);
      g_assert_cmpfloat (box->y, >=, margin - 0.01);
      g_assert_cmpfloat (box->x + box->width, <=, width - margin + 0.01);
      g_assert_cmpfloat (box->y + box->height, <=, height - margin + 0.01);
    }
}

/* The boxes are as wide as what is drawn in them, and together hold every text whole. */
static void
assert_honest (const GArray *boxes, ParvisType *type)
{
  gsize next = 0;

  for (guint i = 0; i < boxes->len; i++)
    {
      const ParvisBox *box = &g_array_index (boxes, ParvisBox, i);
      g_autofree char *line = NULL;

      if (!is_text (box))
        continue;
      line = get_line (box);
      g_assert_cmpfloat_with_epsilon (parvis_type_measure (type, box->face, line, -1) * box->size,
                                      box->width, 0.01 * box->width + 0.2 * box->size);
      g_assert_cmpuint (box->start, ==, next);
      next = box->end + (box->paragraph->text[box->end] == ' ');
      if (box->last)
        {
          g_assert_cmpint (box->paragraph->text[box->end], ==, '\0');
          next = 0;
        }
    }
}

/* What no line of its kind is smaller than. */
static double
get_floor (const ParvisBox *box, const ParvisLook *look)
{
  if (box->face == PARVIS_FACE_TITLE)
    return look->landscape ? 40 : 60;
  if (box->face == PARVIS_FACE_PLACE)
    return 34;
  if (box->face == PARVIS_FACE_HEAD)
    return 32;
  return box->face == PARVIS_FACE_QUALITY ? 24 : BODY_FLOOR;
}

void
parvis_assert_sound (ParvisPoster *poster, const ParvisLook *look)
{
  const GArray *boxes = parvis_poster_get_boxes (poster);
  double width, height;

  parvis_poster_get_size (poster, &width, &height);
  assert_apart (boxes);
  assert_inside (boxes, width, height);
  assert_grounded (boxes, parvis_poster_get_page_ink (poster));
  if (types[look->design] == NULL)
    types[look->design] = parvis_type_new ("fr", look->design);
  assert_honest (boxes, types[look->design]);
  if (parvis_poster_fits (poster))
    g_assert_cmpfloat (parvis_poster_get_body_size (poster), >=,
                       parvis_poster_is_abridged (poster) ? ABRIDGED_FLOOR : BODY_FLOOR);
  for (guint i = 0; i < boxes->len && parvis_poster_fits (poster); i++)
    {
      const ParvisBox *box = &g_array_index (boxes, ParvisBox, i);

      if (is_text (box))
        g_assert_cmpfloat (box->size, >=,
                           parvis_poster_is_abridged (poster)
                               ? MIN (get_floor (box, look), ABRIDGED_FLOOR)
                               : get_floor (box, look));
    }
}

void
parvis_assert_sound_end (void)
{
  for (guint i = 0; i < PARVIS_N_DESIGNS; i++)
    g_clear_pointer (&types[i], parvis_type_free);
}
