/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was not kept, and why; the times. */
#include <glib/gi18n-lib.h>

#include "minutes/sheet.h"
#include "report/words.h"
#include "words/words.h"

typedef struct
{
  char *what; /* owned */
  char *why;  /* owned */
  int side;
} Dropped;

static void
clear_dropped (gpointer dropped)
{
  g_free (((Dropped *) dropped)->what);
  g_free (((Dropped *) dropped)->why);
}

static void
add_aside (ParvisMinutes *self, GArray *dropped)
{
  for (guint i = 0; i < self->report->aside->len; i++)
    {
      ParvisEngagement *engagement = self->report->aside->pdata[i];
      const Dropped item = {
        parvis_report_set (self->report, parvis_engagement_get_text (engagement)),
        g_strdup (_ ("Worded, then not kept for the poster")),
        (int) parvis_engagement_get_side (engagement),
      };

      g_array_append_val (dropped, item);
    }
}

static void
add_actions (ParvisMinutes *self, GArray *dropped)
{
  for (guint i = 0; i < self->report->actions->len; i++)
    {
      ParvisAction *action = self->report->actions->pdata[i];
      ParvisEngagement *engagement = parvis_report_get_engagement (self->report, action);
      const char *text = parvis_action_get_action (action);
      g_autofree char *reason = NULL;
      Dropped item;

      if (parvis_action_get_state (action) != PARVIS_STATE_DROPPED)
        continue;
      reason = parvis_report_set (self->report, parvis_action_get_reason (action));
      item.what = parvis_report_set (
          self->report, *text != '\0' ? text : parvis_engagement_get_text (engagement));
      /* Translators: an action of the roadmap was dropped; then why. */
      item.why = g_strdup_printf (_ ("Action dropped: %s"), reason);
      item.side = (int) parvis_engagement_get_side (engagement);
      g_array_append_val (dropped, item);
    }
}

/* What the room kept at the same rank as @line, the last of @n. NULL where there is none. */
static const ParvisPollLine *
find_rival (const ParvisPoll *poll, const ParvisPollLine *line, guint *n)
{
  const ParvisPollLine *rival = NULL;

  *n = 0;
  for (guint i = 0; i < poll->n_lines; i++)
    if (poll->lines[i].kept && poll->lines[i].rank == line->rank)
      {
        rival = &poll->lines[i];
        (*n)++;
      }
  return rival;
}

static char *
say_rank (const ParvisPoll *poll, const ParvisPollLine *line)
{
  guint n;
  const ParvisPollLine *rival = find_rival (poll, line, &n);
  g_autofree char *label = NULL;

  if (rival == NULL)
    /* Translators: a place among others. */
    return g_strdup_printf (_ ("Ranked %u of %u"), line->rank, poll->n_lines);
  if (n > 1)
    return g_strdup_printf (_ ("Tied at rank %u; the room kept %u others there"), line->rank, n);
  label = parvis_words_typeset (rival->label);
  /* Translators: a rank, and the line of a vote that was kept though it has the same. */
  return g_strdup_printf (_ ("Tied at rank %u; the room kept “%s”"), line->rank, label);
}

/* What the last vote of a sequence did not keep, with how far it came. */
static void
add_poll (ParvisMinutes *self, GPtrArray *polls, GArray *dropped)
{
  const ParvisPoll *poll = polls->pdata[0];

  if (!poll->settled || poll->target == PARVIS_TARGET_ENGAGEMENT)
    return;
  for (guint i = 0; i < poll->n_lines; i++)
    {
      const ParvisPollLine *line = &poll->lines[i];
      Dropped item = { .side = -1 };

      if (line->kept)
        continue;
      item.what = parvis_words_typeset (line->label);
      if (poll->veiled)
        item.why = g_strdup (_ ("Not kept by the room"));
      else if (poll->tally != NULL && line->agents <= 0 && line->users <= 0)
        item.why = g_strdup (_ ("Nobody chose it"));
      else
        item.why = say_rank (poll, line);
      g_array_append_val (dropped, item);
    }
}

static GArray *
list_dropped (ParvisMinutes *self)
{
  GArray *dropped = g_array_new (FALSE, FALSE, sizeof (Dropped));

  g_array_set_clear_func (dropped, clear_dropped);
  add_aside (self, dropped);
  add_actions (self, dropped);
  for (guint i = 0; i < self->report->chapters->len; i++)
    {
      GPtrArray *polls = ((ParvisReportChapter *) self->report->chapters->pdata[i])->polls;

      for (guint j = 0; j < polls->len; j++)
        add_poll (self, polls->pdata[j], dropped);
    }
  return dropped;
}

