/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of it: the poster, and the roadmap. */
#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "minutes/sheet.h"
#include "report/words.h"
#include "words/number-words.h"
#include "words/words.h"

#define FRAME 0.6

static void
draw_poster (cairo_t *cr, gpointer poster)
{
  parvis_poster_draw_plain (poster, cr);
}

static char *
say_poster (ParvisMinutes *self)
{
  guint n = self->report->engagements->len;
  g_autofree char *engagements = parvis_say_engagements (n);
  g_autofree char *qualities = parvis_say_qualities (self->report->qualities->len);

  if (self->report->qualities->len == 0)
    /* Translators: a title; "eleven engagements". */
    return g_strdup_printf (_ ("The poster: %s"), engagements);
  if (n == 0)
    return g_strdup_printf (_ ("The poster: %s"), qualities);
  /* Translators: a title; "six qualities" and "eleven engagements". */
  return g_strdup_printf (_ ("The poster: %s and %s"), qualities, engagements);
}

/* In the middle, in a thin frame, with what it says at its foot beside it in words. */
static void
put_picture (ParvisMinutes *self)
{
  double width = PARVIS_MINUTES_MM (self->density->poster), page_width, page_height, scale, x;
  g_autofree char *title = parvis_report_get_title (self->report);
  g_autofree char *alt = NULL;
  ParvisStay stay = parvis_flow_begin (&self->flow);

  parvis_poster_get_size (self->poster, &page_width, &page_height);
  /* A lying one is as high as an upright one is wide. */
  width *= page_width > page_height ? MIN (page_width / page_height, self->flow.width / width) : 1;
  scale = width / page_width;
  x = self->flow.left + (self->flow.width - width) / 2;
  self->flow.y += PARVIS_MINUTES_MM (2);
  /* Translators: says what a picture is to who does not see it; then the campaign's title. */
  alt = g_strdup_printf (_ ("The poster “%s”: its engagements follow in words."), title);
  parvis_document_open_figure (self->document, alt);
  parvis_document_put_drawing (self->document, draw_poster, self->poster, x, self->flow.y, scale);
  parvis_document_close (self->document, "Figure");
  parvis_document_put_frame (self->document, PARVIS_INK_RULE, FRAME, x, self->flow.y, width,
                             page_height * scale);
  self->flow.y += page_height * scale + PARVIS_MINUTES_MM (5);
  parvis_flow_end (&self->flow, &stay);
}

static void
put_foot_words (ParvisMinutes *self)
{
  GPtrArray *foot = self->report->content->foot;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < foot->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (char *) foot->pdata[i]);
  if (text->len > 0)
    parvis_minutes_put_intro (self, text->str);
}

static void
put_engagements (ParvisMinutes *self)
{
  const ParvisColumn columns[] = {
    { _ ("Who commits"), 32, TRUE },
    { C_ ("column", "Engagement"), 0, FALSE },
    { _ ("Votes for the proposal"), 44, FALSE },
  };
  GPtrArray *engagements = self->report->engagements;

  parvis_minutes_begin_table (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < engagements->len; i++)
    {
      ParvisEngagement *engagement = engagements->pdata[i];
      ParvisCollege side = parvis_engagement_get_side (engagement);
      g_autofree char *text =
          parvis_report_set (self->report, parvis_engagement_get_text (engagement));
      g_autofree char *support = parvis_say_support (self->report->campaign, engagement);

      parvis_minutes_put_row (self, columns, G_N_ELEMENTS (columns),
                              (ParvisSign){ .side = (int) side, .state = -1 },
                              (const char *[]){ parvis_words_side_head (side), text, support });
    }
  parvis_minutes_end_table (self);
}

void
parvis_minutes_put_poster (ParvisMinutes *self)
{
  g_autofree char *title = NULL, *remark = NULL;

  if (self->report->engagements->len + self->report->qualities->len == 0)
    return;
  title = say_poster (self);
  parvis_minutes_begin_part (self, title);
  put_foot_words (self);
  if (parvis_poster_fits (self->poster))
    put_picture (self);
  else
    {
      remark = parvis_poster_get_remark (self->poster);
      parvis_minutes_put_paragraph (self, &parvis_minutes_text, remark);
    }
  if (self->report->engagements->len > 0)
    put_engagements (self);
}

