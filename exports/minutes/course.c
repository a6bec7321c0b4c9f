/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the campaign was held: its workshops, its people, its rules. */
#include <glib/gi18n-lib.h>

#include "campaign/panel.h"
#include "minutes/sheet.h"
#include "report/words.h"
#include "words/number-words.h"
#include "words/words.h"

static char *
say_title (ParvisMinutes *self)
{
  guint n = self->report->chapters->len, n_held = 0;
  g_autofree char *number = parvis_number_words (n), *held = NULL;

  for (guint i = 0; i < n; i++)
    n_held += ((ParvisReportChapter *) self->report->chapters->pdata[i])->held ? 1 : 0;
  held = parvis_number_words (n_held);
  if (n_held == n)
    return n == 1 ? g_strdup (_ ("The campaign: one workshop"))
                  : g_strdup_printf (_ ("The campaign: %s workshops"), number);
  if (n_held == 0)
    return g_strdup (_ ("The campaign: no workshop was held yet"));
  return n_held == 1 ? g_strdup_printf (_ ("The campaign: one workshop held of %s"), number)
                     : g_strdup_printf (_ ("The campaign: %s workshops held of %s"), held, number);
}

/* For a workshop of both, whoever was marked for it. */
static gboolean
is_known (const ParvisReportChapter *chapter, GPtrArray *present)
{
  if (parvis_workshop_get_college (chapter->workshop) != PARVIS_COLLEGE_BOTH)
    return present->len > 0;
  for (guint i = 0; i < present->len; i++)
    if (parvis_participant_get_mixed (present->pdata[i]))
      return TRUE;
  return FALSE;
}

static char *
say_present (ParvisMinutes *self, const ParvisReportChapter *chapter)
{
  g_autoptr (GPtrArray) present =
      parvis_campaign_get_present (self->report->campaign, chapter->workshop);
  guint n[2] = { 0, 0 };

  if (!is_known (chapter, present))
    return g_strdup ("–");
  for (guint i = 0; i < present->len; i++)
    n[parvis_participant_get_college (present->pdata[i])]++;
  if (n[PARVIS_COLLEGE_AGENTS] >= PARVIS_COLLEGE_FLOOR &&
      n[PARVIS_COLLEGE_USERS] >= PARVIS_COLLEGE_FLOOR)
    {
      g_autofree char *agents = parvis_words_people (PARVIS_COLLEGE_AGENTS, n[0]);
      g_autofree char *users = parvis_words_people (PARVIS_COLLEGE_USERS, n[1]);

      /* Translators: "6 agents" and "4 users". */
      return g_strdup_printf (C_ ("panel", "%s and %s"), agents, users);
    }
  if (present->len >= PARVIS_COLLEGE_FLOOR && (n[0] == 0 || n[1] == 0))
    return parvis_words_people (n[0] > 0 ? PARVIS_COLLEGE_AGENTS : PARVIS_COLLEGE_USERS,
                                present->len);
  return parvis_say_persons (present->len);
}

static char *
say_or_dash (guint n)
{
  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("–");
}

static void
put_workshop (ParvisMinutes *self,
              const ParvisReportChapter *chapter,
              const ParvisColumn *columns,
              guint n_columns)
{
  g_autofree char *name = parvis_say_workshop (chapter);
  g_autofree char *date = parvis_words_date (parvis_workshop_get_date (chapter->workshop));
  g_autofree char *people = say_present (self, chapter);
  g_autofree char *notes = say_or_dash (chapter->n_notes);
  g_autofree char *clusters = say_or_dash (chapter->n_clusters);
  g_autofree char *votes = say_or_dash (chapter->n_polls);
  const char *const cells[] = {
    name, *date != '\0' ? date : _ ("date to be set"), people, notes, clusters, votes,
  };

  parvis_minutes_put_row (
      self, columns, n_columns,
      (ParvisSign){ .side = (int) parvis_workshop_get_college (chapter->workshop), .state = -1 },
      cells);
}

