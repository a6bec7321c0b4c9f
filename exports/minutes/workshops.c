/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each workshop wrote and chose, and where people stand. */
#include <glib/gi18n-lib.h>

#include "charts/outlook-figures.h"
#include "charts/poll-rows.h"
#include "minutes/sheet.h"
#include "report/words.h"
#include "words/words.h"

static char *
say_title (const ParvisReportChapter *chapter)
{
  g_autofree char *name = parvis_say_workshop (chapter);
  g_autofree char *notes = parvis_say_notes (chapter->n_notes);
  guint n_votes = chapter->n_polls;
  g_autofree char *votes =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u vote", "%u votes", n_votes), n_votes);

  if (chapter->n_notes > 0 && n_votes > 0)
    /* Translators: "Workshop 1, agents", "42 notes", "1 vote". */
    return g_strdup_printf (_ ("%s: %s and %s"), name, notes, votes);
  if (chapter->n_notes > 0 || n_votes > 0)
    return g_strdup_printf (_ ("%s: %s"), name, n_votes > 0 ? votes : notes);
  return g_steal_pointer (&name);
}

static void
put_figures (ParvisMinutes *self, const ParvisOutlook *outlook)
{
  static const double widths[PARVIS_N_FIGURES] = { 0, 18, 16, 24, 14, 25, 18 };
  ParvisColumn columns[PARVIS_N_FIGURES];

  for (guint i = 0; i < PARVIS_N_FIGURES; i++)
    columns[i] = (ParvisColumn){ parvis_figure_get_title ((ParvisFigure) i), widths[i],
                                 i == PARVIS_FIGURE_COLLEGE };
  parvis_minutes_begin_table (self, columns, PARVIS_N_FIGURES);
  for (guint side = 0; side < G_N_ELEMENTS (outlook->sides); side++)
    {
      char *cells[PARVIS_N_FIGURES];

      if (outlook->sides[side].values == NULL)
        continue;
      for (guint i = 0; i < PARVIS_N_FIGURES; i++)
        cells[i] = parvis_figure_say (outlook, (ParvisCollege) side, (ParvisFigure) i);
      parvis_minutes_put_row (self, columns, PARVIS_N_FIGURES,
                              (ParvisSign){ .side = (int) side, .state = -1 },
                              (const char *const *) cells);
      for (guint i = 0; i < PARVIS_N_FIGURES; i++)
        g_free (cells[i]);
    }
  parvis_minutes_end_table (self);
}

void
parvis_minutes_put_outlook (ParvisMinutes *self, const ParvisOutlook *outlook)
{
  const ParvisOutlookLook look = {
    .end = parvis_minutes_bold,
    .count = parvis_minutes_bold,
    .middle = parvis_minutes_text,
    .mark = PARVIS_MINUTES_MM (5.4),
    .box = PARVIS_MINUTES_MM (6),
    .scale = 1,
    .height = PARVIS_MINUTES_MM (90),
  };
  g_autofree char *title = parvis_say_outlook (outlook);
  ParvisStay stay;

  parvis_minutes_begin_part (self, title);
  parvis_minutes_put_intro (
      self,
      _ ("Each person placed today’s relation in secret between chaos (0) and the ideal (100). All "
         "answers are shown. The box holds half of the group; the thick line marks its middle."));
  stay = parvis_flow_begin (&self->flow);
  self->flow.y = parvis_outlook_put (outlook, self->document, &look, self->flow.left,
                                     self->flow.y + PARVIS_MINUTES_MM (3), self->flow.width) +
                 PARVIS_MINUTES_MM (5);
  parvis_flow_hold (&self->flow, &stay);
  put_figures (self, outlook);
}

/* How it was settled, as the room recorded it. */
static void
put_decision (ParvisMinutes *self, const ParvisPoll *poll)
{
  g_auto (GStrv) lines = g_strsplit (parvis_vote_get_decision (poll->vote), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *text = parvis_report_set (self->report, g_strstrip (lines[i]));

      if (*text != '\0')
        parvis_minutes_put_paragraph (self, &parvis_minutes_bold, text);
    }
}

static void
put_poll (ParvisMinutes *self, const ParvisPoll *poll)
{
  const ParvisPollLook look = {
    .label = { PARVIS_FACE_VERB, 10.5, 1.3, PARVIS_INK },
    .text = { PARVIS_FACE_BODY, 10.5, 1.3, PARVIS_INK },
    .head = parvis_minutes_small_bold,
    .small = parvis_minutes_small,
    .pad = PARVIS_MINUTES_MM (1.5) * MAX (self->density->air, 0.6),
    .dot = 8.6,
    .rule = 0.6,
    .most = self->density->most_rows,
  };
  g_autofree char *title = parvis_say_poll (poll), *rule = parvis_say_rule (poll);
  g_autofree char *veil = parvis_say_veil (poll), *silent = parvis_poll_get_silent (poll);
  guint n_left;

  parvis_minutes_put_subhead (self, title);
  parvis_minutes_put_intro (self, rule);
  if (veil != NULL)
    parvis_minutes_put_intro (self, veil);
  n_left = parvis_poll_rows_put (poll, &self->flow, &look);
  self->flow.y += PARVIS_MINUTES_MM (2) * self->density->air;
  if (n_left > 0)
    {
      g_autofree char *more =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more line stands in the records.",
                                        "%u more lines stand in the records.", n_left),
                           n_left);

      parvis_minutes_put_paragraph (self, &parvis_minutes_small, more);
    }
  if (silent != NULL)
    parvis_minutes_put_paragraph (self, &parvis_minutes_small, silent);
  put_decision (self, poll);
}

void
parvis_minutes_put_polls (ParvisMinutes *self, GPtrArray *polls)
{
  for (guint i = 0; i < polls->len; i++)
    put_poll (self, polls->pdata[i]);
}

static void
put_chapter (ParvisMinutes *self, const ParvisReportChapter *chapter)
{
  g_autofree char *title = say_title (chapter);

  parvis_minutes_begin_part (self, title);
  for (guint i = 0; i < chapter->boards->len; i++)
    parvis_minutes_put_board (self, chapter->boards->pdata[i]);
  for (guint i = 0; i < chapter->polls->len; i++)
    parvis_minutes_put_polls (self, chapter->polls->pdata[i]);
  if (chapter->boards->len + chapter->polls->len == 0)
    parvis_minutes_put_paragraph (self, &parvis_minutes_text,
                                  _ ("Nothing of this workshop may be shown yet."));
}

/* Where people stand comes before what they chose together. */
void
parvis_minutes_put_workshops (ParvisMinutes *self)
{
  GPtrArray *chapters = self->report->chapters, *outlooks = self->report->outlooks;
  gboolean placed = FALSE;

  for (guint i = 0; i < chapters->len; i++)
    {
      ParvisReportChapter *chapter = chapters->pdata[i];
      gboolean both = parvis_workshop_get_college (chapter->workshop) == PARVIS_COLLEGE_BOTH;

      for (guint j = 0; both && !placed && j < outlooks->len; j++)
        parvis_minutes_put_outlook (self, outlooks->pdata[j]);
      placed = placed || both;
      if (chapter->held)
        put_chapter (self, chapter);
    }
  for (guint j = 0; !placed && j < outlooks->len; j++)
    parvis_minutes_put_outlook (self, outlooks->pdata[j]);
}
