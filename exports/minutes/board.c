/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The notes of a board under the names of their clusters, in columns. */
#include <glib/gi18n-lib.h>

#include "minutes/columns.h"
#include "report/words.h"
#include "words/words.h"

#define INDENT PARVIS_MINUTES_MM (5)
#define SHAPE 8.
#define MOST_COLUMNS 3
/* A cluster of so many notes is not cut. */
#define WHOLE 5

static const ParvisStyle note_style = { PARVIS_FACE_BODY, 10, 1.25, PARVIS_INK };

/* Who wrote it, where that is not who the workshop is of: read aloud too. */
static void
put_author (ParvisColumns *self, ParvisNote *note)
{
  const char *const words[PARVIS_N_SIDES] = {
    [PARVIS_COLLEGE_AGENTS] = _ ("written by an agent"),
    [PARVIS_COLLEGE_USERS] = _ ("written by a user"),
    [PARVIS_COLLEGE_BOTH] = _ ("common to both"),
  };
  ParvisDocument *document = self->minutes->document;
  ParvisCollege college = parvis_note_get_college (note);

  parvis_document_open (document, "Lbl");
  parvis_document_open_figure (document, words[college]);
  parvis_document_put_shape (document, college, 0, 0,
                             (note_style.pitch * note_style.size - SHAPE) / 2, SHAPE);
  parvis_document_close (document, "Figure");
  parvis_document_close (document, "Lbl");
}

static void
put_note (ParvisColumns *self, ParvisNote *note, gboolean first)
{
  ParvisDocument *document = self->minutes->document;
  g_autofree char *text = parvis_report_clean (self->minutes->report, parvis_note_get_text (note));
  double bottom;

  parvis_columns_begin_piece (self, first ? 2 : 1 + 2 * self->minutes->density->air, first);
  if (first)
    parvis_document_open (document, "L");
  parvis_document_open (document, "LI");
  parvis_document_put_flag (document);
  put_author (self, note);
  bottom = parvis_document_put_block (document, "LBody", &note_style, text, INDENT, 0,
                                      self->width - INDENT);
  parvis_document_close (document, "LI");
  parvis_columns_end_piece (self, bottom);
}

/* The original of a corrected note stands under it. */
static void
put_original (ParvisColumns *self, ParvisNote *note)
{
  const char *original = parvis_note_get_original (note);
  g_autofree char *clean = NULL, *text = NULL;
  double bottom;

  if (*original == '\0')
    return;
  clean = parvis_report_clean (self->minutes->report, original);
  /* Translators: what a note said before it was corrected. */
  text = g_strdup_printf (_ ("first written: %s"), clean);
  parvis_columns_begin_piece (self, 0, TRUE);
  bottom = parvis_document_put_block (self->minutes->document, "P", &parvis_minutes_small, text,
                                      INDENT, 0, self->width - INDENT);
  parvis_columns_end_piece (self, bottom);
}

static char *
say_more (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more note, in the records",
                                       "and %u more notes, in the records", n),
                          n);
}

static void
put_more (ParvisColumns *self, guint n)
{
  g_autofree char *text = say_more (n);
  double bottom;

  parvis_columns_begin_piece (self, 2, TRUE);
  bottom = parvis_document_put_block (self->minutes->document, "P", &parvis_minutes_small, text,
                                      INDENT, 0, self->width - INDENT);
  parvis_columns_end_piece (self, bottom);
}

/* Their words one after the other: what nobody of the workshop wrote says who did. */
static char *
run_on (ParvisColumns *self, const ParvisReportGroup *group, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      ParvisNote *note = group->notes->pdata[i];
      const char *original = parvis_note_get_original (note);
      g_autofree char *said =
          parvis_report_clean (self->minutes->report, parvis_note_get_text (note));
      g_autofree char *first = parvis_report_clean (self->minutes->report, original);

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", said);
      if (parvis_note_get_college (note) != self->college)
        g_string_append_printf (text, " (%s)",
                                parvis_words_college (parvis_note_get_college (note)));
      if (*original != '\0')
        /* Translators: goes on after a note, in brackets: what it said before it was corrected. */
        g_string_append_printf (text, _ (" (first written: %s)"), first);
    }
  if (n > 0 && n < group->notes->len)
    {
      g_autofree char *more = say_more (group->notes->len - n);

      g_string_append_printf (text, " · %s", more);
    }
  return g_string_free (text, FALSE);
}

/* Each line is a piece: a cluster goes on in the next column. */
static void
put_running (ParvisColumns *self, const ParvisReportGroup *group, guint n)
{
  ParvisDocument *document = self->minutes->document;
  g_autofree char *text = run_on (self, group, n);
  guint start = parvis_document_get_n_marks (document), end;
  double line = note_style.pitch * note_style.size;

  parvis_document_open (document, "P");
  parvis_document_put_text (document, &note_style, text, 0, 0, self->width);
  end = parvis_document_get_n_marks (document);
  for (guint i = start + 1; i < end; i++)
    {
      const ParvisPiece piece = {
        i == start + 1 ? start : i,     i + 1, line,       i == start + 1 ? 1 : 0,
        i == start + 1 || i + 1 == end, group, self->again
      };

      /* Each stands on lines that are not there any more: from the top of its own. */
      parvis_document_move (document, i, i + 1, 0, -(i - start - 1) * line);
      g_array_append_val (self->pieces, piece);
    }
  parvis_document_close (document, "P");
}