static void
put_workshops (ParvisMinutes *self)
{
  const ParvisColumn columns[] = {
    { _ ("Workshop"), 0, TRUE },   { C_ ("column", "Date"), 35, FALSE },
    { _ ("Panel"), 37, FALSE },    { C_ ("column", "Notes"), 11, FALSE },
    { _ ("Clusters"), 15, FALSE }, { C_ ("column", "Votes"), 11, FALSE },
  };

  parvis_minutes_begin_table (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->report->chapters->len; i++)
    put_workshop (self, self->report->chapters->pdata[i], columns, G_N_ELEMENTS (columns));
  parvis_minutes_end_table (self);
  self->flow.y += PARVIS_MINUTES_MM (3) * self->density->air;
}

static void
put_left_out (ParvisMinutes *self)
{
  guint n_hidden = self->report->n_hidden, n_parked = self->report->n_parked;
  g_autofree char *hidden = parvis_say_notes (n_hidden);
  g_autofree char *parked = parvis_say_notes (n_parked);
  g_autofree char *text = NULL;

  if (n_hidden > 0 && n_parked > 0)
    /* Translators: "3 notes" and "2 notes". */
    text = g_strdup_printf (_ ("%s still face down and %s in the parking are not in these "
                               "minutes."),
                            hidden, parked);
  else if (n_hidden > 0)
    text = g_strdup_printf (_ ("%s still face down: these minutes leave them out."), hidden);
  else if (n_parked > 0)
    text = g_strdup_printf (_ ("%s in the parking: these minutes leave them out."), parked);
  if (text != NULL)
    parvis_minutes_put_paragraph (self, &parvis_minutes_text, text);
}

/* What was asked, and in what order, where nothing is there to show yet. */
static void
put_rows (ParvisMinutes *self, const ParvisReportChapter *chapter)
{
  static const ParvisColumn columns[] = { { .width = 52, .bold = TRUE }, { .width = 0 } };
  GListModel *sequences = parvis_campaign_get_sequences (self->report->campaign);
  g_autofree char *name = parvis_say_workshop (chapter), *title = NULL;

  /* Translators: "Workshop 2, users", which has not been held yet. */
  title = g_strdup_printf (_ ("%s: what is planned"), name);
  parvis_minutes_put_subhead (self, title);
  parvis_minutes_begin_table (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);
      g_autofree char *prompt = NULL;

      if (parvis_sequence_get_workshop (sequence) !=
              parvis_record_get_id (PARVIS_RECORD (chapter->workshop)) ||
          parvis_sequence_get_kind (sequence) == PARVIS_KIND_TALK)
        continue;
      prompt = parvis_report_set (self->report, parvis_sequence_get_prompt (sequence));
      parvis_minutes_put_row (self, columns, G_N_ELEMENTS (columns), PARVIS_NO_SIGN,
                              (const char *[]){ parvis_sequence_get_title (sequence), prompt });
    }
  parvis_minutes_end_table (self);
}

/* Whole on a page. */
static void
put_plan (ParvisMinutes *self, const ParvisReportChapter *chapter)
{
  guint at = parvis_document_get_n_marks (self->document);
  guint n_pages = parvis_document_get_n_pages (self->document);
  double y = self->flow.y;

  put_rows (self, chapter);
  if (parvis_document_get_n_pages (self->document) == n_pages || y <= self->flow.top)
    return;
  parvis_document_truncate (self->document, at);
  parvis_flow_turn (&self->flow);
  put_rows (self, chapter);
}

void
parvis_minutes_put_course (ParvisMinutes *self)
{
  g_autofree char *title = say_title (self);

  parvis_minutes_begin_part (self, title);
  parvis_minutes_put_paragraph (
      self, &parvis_minutes_text,
      _ ("First the agents, then the users, then both together: in each workshop people write in "
         "silence, put what says the same together, place today’s relation between chaos and the "
         "ideal, and vote in secret. It is not the quality of the service that is rated."));
  put_workshops (self);
  parvis_minutes_put_paragraph (
      self, &parvis_minutes_text,
      _ ("A note knows a college, never an author; a ballot knows nobody. What a college of fewer "
         "than three voters chose is not shown. No name of the panel is left in the notes, the "
         "votes "
         "and the reasons of these minutes; the poster and the names of the services that lead the "
         "actions are as they were written."));
  put_left_out (self);
  for (guint i = 0; i < self->report->chapters->len; i++)
    {
      ParvisReportChapter *chapter = self->report->chapters->pdata[i];

      if (!chapter->held)
        put_plan (self, chapter);
    }
}
