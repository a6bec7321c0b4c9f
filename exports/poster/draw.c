/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/draw.h"

#include <cairo-pdf.h>

#include "poster/place.h"
#include "poster/shapes.h"

static const guint32 inks[] = {
  [PARVIS_INK_TEXT] = 0x1e1e1e,  [PARVIS_INK_RULE] = 0x8a8a8a, [PARVIS_INK_AGENTS] = 0x0b4f8a,
  [PARVIS_INK_USERS] = 0x7a3e00, [PARVIS_INK_BOTH] = 0x5b2a86,
};

static void
set_ink (cairo_t *cr, ParvisInk ink)
{
  guint32 rgb = inks[ink];

  cairo_set_source_rgb (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}

static gboolean
is_text (const ParvisBox *box)
{
  return box->paragraph != NULL;
}

static gboolean
is_list (const ParvisBox *box)
{
  return box->role == PARVIS_ROLE_QUALITY || box->role == PARVIS_ROLE_ENGAGEMENT;
}

static const char *
get_tag (const ParvisBox *box)
{
  if (box->role == PARVIS_ROLE_TITLE)
    return "H1";
  if (box->role == PARVIS_ROLE_HEAD)
    return "H2";
  return is_list (box) ? "L" : "P";
}

static gboolean
same_block (const ParvisBox *a, const ParvisBox *b)
{
  return a != NULL && b != NULL && a->role == b->role && a->side == b->side;
}

static gboolean
same_item (const ParvisBox *a, const ParvisBox *b)
{
  return same_block (a, b) && a->item == b->item;
}

/* Whether @next goes on with what @box says. */
static gboolean
goes_on (const ParvisBox *box, const ParvisBox *next)
{
  char cut = box->paragraph->text[box->end];

  if (cut != '\0' && cut != ' ')
    return FALSE;
  return is_list (box) ? same_item (box, next) : same_block (box, next);
}

static void
draw_line (const ParvisBox *box, const ParvisBox *next, ParvisType *type, cairo_t *cr)
{
  g_autofree char *text = g_strndup (box->paragraph->text + box->start, box->end - box->start);

  cairo_tag_begin (cr, "Span", NULL);
  cairo_save (cr);
  set_ink (cr, box->ink);
  cairo_translate (cr, box->x, box->baseline);
  parvis_type_show (type, cr, box->face, box->size, text, goes_on (box, next));
  cairo_restore (cr);
  cairo_tag_end (cr, "Span");
}

/* Rules and shapes come first and have no tag: they say nothing that the words don't. */
static void
draw_ground (const GArray *boxes, cairo_t *cr)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const ParvisBox *box = &g_array_index (boxes, ParvisBox, i);

      if (is_text (box))
        continue;
      set_ink (cr, box->ink);
      if (box->role == PARVIS_ROLE_SHAPE)
        parvis_shape_trace (cr, (ParvisCollege) box->side, box->x, box->y, box->width);
      else
        cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      cairo_fill (cr);
    }
}

static void
draw_text (const GArray *boxes, ParvisType *type, cairo_t *cr)
{
  const ParvisBox *previous = NULL;

  for (guint i = 0; i < boxes->len; i++)
    {
      const ParvisBox *box = &g_array_index (boxes, ParvisBox, i), *next = NULL;

      if (!is_text (box))
        continue;
      for (guint j = i + 1; j < boxes->len && next == NULL; j++)
        if (is_text (&g_array_index (boxes, ParvisBox, j)))
          next = &g_array_index (boxes, ParvisBox, j);
      if (!same_block (previous, box))
        cairo_tag_begin (cr, get_tag (box), NULL);
      if (is_list (box) && !same_item (previous, box))
        {
          cairo_tag_begin (cr, "LI", NULL);
          cairo_tag_begin (cr, "LBody", NULL);
        }
      draw_line (box, next, type, cr);
      if (is_list (box) && !same_item (box, next))
        {
          cairo_tag_end (cr, "LBody");
          cairo_tag_end (cr, "LI");
        }
      if (!same_block (box, next))
        cairo_tag_end (cr, get_tag (box));
      previous = box;
    }
}

void
parvis_boxes_draw (const GArray *boxes, ParvisType *type, ParvisLogo *logo, cairo_t *cr)
{
  draw_ground (boxes, cr);
  cairo_tag_begin (cr, "Document", NULL);
  draw_text (boxes, type, cr);
  if (logo != NULL)
    {
      cairo_tag_begin (cr, "Figure", NULL);
      parvis_logo_draw (logo, cr, PARVIS_LEFT + PARVIS_WIDTH - PARVIS_LOGO_WIDTH, PARVIS_TOP,
                        PARVIS_LOGO_WIDTH, PARVIS_LOGO_HEIGHT);
      cairo_tag_end (cr, "Figure");
    }
  cairo_tag_end (cr, "Document");
}
