/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signoff/paper.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define TOP PARVIS_MM (16)
#define BOTTOM PARVIS_MM (279)
#define FOOT PARVIS_MM (287)
#define SMALL 10.0
#define PITCH 1.25

void
parvis_signoff_set_ink (cairo_t *cr, guint32 ink)
{
  cairo_set_source_rgb (cr, (ink >> 16) / 255.0, (ink >> 8 & 0xff) / 255.0, (ink & 0xff) / 255.0);
}

void
parvis_signoff_open (ParvisSignoffPaper *self, const char *tag)
{
  if (self->cr != NULL)
    cairo_tag_begin (self->cr, tag, NULL);
}

void
parvis_signoff_close (ParvisSignoffPaper *self, const char *tag)
{
  if (self->cr != NULL)
    cairo_tag_end (self->cr, tag);
}

static GArray *
break_lines (ParvisSignoffPaper *self, const ParvisSignoffText *style, ParvisParagraph *paragraph)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (ParvisLine));

  if (paragraph->atoms->len > 0)
    parvis_paragraph_break (paragraph, self->type, style->face, style->width / style->size, lines);
  return lines;
}

double
parvis_signoff_measure (ParvisSignoffPaper *self, const ParvisSignoffText *style, const char *text)
{
  g_autoptr (ParvisParagraph) paragraph = parvis_paragraph_new (text);
  g_autoptr (GArray) lines = break_lines (self, style, paragraph);

  return lines->len * PITCH * style->size;
}

static void
put_line (ParvisSignoffPaper *self,
          const ParvisSignoffText *style,
          const char *text,
          double baseline,
          gboolean more)
{
  cairo_tag_begin (self->cr, "Span", NULL);
  cairo_save (self->cr);
  cairo_translate (self->cr, style->x, baseline);
  parvis_signoff_set_ink (self->cr, style->ink);
  parvis_type_show (self->type, self->cr, style->face, style->size, text, more);
  cairo_restore (self->cr);
  cairo_tag_end (self->cr, "Span");
}

void
parvis_signoff_put (ParvisSignoffPaper *self,
                    const ParvisSignoffText *style,
                    const char *text,
                    double y)
{
  g_autoptr (ParvisParagraph) paragraph = parvis_paragraph_new (text);
  g_autoptr (GArray) lines = NULL;

  if (self->cr == NULL)
    return;
  lines = break_lines (self, style, paragraph);
  if (style->tag != NULL)
    cairo_tag_begin (self->cr, style->tag, NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const ParvisLine *line = &g_array_index (lines, ParvisLine, i);
      g_autofree char *words = g_strndup (paragraph->text + line->start, line->end - line->start);

      put_line (self, style, words, y + (i * PITCH + PARVIS_ASCENT) * style->size,
                i + 1 < lines->len);
    }
  if (style->tag != NULL)
    cairo_tag_end (self->cr, style->tag);
}

/* What every page repeats is in no tag. */
static void
put_small (ParvisSignoffPaper *self, const char *text, double x, double baseline)
{
  cairo_save (self->cr);
  parvis_signoff_set_ink (self->cr, PARVIS_SIGNOFF_GREY);
  cairo_translate (self->cr, x, baseline);
  parvis_type_show (self->type, self->cr, PARVIS_FACE_FOOT, SMALL, text, FALSE);
  cairo_restore (self->cr);
}

void
parvis_signoff_end (ParvisSignoffPaper *self)
{
  g_autofree char *number = NULL;
  double width;

  if (self->cr == NULL)
    return;
  /* Translators: a page's number, and how many there are. */
  number = g_strdup_printf (_ ("Page %u of %u"), self->page, self->n_pages);
  width = parvis_type_measure (self->type, PARVIS_FACE_FOOT, number, -1) * SMALL;
  put_small (self, number, PARVIS_SIGNOFF_LEFT + PARVIS_SIGNOFF_WIDTH - width, FOOT);
  cairo_show_page (self->cr);
}

static void
begin_page (ParvisSignoffPaper *self)
{
  self->page++;
  self->y = TOP;
  if (self->page == 1)
    return;
  if (self->cr != NULL)
    put_small (self, self->head, PARVIS_SIGNOFF_LEFT, TOP);
  self->y += PARVIS_MM (5);
}

gboolean
parvis_signoff_need (ParvisSignoffPaper *self, double height)
{
  if (self->page > 0 && self->y + height <= BOTTOM)
    return FALSE;
  if (self->page > 0)
    parvis_signoff_end (self);
  begin_page (self);
  return TRUE;
}
