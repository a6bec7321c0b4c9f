/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ballots/draw.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "poster/shapes.h"
#include "rules/inks.h"

#define TEXT 0x1e1e1e
#define STROKE 0x8a8a8a
#define BAND 0xefefef
#define BOX_BORDER PARVIS_BALLOT_MM (0.45)
#define CUT_STROKE PARVIS_BALLOT_MM (0.3)
#define SERIAL 18.
#define SMALL 10.

static const guint32 inks[] = {
  [PARVIS_COLLEGE_AGENTS] = PARVIS_AGENTS_INK,
  [PARVIS_COLLEGE_USERS] = PARVIS_USERS_INK,
};

static void
set_colour (cairo_t *cr, guint32 rgb)
{
  cairo_set_source_rgb (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}

static void
draw_box (cairo_t *cr, const ParvisPart *part)
{
  set_colour (cr, 0xffffff);
  cairo_rectangle (cr, part->x, part->y, part->width, part->height);
  cairo_fill (cr);
  set_colour (cr, TEXT);
  cairo_set_line_width (cr, BOX_BORDER);
  cairo_rectangle (cr, part->x + BOX_BORDER / 2, part->y + BOX_BORDER / 2, part->width - BOX_BORDER,
                   part->height - BOX_BORDER);
  cairo_stroke (cr);
}

/* What says nothing that the words don't has no tag. */
static void
draw_ground (cairo_t *cr, const ParvisPart *part, ParvisCollege college)
{
  if (part->role == PARVIS_PART_BOX)
    {
      draw_box (cr, part);
      return;
    }
  set_colour (cr, part->role == PARVIS_PART_BAND     ? BAND
                  : part->role == PARVIS_PART_STROKE ? STROKE
                                                     : inks[college]);
  if (part->role == PARVIS_PART_SHAPE)
    parvis_shape_trace (cr, college, part->x, part->y, part->width);
  else
    cairo_rectangle (cr, part->x, part->y, part->width, part->height);
  cairo_fill (cr);
}

static gboolean
is_listed (const ParvisPart *part)
{
  return part->role == PARVIS_PART_NUMBER || part->role == PARVIS_PART_LINE;
}

static const char *
get_tag (const ParvisPart *part)
{
  if (part->role == PARVIS_PART_HEAD)
    return "H1";
  if (part->role == PARVIS_PART_NUMBER)
    return "Lbl";
  return part->role == PARVIS_PART_LINE ? "LBody" : "P";
}

static gboolean
same_block (const ParvisPart *a, const ParvisPart *b)
{
  return a != NULL && b != NULL && a->paragraph == b->paragraph;
}

static void
draw_words (cairo_t *cr, const ParvisPart *part, const ParvisPart *next, ParvisType *type)
{
  g_autofree char *text = g_strndup (part->paragraph->text + part->start, part->end - part->start);
  char cut = part->paragraph->text[part->end];

  cairo_tag_begin (cr, "Span", NULL);
  cairo_save (cr);
  cairo_translate (cr, part->x, part->upright ? part->y : part->baseline);
  if (part->upright)
    cairo_rotate (cr, -G_PI / 2);
  parvis_type_show (type, cr, part->face, part->size, text, same_block (part, next) && cut == ' ');
  cairo_restore (cr);
  cairo_tag_end (cr, "Span");
}

/* The words of @parts that have any, each in its place. */
static GPtrArray *
pick_words (const GArray *parts)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, ParvisPart, i).paragraph != NULL)
      g_ptr_array_add (words, &g_array_index (parts, ParvisPart, i));
  return words;
}

/* What opens before @part and closes after it, by what stands beside it. */
static void
tag_before (cairo_t *cr, const ParvisPart *before, const ParvisPart *part)
{
  if (same_block (before, part))
    return;
  if (is_listed (part) && (before == NULL || !is_listed (before)))
    cairo_tag_begin (cr, "L", NULL);
  if (part->role == PARVIS_PART_NUMBER)
    cairo_tag_begin (cr, "LI", NULL);
  cairo_tag_begin (cr, get_tag (part), NULL);
}