void
parvis_minutes_put_rest (ParvisMinutes *self)
{
  const ParvisColumn columns[] = { { _ ("What"), 0, TRUE }, { _ ("Why"), 74, FALSE } };
  g_autoptr (GArray) dropped = list_dropped (self);
  guint n = MIN (dropped->len, self->density->most_rows);
  g_autofree char *title = NULL, *more = NULL;

  if (dropped->len == 0)
    return;
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "What was not kept, and why: %u line",
                                        "What was not kept, and why: %u lines", dropped->len),
                           dropped->len);
  parvis_minutes_begin_part (self, title);
  parvis_minutes_begin_table (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    {
      const Dropped *item = &g_array_index (dropped, Dropped, i);

      parvis_minutes_put_row (self, columns, G_N_ELEMENTS (columns),
                              (ParvisSign){ .side = item->side, .state = -1 },
                              (const char *[]){ item->what, item->why });
    }
  parvis_minutes_end_table (self);
  if (n == dropped->len)
    return;
  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more line stands in the records.",
                                       "%u more lines stand in the records.", dropped->len - n),
                          dropped->len - n);
  self->flow.y += PARVIS_MINUTES_MM (2);
  parvis_minutes_put_paragraph (self, &parvis_minutes_small, more);
}

/* Of a workshop. */
typedef struct
{
  int planned, taken;
  guint n, n_noted; /* sequences; those whose time was noted */
  char *list;       /* owned: one after the other */
} Times;

static Times
sum_times (ParvisMinutes *self, const ParvisReportChapter *chapter)
{
  GListModel *sequences = parvis_campaign_get_sequences (self->report->campaign);
  GString *list = g_string_new (NULL);
  Times times = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);
      int planned = parvis_sequence_get_minutes (sequence);
      int taken = parvis_sequence_get_taken (sequence);

      if (parvis_sequence_get_workshop (sequence) !=
          parvis_record_get_id (PARVIS_RECORD (chapter->workshop)))
        continue;
      times.planned += planned;
      times.taken += taken > 0 ? taken : 0;
      times.n++;
      times.n_noted += taken > 0 ? 1 : 0;
      g_string_append_printf (list, "%s%s\u00a0%d", list->len > 0 ? " · " : "",
                              parvis_sequence_get_title (sequence), planned);
      if (taken > 0)
        g_string_append_printf (list, "\u00a0→\u00a0%d", taken);
    }
  times.list = g_string_free (list, FALSE);
  return times;
}

static char *
say_minutes (int minutes)
{
  /* Translators: a length of time. */
  return g_strdup_printf (_ ("%d min"), minutes);
}

static char *
say_taken (const Times *times)
{
  g_autofree char *minutes = say_minutes (times->taken);

  if (times->n_noted == 0)
    return g_strdup (_ ("not noted"));
  if (times->n_noted == times->n)
    return g_steal_pointer (&minutes);
  /* Translators: a length of time, and of how many sequences it was noted. */
  return g_strdup_printf (_ ("%s, for %u of %u"), minutes, times->n_noted, times->n);
}

/* Whether somebody noted what a sequence took. */
static gboolean
is_noted (ParvisMinutes *self)
{
  GListModel *sequences = parvis_campaign_get_sequences (self->report->campaign);

  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) sequence = g_list_model_get_item (sequences, i);

      if (parvis_sequence_get_taken (sequence) > 0)
        return TRUE;
    }
  return FALSE;
}

void
parvis_minutes_put_times (ParvisMinutes *self)
{
  gboolean noted = is_noted (self);
  const ParvisColumn columns[] = {
    { _ ("Workshop"), 40, TRUE },
    { C_ ("time", "Planned"), 17, FALSE },
    { noted ? _ ("Sequence by sequence: minutes planned → taken")
            : _ ("Sequence by sequence, in minutes"),
      0, FALSE },
    { C_ ("time", "Taken"), 26, FALSE },
  };
  guint n = noted ? G_N_ELEMENTS (columns) : G_N_ELEMENTS (columns) - 1;

  parvis_minutes_begin_part (self, noted ? _ ("Times planned and taken") : _ ("Times planned"));
  parvis_minutes_begin_table (self, columns, n);
  for (guint i = 0; i < self->report->chapters->len; i++)
    {
      ParvisReportChapter *chapter = self->report->chapters->pdata[i];
      Times times = sum_times (self, chapter);
      g_autofree char *name = parvis_say_workshop (chapter);
      g_autofree char *planned = say_minutes (times.planned), *taken = say_taken (&times);

      parvis_minutes_put_row (
          self, columns, n,
          (ParvisSign){ .side = (int) parvis_workshop_get_college (chapter->workshop),
                        .state = -1 },
          (const char *[]){ name, planned, times.list, taken });
      g_free (times.list);
    }
  parvis_minutes_end_table (self);
}