/* "Eleven actions: 5 under way, 1 late" */
static char *
say_roadmap (ParvisMinutes *self)
{
  ParvisReport *report = self->report;
  guint n = report->actions->len, n_done = report->states[PARVIS_STATE_DONE];
  g_autofree char *number = parvis_number_words (n);
  g_autofree char *actions = n == 1 ? g_strdup (C_ ("count", "one action"))
                                    : g_strdup_printf (C_ ("count", "%s actions"), number);
  g_autofree char *done =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u done", "%u done", n_done), n_done);
  g_autofree char *late = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u late", "%u late", report->n_late), report->n_late);

  if (n_done > 0 && report->n_late > 0)
    /* Translators: a title; "eleven actions", "2 done", "1 late". */
    return g_strdup_printf (_ ("The roadmap: %s, %s, %s"), actions, done, late);
  if (n_done > 0 || report->n_late > 0)
    return g_strdup_printf (_ ("The roadmap: %s, %s"), actions, n_done > 0 ? done : late);
  return g_strdup_printf (_ ("The roadmap: %s"), actions);
}

/* "Under way, 40 %", or that it is late, by how much. */
static char *
say_state (ParvisMinutes *self, ParvisAction *action)
{
  g_autoptr (GDate) today = g_date_copy (self->report->today);
  ParvisState state = parvis_action_get_state (action);
  const char *word = parvis_words_state (state);
  int progress = parvis_action_get_progress (action);

  if (parvis_action_is_late (action, today))
    /* Translators: the state of an action, "Under way", and that it should be done already. */
    return g_strdup_printf (_ ("%s, late"), word);
  if (state == PARVIS_STATE_UNDER_WAY && progress > 0)
    /* Translators: the state of an action, "Under way", and how far it is, in percent. */
    return g_strdup_printf (_ ("%s, %d%%"), word, progress);
  return g_strdup (word);
}

static void
put_action (ParvisMinutes *self, ParvisAction *action, const ParvisColumn *columns, guint n)
{
  ParvisEngagement *engagement = parvis_report_get_engagement (self->report, action);
  const char *action_text = parvis_action_get_action (action);
  g_autofree char *what = parvis_report_set (
      self->report, *action_text != '\0' ? action_text : parvis_engagement_get_text (engagement));
  g_autofree char *pilot = parvis_report_get_pilot (self->report, action);
  g_autofree char *due = parvis_words_date (parvis_action_get_due (action));
  g_autofree char *state = say_state (self, action);
  g_autofree char *history = parvis_say_history (self->report, action);
  const ParvisSign sign = { (int) parvis_engagement_get_side (engagement),
                            (int) parvis_action_get_state (action), history };

  parvis_minutes_put_row (self, columns, n, sign, (const char *[]){ what, pilot, due, state });
}

void
parvis_minutes_put_roadmap (ParvisMinutes *self)
{
  const ParvisColumn columns[] = {
    { C_ ("column", "Action"), 0, TRUE },
    { C_ ("column", "Service"), 38, FALSE },
    { C_ ("column", "Due"), 32, FALSE },
    { C_ ("column", "State"), 30, FALSE },
  };
  GPtrArray *actions = self->report->actions;
  guint n = MIN (actions->len, self->density->most_rows);
  g_autofree char *title = NULL, *more = NULL;

  if (actions->len == 0)
    return;
  title = say_roadmap (self);
  parvis_minutes_begin_part (self, title);
  parvis_minutes_begin_table (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    put_action (self, actions->pdata[i], columns, G_N_ELEMENTS (columns));
  parvis_minutes_end_table (self);
  if (n == actions->len)
    return;
  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more action stands in the roadmap.",
                                       "%u more actions stand in the roadmap.", actions->len - n),
                          actions->len - n);
  self->flow.y += PARVIS_MINUTES_MM (2);
  parvis_minutes_put_paragraph (self, &parvis_minutes_small, more);
}
