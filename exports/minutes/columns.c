/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minutes/columns.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEAD_RULE 1.2

static const ParvisStyle name_style = { PARVIS_FACE_HEAD, 12, 1.25, PARVIS_INK };

void
parvis_columns_begin_piece (ParvisColumns *self, double gap, gboolean glued)
{
  const ParvisPiece piece = { .start = parvis_document_get_n_marks (self->minutes->document),
                              .gap = gap,
                              .glued = glued,
                              .group = self->group,
                              .again = self->again };

  g_array_append_val (self->pieces, piece);
}

void
parvis_columns_end_piece (ParvisColumns *self, double height)
{
  ParvisPiece *piece = &g_array_index (self->pieces, ParvisPiece, self->pieces->len - 1);

  piece->end = parvis_document_get_n_marks (self->minutes->document);
  piece->height = height;
}

static char *
say_name (ParvisColumns *self, const ParvisReportGroup *group)
{
  if (group->name == NULL)
    return g_strdup (_ ("Not grouped"));
  if (*group->name == '\0')
    return g_strdup (_ ("Without a name"));
  return parvis_report_set (self->minutes->report, group->name);
}

static const ParvisStyle *
get_name_style (const ParvisColumns *self)
{
  return self->minutes->density->running ? &parvis_minutes_small_bold : &name_style;
}

/* Under its rule, but where the notes run on. */
static double
get_name_top (const ParvisColumns *self)
{
  return self->minutes->density->running ? 0 : HEAD_RULE + 4;
}

static void
put_rule (ParvisColumns *self, double x, double y)
{
  if (!self->minutes->density->running)
    parvis_document_put_bar (self->minutes->document, PARVIS_INK, x, y, self->width, HEAD_RULE);
}

/* On two lines at most. */
static char *
say_again (ParvisColumns *self, const ParvisReportGroup *group)
{
  ParvisDocument *document = self->minutes->document;
  const ParvisStyle *style = get_name_style (self);
  g_autofree char *name = say_name (self, group), *rest = NULL, *first = NULL;
  /* Translators: a cluster whose notes go on in another column. */
  g_autofree char *whole = g_strdup_printf (C_ ("cluster", "%s (continued)"), name);

  if (parvis_document_count_lines (document, style, whole, self->width) <= 2)
    return g_steal_pointer (&whole);
  first = parvis_document_cut_text (document, style, name, self->width - 2 * style->size, 1, &rest);
  g_free (name);
  name = g_strconcat (first, "…", NULL);
  return g_strdup_printf (C_ ("cluster", "%s (continued)"), name);
}

static double
measure_again (ParvisColumns *self, const ParvisReportGroup *group)
{
  const ParvisStyle *style = get_name_style (self);
  g_autofree char *text = say_again (self, group);
  guint n = parvis_document_count_lines (self->minutes->document, style, text, self->width);

  return get_name_top (self) + n * style->pitch * style->size + 2;
}

void
parvis_columns_put_name (ParvisColumns *self, const ParvisReportGroup *group)
{
  g_autofree char *name = say_name (self, group);
  gboolean running = self->minutes->density->running;
  double bottom;

  self->group = group;
  self->again = 0;
  parvis_columns_begin_piece (self, running ? 4 : 5 + 7 * self->minutes->density->air, FALSE);
  put_rule (self, 0, 0);
  bottom = parvis_document_put_block (self->minutes->document, "H4", get_name_style (self), name, 0,
                                      get_name_top (self), self->width);
  parvis_columns_end_piece (self, bottom);
  self->again = measure_again (self, group);
}

static double
get_full (const ParvisColumns *self)
{
  return self->minutes->flow.bottom - self->minutes->flow.top;
}

/* From @from, what fits in @height under each other. What is glued and higher than a page is cut
   all the same. */
static guint
fill (const ParvisColumns *self, guint from, double height)
{
  guint end = from, safe = from;
  double y = from < self->pieces->len ? g_array_index (self->pieces, ParvisPiece, from).again : 0;

  while (end < self->pieces->len)
    {
      const ParvisPiece *piece = &g_array_index (self->pieces, ParvisPiece, end);

      y += (end > from ? piece->gap : 0) + piece->height;
      if (y > height)
        break;
      end++;
      if (end == self->pieces->len || !g_array_index (self->pieces, ParvisPiece, end).glued)
        safe = end;
    }
  if (safe > from || height < get_full (self) - 1)
    return safe;
  return MAX (end, from + 1);
}