static void
put_group (ParvisColumns *self, const ParvisReportGroup *group)
{
  guint first = self->pieces->len, n = MIN (group->notes->len, self->minutes->density->most_notes);

  parvis_columns_put_name (self, group);
  if (self->minutes->density->running)
    put_running (self, group, n);
  for (guint i = 0; i < n && !self->minutes->density->running; i++)
    {
      put_note (self, group->notes->pdata[i], i == 0);
      if (group->notes->len <= WHOLE || i == 1 || i + 1 == n)
        g_array_index (self->pieces, ParvisPiece, self->pieces->len - 1).glued = TRUE;
      put_original (self, group->notes->pdata[i]);
    }
  if (n > 0 && !self->minutes->density->running)
    parvis_document_close (self->minutes->document, "L");
  if (n < group->notes->len && (n == 0 || !self->minutes->density->running))
    put_more (self, group->notes->len - n);
  g_array_index (self->pieces, ParvisPiece, self->pieces->len - 1).end =
      parvis_document_get_n_marks (self->minutes->document);
  g_array_index (self->pieces, ParvisPiece, first).glued = FALSE;
}

/* All pieces in columns of a width, each at the origin; how high they are together. */
static double
put_pieces (ParvisColumns *self, const ParvisReportBoard *board, guint n_columns)
{
  double height = 0;

  self->width = (self->minutes->flow.width - (n_columns - 1) * PARVIS_COLUMNS_GUTTER) / n_columns;
  g_array_set_size (self->pieces, 0);
  self->again = 0;
  for (guint i = 0; i < MIN (board->groups->len, self->minutes->density->most_groups); i++)
    put_group (self, board->groups->pdata[i]);
  for (guint i = 0; i < self->pieces->len; i++)
    height += g_array_index (self->pieces, ParvisPiece, i).height +
              g_array_index (self->pieces, ParvisPiece, i).gap;
  return height;
}

/* Whichever takes less of the page. */
static guint
put_columns (ParvisColumns *self, const ParvisReportBoard *board)
{
  guint at = parvis_document_get_n_marks (self->minutes->document);
  double three, two;

  if (self->minutes->density->running)
    {
      put_pieces (self, board, MOST_COLUMNS - 1);
      return MOST_COLUMNS - 1;
    }
  three = put_pieces (self, board, MOST_COLUMNS) / MOST_COLUMNS;

  parvis_document_truncate (self->minutes->document, at);
  two = put_pieces (self, board, MOST_COLUMNS - 1) / (MOST_COLUMNS - 1);
  if (two < 0.95 * three)
    return MOST_COLUMNS - 1;
  parvis_document_truncate (self->minutes->document, at);
  put_pieces (self, board, MOST_COLUMNS);
  return MOST_COLUMNS;
}

static void
put_left (ParvisMinutes *self, const ParvisReportBoard *board)
{
  guint n_groups = 0, n_notes = 0;
  g_autofree char *notes = NULL, *clusters = NULL, *text = NULL;

  for (guint i = self->density->most_groups; i < board->groups->len; i++)
    {
      n_groups++;
      n_notes += ((ParvisReportGroup *) board->groups->pdata[i])->notes->len;
    }
  if (n_groups == 0)
    return;
  notes = parvis_say_notes (n_notes);
  clusters = parvis_say_clusters (n_groups);
  /* Translators: "40 notes" and "12 clusters". */
  text = g_strdup_printf (_ ("The records also have %s in %s."), notes, clusters);
  self->flow.y += PARVIS_MINUTES_MM (2);
  parvis_minutes_put_paragraph (self, &parvis_minutes_text, text);
}

static char *
say_title (const ParvisReportBoard *board)
{
  const char *name = board->sequence != NULL ? parvis_sequence_get_title (board->sequence)
                                             : parvis_zone_get_title (board->zone);
  g_autofree char *notes = parvis_say_notes (board->n_notes);
  g_autofree char *clusters = parvis_say_clusters (board->n_clusters);

  if (board->n_clusters == 0)
    return g_strdup_printf (C_ ("title of a board", "%s: %s"), name, notes);
  /* Translators: "The ideal relation", "20 notes", "4 clusters". */
  return g_strdup_printf (_ ("%s: %s, %s"), name, notes, clusters);
}

/* Notes that the common workshop grouped with those of another board. */
static void
put_moved (ParvisMinutes *self, const ParvisReportBoard *board)
{
  g_autofree char *away = NULL, *guests = NULL;

  if (board->n_guests > 0)
    {
      guests = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u note of another board was grouped with these.",
                       "%u notes of another board were grouped with these.", board->n_guests),
          board->n_guests);
      parvis_minutes_put_intro (self, guests);
    }
  if (board->n_away > 0)
    {
      away = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "%u of these notes was grouped on another board, with its "
                       "like.",
                       "%u of these notes were grouped on another board, with their like.",
                       board->n_away),
          board->n_away);
      parvis_minutes_put_intro (self, away);
    }
}

void
parvis_minutes_put_board (ParvisMinutes *self, const ParvisReportBoard *board)
{
  ParvisColumns columns = { .minutes = self,
                            .pieces = g_array_new (FALSE, FALSE, sizeof (ParvisPiece)) };
  ParvisWorkshop *workshop = parvis_campaign_find (self->report->campaign, PARVIS_TYPE_WORKSHOP,
                                                   parvis_zone_get_workshop (board->zone));
  g_autofree char *title = say_title (board);
  ParvisStay stay;

  columns.college = parvis_workshop_get_college (workshop);
  parvis_minutes_put_subhead (self, title);
  put_moved (self, board);
  stay = parvis_flow_begin (&self->flow);
  self->flow.y += PARVIS_MINUTES_MM (1);
  parvis_columns_place (&columns, put_columns (&columns, board), &stay);
  put_left (self, board);
  g_array_unref (columns.pieces);
}
