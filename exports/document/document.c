/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/document.h"

#include <string.h>

#include "document/marks.h"
#include "poster/cut.h"
#include "poster/shapes.h"
#include "rules/inks.h"

/* In ems: a longer word may be cut. */
#define LONGEST 6.0

guint32
parvis_ink_of (ParvisCollege side)
{
  static const guint32 inks[PARVIS_N_SIDES] = { PARVIS_AGENTS_INK, PARVIS_USERS_INK,
                                                PARVIS_BOTH_INK };

  g_return_val_if_fail ((guint) side < PARVIS_N_SIDES, PARVIS_INK);
  return inks[side];
}

static void
clear_mark (gpointer mark)
{
  g_free (((ParvisDocumentMark *) mark)->alt);
}

static void
free_paragraph (gpointer paragraph)
{
  parvis_paragraph_free (paragraph);
}

ParvisDocument *
parvis_document_new (double width, double height, const char *language)
{
  ParvisDocument *self = g_new0 (ParvisDocument, 1);

  /* The weights of the warm poster: 600 where the sober one has 500. */
  self->type = parvis_type_new (language, PARVIS_DESIGN_WARM);
  self->language = g_strdup (language);
  self->width = width;
  self->height = height;
  self->marks = g_array_new (FALSE, FALSE, sizeof (ParvisDocumentMark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_paragraph);
  return self;
}

void
parvis_document_free (ParvisDocument *self)
{
  g_hash_table_unref (self->texts);
  g_array_unref (self->marks);
  parvis_type_free (self->type);
  g_free (self->language);
  g_free (self);
}

void
parvis_document_clear (ParvisDocument *self)
{
  g_array_set_size (self->marks, 0);
}

guint
parvis_document_get_n_marks (ParvisDocument *self)
{
  return self->marks->len;
}

guint
parvis_document_get_n_pages (ParvisDocument *self)
{
  guint n = 1;

  for (guint i = 0; i < self->marks->len; i++)
    n += g_array_index (self->marks, ParvisDocumentMark, i).kind == PARVIS_MARK_PAGE ? 1 : 0;
  return n;
}

void
parvis_document_turn (ParvisDocument *self, guint at)
{
  const ParvisDocumentMark mark = { .kind = PARVIS_MARK_PAGE };

  g_array_insert_val (self->marks, at, mark);
}

void
parvis_document_move (ParvisDocument *self, guint from, guint to, double x, double y)
{
  for (guint i = from; i < to; i++)
    {
      ParvisBox *box = &g_array_index (self->marks, ParvisDocumentMark, i).box;

      box->x += x;
      box->y += y;
      box->baseline += y;
    }
}

void
parvis_document_truncate (ParvisDocument *self, guint from)
{
  g_array_set_size (self->marks, from);
}

void
parvis_document_repeat (ParvisDocument *self, guint from, guint at)
{
  g_autoptr (GArray) again = g_array_new (FALSE, FALSE, sizeof (ParvisDocumentMark));

  for (guint i = from; i < self->marks->len; i++)
    {
      ParvisDocumentMark mark = g_array_index (self->marks, ParvisDocumentMark, i);

      mark.bare = TRUE;
      if (mark.kind != PARVIS_MARK_OPEN && mark.kind != PARVIS_MARK_CLOSE)
        g_array_append_val (again, mark);
    }
  g_array_set_size (self->marks, from);
  g_array_insert_vals (self->marks, at, again->data, again->len);
}

static void
put (ParvisDocument *self, const ParvisDocumentMark *mark)
{
  g_array_append_vals (self->marks, mark, 1);
}

void
parvis_document_open (ParvisDocument *self, const char *tag)
{
  put (self, &(ParvisDocumentMark){ .kind = PARVIS_MARK_OPEN, .tag = tag });
}

void
parvis_document_close (ParvisDocument *self, const char *tag)
{
  put (self, &(ParvisDocumentMark){ .kind = PARVIS_MARK_CLOSE, .tag = tag });
}

void
parvis_document_open_figure (ParvisDocument *self, const char *alt)
{
  put (self,
       &(ParvisDocumentMark){ .kind = PARVIS_MARK_OPEN, .tag = "Figure", .alt = g_strdup (alt) });
}

static ParvisParagraph *
find_paragraph (ParvisDocument *self, const char *text)
{
  ParvisParagraph *paragraph = g_hash_table_lookup (self->texts, text);

  if (paragraph == NULL)
    {
      paragraph = parvis_paragraph_new (text);
      parvis_paragraph_cut (paragraph, self->type, LONGEST);
      g_hash_table_insert (self->texts, g_strdup (text), paragraph);
    }
  return paragraph;
}

/* In its line, capitals stand in the middle. */
static double
get_baseline (const ParvisStyle *style, double y)
{
  return y + (style->pitch + PARVIS_CAPITAL) / 2 * style->size;
}

static void
put_line (ParvisDocument *self,
          const ParvisStyle *style,
          ParvisParagraph *paragraph,
          const ParvisLine *line,
          double x,
          double y)
{
  ParvisDocumentMark mark = { .kind = PARVIS_MARK_LINE };

  mark.more = paragraph->text[line->end] == ' ';
  mark.box = (ParvisBox){
    .ink = style->ink,
    .x = x,
    .y = y,
    .width = line->width * style->size,
    .height = style->pitch * style->size,
    .face = style->face,
    .size = style->size,
    .baseline = get_baseline (style, y),
    .paragraph = paragraph,
    .start = line->start,
    .end = line->end,
  };
  put (self, &mark);
}

static GArray *
break_lines (ParvisDocument *self,
             const ParvisStyle *style,
             ParvisParagraph *paragraph,
             double width)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (ParvisLine));

  if (paragraph->atoms->len > 0)
    parvis_paragraph_break (paragraph, self->type, style->face, width / style->size, lines);
  return lines;
}