static guint
fill_all (const ParvisColumns *self, guint from, guint n_columns, double height)
{
  for (guint i = 0; i < n_columns && from < self->pieces->len; i++)
    from = fill (self, from, height);
  return from;
}

/* The least height in which the rest fits, at most @room. */
static double
balance (const ParvisColumns *self, guint from, guint n_columns, double room)
{
  double low = 0, high = room;

  if (fill_all (self, from, n_columns, room) < self->pieces->len)
    return room;
  while (high - low > 1)
    {
      double middle = (low + high) / 2;

      if (fill_all (self, from, n_columns, middle) < self->pieces->len)
        low = middle;
      else
        high = middle;
    }
  return high;
}

/* The name of what goes on at the head of a column; returns how many marks it has. */
static guint
put_again (ParvisColumns *self, const ParvisPiece *piece, double x, double y, guint n_added)
{
  ParvisDocument *document = self->minutes->document;
  guint from = parvis_document_get_n_marks (document);
  g_autofree char *text = NULL;

  if (piece->again == 0)
    return 0;
  text = say_again (self, piece->group);
  put_rule (self, x, y);
  parvis_document_put_text (document, get_name_style (self), text, x, y + get_name_top (self),
                            self->width);
  parvis_document_repeat (document, from, piece->start + n_added);
  return parvis_document_get_n_marks (document) - from;
}

/* @n_added: how many marks came before those of the pieces since they were put. */
static double
place_column (ParvisColumns *self, guint from, guint to, double x, guint *n_added)
{
  const ParvisPiece *first = &g_array_index (self->pieces, ParvisPiece, from);
  double y = self->minutes->flow.y;

  if (to > from)
    {
      *n_added += put_again (self, first, x, y, *n_added);
      y += first->again;
    }
  for (guint i = from; i < to; i++)
    {
      const ParvisPiece *piece = &g_array_index (self->pieces, ParvisPiece, i);

      y += i > from ? piece->gap : 0;
      parvis_document_move (self->minutes->document, piece->start + *n_added, piece->end + *n_added,
                            x, y);
      y += piece->height;
    }
  return y;
}

/* The least that is worth beginning at the foot of a page. */
static double
get_least (const ParvisColumns *self)
{
  double height = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const ParvisPiece *piece = &g_array_index (self->pieces, ParvisPiece, i);

      if (i > 0 && !piece->glued)
        break;
      height += piece->height + piece->gap;
    }
  return MIN (height, PARVIS_MINUTES_MM (60));
}

void
parvis_columns_place (ParvisColumns *self, guint n_columns, const ParvisStay *stay)
{
  ParvisFlow *flow = &self->minutes->flow;
  guint from = 0, n_added = 0;

  if (flow->y + get_least (self) > flow->bottom && stay->y > flow->top)
    {
      double shift = flow->top - stay->y;
      guint first = self->pieces->len > 0 ? g_array_index (self->pieces, ParvisPiece, 0).start
                                          : parvis_document_get_n_marks (flow->document);

      parvis_document_move (flow->document, stay->mark, first, 0, shift);
      parvis_document_turn (flow->document, stay->mark);
      flow->y += shift;
      n_added++;
    }
  while (from < self->pieces->len)
    {
      double height = balance (self, from, n_columns, flow->bottom - flow->y), bottom = flow->y;

      for (guint i = 0; i < n_columns && from < self->pieces->len; i++)
        {
          guint to = fill (self, from, height);

          bottom =
              fmax (bottom, place_column (self, from, to,
                                          flow->left + i * (self->width + PARVIS_COLUMNS_GUTTER),
                                          &n_added));
          from = to;
        }
      flow->y = bottom;
      if (from == self->pieces->len)
        break;
      parvis_document_turn (flow->document,
                            g_array_index (self->pieces, ParvisPiece, from).start + n_added);
      n_added++;
      flow->y = flow->top;
    }
}