static void
tag_after (cairo_t *cr, const ParvisPart *part, const ParvisPart *next)
{
  if (same_block (part, next))
    return;
  cairo_tag_end (cr, get_tag (part));
  if (part->role == PARVIS_PART_LINE)
    cairo_tag_end (cr, "LI");
  if (is_listed (part) && (next == NULL || !is_listed (next)))
    cairo_tag_end (cr, "L");
}

static void
draw_parts (cairo_t *cr, const GArray *parts, ParvisCollege college, ParvisType *type)
{
  g_autoptr (GPtrArray) words = pick_words (parts);

  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, ParvisPart, i).paragraph == NULL)
      draw_ground (cr, &g_array_index (parts, ParvisPart, i), college);
  for (guint i = 0; i < words->len; i++)
    {
      const ParvisPart *part = words->pdata[i];
      const ParvisPart *before = i > 0 ? words->pdata[i - 1] : NULL;
      const ParvisPart *next = i + 1 < words->len ? words->pdata[i + 1] : NULL;

      tag_before (cr, before, part);
      set_colour (cr, part->inked ? inks[college] : TEXT);
      draw_words (cr, part, next, type);
      tag_after (cr, part, next);
    }
}

void
parvis_ballot_draw_side (cairo_t *cr,
                         const ParvisBallotLayout *layout,
                         ParvisBallotMatter *matter,
                         ParvisType *type,
                         guint side)
{
  draw_parts (cr, layout->sides->pdata[side], matter->college, type);
}

static void
draw_dashes (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  const double dashes[] = { PARVIS_BALLOT_MM (2), PARVIS_BALLOT_MM (1.6) };

  cairo_save (cr);
  set_colour (cr, STROKE);
  cairo_set_line_width (cr, CUT_STROKE);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static char *
say_serial (const ParvisBallotLayout *layout, guint serial, guint sheet)
{
  guint n_sheets = (layout->sides->len + 1) / 2;

  if (n_sheets == 1)
    /* Translators: the number of a paper ballot, on its stub. */
    return g_strdup_printf (C_ ("ballot", "No. %u"), serial);
  /* Translators: the number of a paper ballot, on its stub, and which of its sheets it is: 1/2. */
  return g_strdup_printf (C_ ("ballot", "No. %u · %u/%u"), serial, sheet + 1, n_sheets);
}

void
parvis_ballot_draw_stub (cairo_t *cr,
                         const ParvisBallotLayout *layout,
                         ParvisBallotMatter *matter,
                         ParvisType *type,
                         guint serial,
                         guint sheet)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (ParvisPart));
  g_autofree char *text = say_serial (layout, serial, sheet);
  g_autoptr (ParvisParagraph) number = parvis_paragraph_new (text);
  double size = PARVIS_BALLOT_MM (4), y = PARVIS_BALLOT_TEAR + PARVIS_BALLOT_MM (8.6);
  double width = SERIAL * parvis_paragraph_measure (number, type, PARVIS_FACE_QUALITY);
  double right = PARVIS_BALLOT_WIDTH - PARVIS_BALLOT_MARGIN;
  ParvisPartStyle style = { PARVIS_PART_STUB, 0, PARVIS_FACE_VERB, SMALL, 1.3, FALSE };

  draw_dashes (cr, 0, PARVIS_BALLOT_TEAR, PARVIS_BALLOT_WIDTH, PARVIS_BALLOT_TEAR);
  parvis_part_add (parts, PARVIS_PART_SHAPE, PARVIS_BALLOT_MARGIN,
                   y - size + PARVIS_BALLOT_MM (0.6), size, size);
  parvis_part_add_text (parts, type, &style, matter->stub,
                        PARVIS_BALLOT_MARGIN + size + PARVIS_BALLOT_MM (2), y,
                        right - width - PARVIS_BALLOT_MARGIN - size - PARVIS_BALLOT_MM (6));
  style.role = PARVIS_PART_SERIAL;
  style.face = PARVIS_FACE_QUALITY;
  style.size = SERIAL;
  parvis_part_add_text (parts, type, &style, number, right - width, y, width + 1);
  draw_parts (cr, parts, matter->college, type);
}

void
parvis_ballot_draw_cut (cairo_t *cr)
{
  draw_dashes (cr, PARVIS_BALLOT_WIDTH, 0, PARVIS_BALLOT_WIDTH, PARVIS_BALLOT_HEIGHT);
}
