/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/draw.h"

#include <cairo-pdf.h>

#include "poster/shapes.h"

#define BLEED PARVIS_MM (10)

void
parvis_ink_set (cairo_t *cr, guint32 ink)
{
  cairo_set_source_rgb (cr, (ink >> 16) / 255.0, (ink >> 8 & 0xff) / 255.0, (ink & 0xff) / 255.0);
}

static gboolean
is_text (const ParvisBox *box)
{
  return box->paragraph != NULL;
}

/* What became of an engagement is read with it. */
static ParvisRole
get_block (const ParvisBox *box)
{
  return box->role == PARVIS_ROLE_OUTCOME || box->role == PARVIS_ROLE_REASON
             ? PARVIS_ROLE_ENGAGEMENT
             : box->role;
}

static gboolean
is_list (const ParvisBox *box)
{
  return get_block (box) == PARVIS_ROLE_QUALITY || get_block (box) == PARVIS_ROLE_ENGAGEMENT;
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
  return a != NULL && b != NULL && get_block (a) == get_block (b) && a->side == b->side;
}

static gboolean
same_item (const ParvisBox *a, const ParvisBox *b)
{
  return same_block (a, b) && a->item == b->item;
}

static gboolean
same_paragraph (const ParvisBox *a, const ParvisBox *b)
{
  return same_item (a, b) && a->paragraph == b->paragraph;
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
  parvis_ink_set (cr, box->ink);
  cairo_translate (cr, box->x, box->baseline);
  parvis_type_show (type, cr, box->face, box->size, text, goes_on (box, next));
  cairo_restore (cr);
  cairo_tag_end (cr, "Span");
}

static gboolean
is_sign (const ParvisBox *box)
{
  return box->role == PARVIS_ROLE_CODE || box->role == PARVIS_ROLE_LOGO;
}

/* What touches an edge of the page goes on beyond it, farther than any sheet is cut. */
static ParvisBox
bleed (ParvisBox box, const ParvisFrame *page)
{
  double left = box.x <= 0 ? BLEED : 0, top = box.y <= 0 ? BLEED : 0;
  double right = box.x + box.width >= page->width ? BLEED : 0;
  double bottom = box.y + box.height >= page->height ? BLEED : 0;

  box.x -= left;
  box.y -= top;
  box.width += left + right;
  box.height += top + bottom;
  return box;
}

/* Grounds, rules and shapes come first and have no tag: they say nothing that the words don't. */
static void
draw_ground (const GArray *boxes, const ParvisFrame *page, cairo_t *cr)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      ParvisBox box = g_array_index (boxes, ParvisBox, i);

      if (is_text (&box) || is_sign (&box))
        continue;
      if (page != NULL && box.form == PARVIS_FORM_BAR)
        box = bleed (box, page);
      parvis_ink_set (cr, box.ink);
      parvis_box_trace (&box, cr);
      cairo_fill (cr);
    }
}

/* What is begun before a line, and ended after it. @parts: an item has several paragraphs. */
static void
begin_item (const ParvisBox *previous, const ParvisBox *box, gboolean parts, cairo_t *cr)
{
  if (!is_list (box))
    return;
  if (!same_item (previous, box))
    {
      cairo_tag_begin (cr, "LI", NULL);
      cairo_tag_begin (cr, "LBody", NULL);
    }
  if (parts && !same_paragraph (previous, box))
    cairo_tag_begin (cr, "P", NULL);
}

static void
end_item (const ParvisBox *box, const ParvisBox *next, gboolean parts, cairo_t *cr)
{
  if (!is_list (box))
    return;
  if (parts && !same_paragraph (box, next))
    cairo_tag_end (cr, "P");
  if (!same_item (box, next))
    {
      cairo_tag_end (cr, "LBody");
      cairo_tag_end (cr, "LI");
    }
}

static void
draw_text (const GArray *boxes, ParvisType *type, gboolean parts, cairo_t *cr)
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
      begin_item (previous, box, parts, cr);
      draw_line (box, next, type, cr);
      end_item (box, next, parts, cr);
      if (!same_block (box, next))
        cairo_tag_end (cr, get_tag (box));
      previous = box;
    }
}

/* As the value of an attribute of cairo's tags. */
static char *
quote (const char *text)
{
  GString *quoted = g_string_new ("'");

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\'' || *c == '\\')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *c);
    }
  g_string_append_c (quoted, '\'');
  return g_string_free (quoted, FALSE);
}

static void
draw_code (ParvisQr *code, const ParvisBox *box, cairo_t *cr)
{
  g_autofree char *address = quote (parvis_qr_get_address (code));
  g_autofree char *attributes = g_strconcat ("uri=", address, NULL);

  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_begin (cr, "Figure", NULL);
  parvis_ink_set (cr, 0);
  cairo_new_path (cr);
  parvis_qr_trace (code, cr, box->x, box->y, box->width);
  cairo_fill (cr);
  cairo_tag_end (cr, "Figure");
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static void
draw_sign (ParvisRole role, guint item, const GArray *boxes, const ParvisSigns *signs, cairo_t *cr)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const ParvisBox *box = &g_array_index (boxes, ParvisBox, i);

      if (box->role != role || box->item != item)
        continue;
      if (role == PARVIS_ROLE_CODE)
        draw_code (signs->code, box, cr);
      else
        {
          cairo_tag_begin (cr, "Figure", NULL);
          parvis_logo_draw (signs->logos[item], cr, box->x, box->y, box->width);
          cairo_tag_end (cr, "Figure");
        }
    }
}

void
parvis_boxes_draw (const GArray *boxes, ParvisType *type, const ParvisSigns *signs, cairo_t *cr)
{
  draw_ground (boxes, signs->bleed, cr);
  cairo_tag_begin (cr, "Document", NULL);
  draw_text (boxes, type, signs->outcomes, cr);
  draw_sign (PARVIS_ROLE_CODE, 0, boxes, signs, cr);
  for (guint i = 0; i < PARVIS_N_LOGOS; i++)
    draw_sign (PARVIS_ROLE_LOGO, i, boxes, signs, cr);
  cairo_tag_end (cr, "Document");
}