double
parvis_document_put_text (ParvisDocument *self,
                          const ParvisStyle *style,
                          const char *text,
                          double x,
                          double y,
                          double width)
{
  ParvisParagraph *paragraph = find_paragraph (self, text);
  g_autoptr (GArray) lines = break_lines (self, style, paragraph, width);

  for (guint i = 0; i < lines->len; i++)
    {
      put_line (self, style, paragraph, &g_array_index (lines, ParvisLine, i), x, y);
      y += style->pitch * style->size;
    }
  return y;
}

double
parvis_document_put_block (ParvisDocument *self,
                           const char *tag,
                           const ParvisStyle *style,
                           const char *text,
                           double x,
                           double y,
                           double width)
{
  parvis_document_open (self, tag);
  y = parvis_document_put_text (self, style, text, x, y, width);
  parvis_document_close (self, tag);
  return y;
}

char *
parvis_document_cut_text (ParvisDocument *self,
                          const ParvisStyle *style,
                          const char *text,
                          double width,
                          guint n_lines,
                          char **rest)
{
  ParvisParagraph *paragraph = find_paragraph (self, text);
  g_autoptr (GArray) lines = break_lines (self, style, paragraph, width);

  *rest = NULL;
  if (lines->len <= n_lines)
    return g_strdup (paragraph->text);
  *rest = g_strdup (paragraph->text + g_array_index (lines, ParvisLine, n_lines).start);
  return g_strndup (paragraph->text,
                    n_lines > 0 ? g_array_index (lines, ParvisLine, n_lines - 1).end : 0);
}

guint
parvis_document_count_lines (ParvisDocument *self,
                             const ParvisStyle *style,
                             const char *text,
                             double width)
{
  g_autoptr (GArray) lines = break_lines (self, style, find_paragraph (self, text), width);

  return lines->len;
}

double
parvis_document_measure (ParvisDocument *self, const ParvisStyle *style, const char *text)
{
  return parvis_paragraph_measure (find_paragraph (self, text), self->type, style->face) *
         style->size;
}

static void
put_form (ParvisDocument *self, const ParvisBox *box, double stroke)
{
  put (self, &(ParvisDocumentMark){ .kind = PARVIS_MARK_FORM, .box = *box, .stroke = stroke });
}

void
parvis_document_put_bar (ParvisDocument *self,
                         guint32 ink,
                         double x,
                         double y,
                         double width,
                         double height)
{
  parvis_document_put_frame (self, ink, 0, x, y, width, height);
}

void
parvis_document_put_frame (ParvisDocument *self,
                           guint32 ink,
                           double stroke,
                           double x,
                           double y,
                           double width,
                           double height)
{
  const ParvisBox box = {
    .form = PARVIS_FORM_BAR, .ink = ink, .x = x, .y = y, .width = width, .height = height
  };

  put_form (self, &box, stroke);
}

void
parvis_document_put_shape (ParvisDocument *self,
                           ParvisCollege side,
                           double stroke,
                           double x,
                           double y,
                           double size)
{
  ParvisBox box = { .ink = parvis_ink_of (side) };

  parvis_shape_put (&box, side, x, y, size);
  put_form (self, &box, stroke);
}

void
parvis_document_put_emblem (ParvisDocument *self, double x, double y, double width)
{
  const ParvisBox boxes[] = {
    { .form = PARVIS_FORM_BAR,
      .ink = parvis_ink_of (PARVIS_COLLEGE_USERS),
      .x = x,
      .y = y + width / 2,
      .width = width,
      .height = width },
    { .form = PARVIS_FORM_DISC,
      .ink = parvis_ink_of (PARVIS_COLLEGE_AGENTS),
      .x = x,
      .y = y,
      .width = width,
      .height = width },
    { .form = PARVIS_FORM_BOWL,
      .ink = parvis_ink_of (PARVIS_COLLEGE_BOTH),
      .x = x,
      .y = y + width / 2,
      .width = width,
      .height = width / 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    put_form (self, &boxes[i], 0);
}

void
parvis_document_put_drawing (ParvisDocument *self,
                             ParvisDraw draw,
                             gpointer data,
                             double x,
                             double y,
                             double scale)
{
  put (self, &(ParvisDocumentMark){ .kind = PARVIS_MARK_DRAWING,
                                    .box = { .x = x, .y = y, .size = scale },
                                    .draw = draw,
                                    .data = data });
}

void
parvis_document_put_flag (ParvisDocument *self)
{
  put (self, &(ParvisDocumentMark){ .kind = PARVIS_MARK_FLAG });
}
