/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "campaign/assents.h"
#include "campaign/panel.h"
#include "campaign/pledges.h"
#include "minutes/sheet.h"
#include "report/words.h"
#include "words/number-words.h"
#include "words/words.h"

#define EMBLEM PARVIS_MINUTES_MM (12)
#define LOGO_WIDTH PARVIS_MINUTES_MM (40)
#define LOGO_HEIGHT PARVIS_MINUTES_MM (18)
#define MOST_ASKED 3
#define MOST_NEXT 4
#define ROW PARVIS_MINUTES_MM (8.6)

static void
draw_logo (cairo_t *cr, gpointer logo)
{
  parvis_logo_draw (logo, cr, 0, 0, 1);
}

static void
put_logo (ParvisMinutes *self)
{
  const char *organisation = self->report->content->organisation;
  g_autofree char *alt = NULL;
  double ratio, width;

  if (self->logo == NULL)
    return;
  ratio = parvis_logo_get_ratio (self->logo);
  width = MIN (LOGO_WIDTH, LOGO_HEIGHT * ratio);
  alt = organisation != NULL && *organisation != '\0'
            ? g_strdup_printf (_ ("Logo of %s"), organisation)
            : g_strdup (_ ("Logo"));
  parvis_document_open_figure (self->document, alt);
  parvis_document_put_drawing (self->document, draw_logo, self->logo,
                               self->flow.left + self->flow.width - width, self->flow.top, width);
  parvis_document_close (self->document, "Figure");
}

static void
put_title (ParvisMinutes *self)
{
  ParvisStyle kicker = { PARVIS_FACE_VERB, 13, 1.3, parvis_ink_of (PARVIS_COLLEGE_BOTH) };
  ParvisPosterContent *content = self->report->content;
  ParvisFlow *flow = &self->flow;

  parvis_document_put_emblem (self->document, flow->left, flow->y, EMBLEM);
  flow->y += 1.5 * EMBLEM + PARVIS_MINUTES_MM (7);
  parvis_flow_put (flow, "P", &kicker, _ ("Minutes"));
  flow->y += PARVIS_MINUTES_MM (0.5);
  parvis_document_open (self->document, "H1");
  flow->y = parvis_document_put_text (self->document, &parvis_minutes_title, content->title,
                                      flow->left, flow->y, flow->width);
  flow->y = parvis_document_put_text (self->document, &parvis_minutes_title, content->place,
                                      flow->left, flow->y, flow->width);
  parvis_document_close (self->document, "H1");
  flow->y += PARVIS_MINUTES_MM (5);
}

/* "agents on 17 September 2026 · users on 8 October 2026" */
static char *
list_workshops (ParvisMinutes *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->report->chapters->len; i++)
    {
      ParvisReportChapter *chapter = self->report->chapters->pdata[i];
      g_autofree char *date = parvis_words_date (parvis_workshop_get_date (chapter->workshop));
      const char *title = parvis_workshop_get_title (chapter->workshop);

      g_string_append (list, i > 0 ? " · " : "");
      if (*date != '\0')
        /* Translators: a workshop's title, "Agents", and its date. */
        g_string_append_printf (list, _ ("%s on %s"), title, date);
      else
        g_string_append (list, title);
    }
  return g_string_free (list, FALSE);
}

static char *
list_people (ParvisMinutes *self)
{
  guint agents = self->report->n_people[PARVIS_COLLEGE_AGENTS];
  guint users = self->report->n_people[PARVIS_COLLEGE_USERS];
  g_autofree char *first = parvis_words_people (PARVIS_COLLEGE_AGENTS, agents);
  g_autofree char *second = parvis_words_people (PARVIS_COLLEGE_USERS, users);
  g_autofree char *all = parvis_say_persons (agents + users);

  if (agents + users == 0)
    return g_strdup (_ ("Nobody is in the panel yet"));
  if ((agents > 0 && agents < PARVIS_COLLEGE_FLOOR) || (users > 0 && users < PARVIS_COLLEGE_FLOOR))
    return g_steal_pointer (&all);
  if (agents == 0 || users == 0)
    return g_strdup (agents > 0 ? first : second);
  /* Translators: "22 participants", "12 agents" and "10 users". */
  return g_strdup_printf (_ ("%s: %s and %s"), all, first, second);
}

static void
put_facts (ParvisMinutes *self)
{
  static const ParvisColumn columns[] = { { .width = 32, .bold = TRUE }, { .width = 0 } };
  g_autofree char *workshops = list_workshops (self), *people = list_people (self);
  g_autofree char *service = parvis_say_first (self->report->content->service);
  const char *const rows[][2] = {
    { _ ("Workshops"), workshops },
    { _ ("Panel"), people },
    { _ ("Service"), service },
  };

  parvis_minutes_begin_table (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i][1] != NULL && *rows[i][1] != '\0')
      parvis_minutes_put_row (self, columns, G_N_ELEMENTS (columns), PARVIS_NO_SIGN, rows[i]);
  parvis_minutes_end_table (self);
}

static void
begin (ParvisMinutes *self, const char *title)
{
  ParvisStay stay;

  parvis_flow_skip (&self->flow, PARVIS_MINUTES_MM (4.5) * self->density->air);
  stay = parvis_flow_begin (&self->flow);
  parvis_flow_put (&self->flow, "H2", &parvis_minutes_head, title);
  self->flow.y += PARVIS_MINUTES_MM (2);
  parvis_flow_hold (&self->flow, &stay);
}

static void
add_sentence (GString *text, char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

static void
add_kept (ParvisMinutes *self, GString *text)
{
  guint n_qualities = self->report->qualities->len, n_kept = self->report->engagements->len;
  g_autofree char *qualities = parvis_say_qualities (n_qualities);
  g_autofree char *engagements = parvis_say_engagements (n_kept);

  if (n_qualities > 0 && n_kept > 0)
    /* Translators: "six qualities" and "eleven engagements". */
    add_sentence (text,
                  g_strdup_printf (_ ("Together they kept %s and %s."), qualities, engagements));
  else if (n_qualities > 0 || n_kept > 0)
    add_sentence (text, g_strdup_printf (_ ("Together they kept %s."),
                                         n_qualities > 0 ? qualities : engagements));
}

static void
add_coming (ParvisMinutes *self, GString *text)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->report->chapters->len; i++)
    {
      ParvisReportChapter *chapter = self->report->chapters->pdata[i];
      g_autofree char *name = parvis_say_workshop (chapter);
      g_autofree char *low = g_utf8_strdown (name, -1);

      if (chapter->held)
        continue;
      /* Translators: between the parts of a list that have commas in them. */
      g_string_append_printf (list, "%s%s", n++ > 0 ? C_ ("list", "; ") : "", low);
    }
  if (n > 0)
    /* Translators: workshops that have not been held yet: "workshop 2, users". */
    add_sentence (text, g_strdup_printf (_ ("Still to come: %s."), list->str));
}

static gboolean
is_to (ParvisAssent *assent, gpointer sentence)
{
  gint64 id = parvis_record_get_id (PARVIS_RECORD (sentence));

  return parvis_assent_get_answer (assent) == PARVIS_ANSWER_OBJECTION &&
         id == (PARVIS_IS_RETAINED (sentence) ? parvis_assent_get_retained (assent)
                                              : parvis_assent_get_engagement (assent));
}

/* How many object to which sentence, by the number that they chose it under; nobody's name nor
   reason. */
static void
add_objections (ParvisMinutes *self, GString *text)
{
  g_autoptr (GPtrArray) sentences = parvis_campaign_get_sentences (self->report->campaign);
  GListModel *assents = parvis_campaign_get_assents (self->report->campaign);

  for (guint i = 0; i < sentences->len; i++)
    {
      g_autofree char *words =
          parvis_report_set (self->report, parvis_sentence_get_text (sentences->pdata[i]));
      guint n = 0;

      for (guint j = 0; j < g_list_model_get_n_items (assents); j++)
        {
          g_autoptr (ParvisAssent) assent = g_list_model_get_item (assents, j);

          n += is_to (assent, sentences->pdata[i]) ? 1 : 0;
        }
      if (n > 0)
        /* Translators: how many object to a sentence of the poster, its number and its text. */
        add_sentence (
            text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u objection, to no. %u: “%s”.",
                                                "%u objections, to no. %u: “%s”.", n),
                                   n, i + 1, words));
    }
}

static void
add_validated (ParvisMinutes *self, GString *text)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (self->report->campaign);
  guint n, of;
  g_autofree char *revision = parvis_words_month (parvis_identity_get_revision (identity));

  parvis_campaign_count_assents (self->report->campaign, &n, &of);
  if (n > 0)
    add_sentence (
        text,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u participant of %u validated the poster.",
                                      "%u participants of %u validated the poster.", n),
                         n, of));
  add_objections (self, text);
  if (*revision != '\0')
    /* Translators: a month and its year. */
    add_sentence (text, g_strdup_printf (_ ("It will be reviewed in %s."), revision));
}

static char *
say_essential (ParvisMinutes *self)
{
  ParvisReport *report = self->report;
  GString *text = g_string_new (NULL);
  g_autofree char *notes = parvis_say_notes (report->n_notes);
  g_autofree char *clusters = parvis_say_clusters (report->n_clusters);

  if (report->n_grouped > 0 && report->n_grouped < report->n_notes)
    add_sentence (
        text,
        g_strdup_printf (
            /* Translators: "84 notes", how many of them, and "12 clusters". */
            g_dngettext (GETTEXT_PACKAGE, "The participants wrote %s, %u of them grouped in %s.",
                         "The participants wrote %s, %u of them grouped in %s.", report->n_grouped),
            notes, report->n_grouped, clusters));
  else if (report->n_grouped > 0)
    /* Translators: "84 notes" and "12 clusters". */
    add_sentence (
        text, g_strdup_printf (_ ("The participants wrote %s, grouped in %s."), notes, clusters));
  else if (report->n_notes > 0)
    add_sentence (text, g_strdup_printf (_ ("The participants wrote %s."), notes));
  else
    add_sentence (text, g_strdup (_ ("Nothing has been written yet.")));
  add_kept (self, text);
  if (report->engagements->len > 0)
    add_validated (self, text);
  add_coming (self, text);
  return g_string_free (text, FALSE);
}

static void
put_essential (ParvisMinutes *self)
{
  g_autofree char *text = say_essential (self);
  ParvisFlow *flow = &self->flow;
  double indent = PARVIS_MINUTES_MM (6.5), top;

  begin (self, _ ("In short"));
  top = flow->y;
  flow->y = parvis_document_put_block (self->document, "P", &parvis_minutes_lead, text,
                                       flow->left + indent, flow->y, flow->width - indent);
  parvis_document_put_bar (self->document, parvis_ink_of (PARVIS_COLLEGE_BOTH), flow->left, top,
                           PARVIS_MINUTES_MM (1.6), flow->y - top);
  flow->holding = FALSE;
}

/* In three columns, read across. */
static void
put_qualities (ParvisMinutes *self)
{
  const ParvisStyle style = { PARVIS_FACE_HEAD, 14, 1.3, PARVIS_INK };
  GPtrArray *qualities = self->report->content->qualities;
  g_autofree char *number = parvis_number_words (qualities->len), *title = NULL;
  double gap = PARVIS_MINUTES_MM (6), width = (self->flow.width - 2 * gap) / 3, bottom = 0;

  if (qualities->len == 0)
    return;
  /* Translators: a title; %s is a number in words: "six". */
  title = qualities->len == 1 ? g_strdup (_ ("The quality that was kept"))
                              : g_strdup_printf (_ ("The %s qualities"), number);
  begin (self, title);
  parvis_document_open (self->document, "L");
  for (guint i = 0; i < qualities->len; i++)
    {
      double x = self->flow.left + i % 3 * (width + gap);
      double top = self->flow.y + PARVIS_MINUTES_MM (2);
      g_autofree char *quality = parvis_report_clean (self->report, qualities->pdata[i]);

      parvis_document_put_bar (self->document, PARVIS_INK_RULE, x, self->flow.y, width, 0.6);
      parvis_document_open (self->document, "LI");
      bottom = fmax (bottom, parvis_document_put_block (self->document, "LBody", &style, quality, x,
                                                        top, width));
      parvis_document_close (self->document, "LI");
      if (i % 3 == 2 || i + 1 == qualities->len)
        {
          self->flow.y = bottom + PARVIS_MINUTES_MM (2);
          bottom = 0;
        }
    }
  parvis_document_close (self->document, "L");
  self->flow.holding = FALSE;
}

static void
put_asked (ParvisMinutes *self)
{
  static const ParvisColumn columns[] = { { .width = 0 }, { .width = 62 } };
  g_autofree char *number = parvis_number_words_first (self->report->n_asked), *title = NULL;
  guint n = 0;

  if (self->report->n_asked == 0)
    return;
  /* Translators: a title; %s is a number in words that begins the sentence: "Two". */
  title =
      self->report->n_asked == 1
          ? g_strdup (_ ("One decision is awaited from the steering committee"))
          : g_strdup_printf (_ ("%s decisions are awaited from the steering committee"), number);
  begin (self, title);
  parvis_minutes_begin_table (self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->report->actions->len && n < MOST_ASKED; i++)
    {
      ParvisAction *action = self->report->actions->pdata[i];
      g_autofree char *decision =
          parvis_report_set (self->report, parvis_action_get_decision (action));
      g_autofree char *pilot = parvis_report_get_pilot (self->report, action);

      if (!parvis_action_is_awaited (action))
        continue;
      n++;
      parvis_minutes_put_row (self, columns, G_N_ELEMENTS (columns), PARVIS_NO_SIGN,
                              (const char *[]){ decision, pilot });
    }
  parvis_minutes_end_table (self);
}

/* What is due next, the soonest first; what is late, the roadmap says. */
static GPtrArray *
list_next (ParvisMinutes *self)
{
  GPtrArray *next = g_ptr_array_new ();
  g_autoptr (GDate) today = g_date_copy (self->report->today);

  for (guint i = 0; i < self->report->actions->len; i++)
    {
      ParvisAction *action = self->report->actions->pdata[i];
      ParvisState state = parvis_action_get_state (action);
      guint at = 0;

      if (*parvis_action_get_due (action) == '\0' || state == PARVIS_STATE_DONE ||
          state == PARVIS_STATE_DROPPED || parvis_action_is_late (action, today))
        continue;
      while (at < next->len && g_strcmp0 (parvis_action_get_due (next->pdata[at]),
                                          parvis_action_get_due (action)) <= 0)
        at++;
      g_ptr_array_insert (next, (int) at, action);
    }
  return next;
}

/* As many rows as the page has room for: the roadmap has them all. */
static gboolean
put_next_row (ParvisMinutes *self, const char *date, const char *text, double room)
{
  static const ParvisColumn columns[] = { { .width = 38, .bold = TRUE }, { .width = 0 } };
  guint at = parvis_document_get_n_marks (self->document);
  double y = self->flow.y;

  if (*date == '\0')
    return TRUE;
  parvis_minutes_put_row (self, columns, G_N_ELEMENTS (columns), PARVIS_NO_SIGN,
                          (const char *[]){ date, text });
  if (self->flow.y > y && self->flow.y + room <= self->flow.bottom)
    return TRUE;
  parvis_document_truncate (self->document, at);
  self->flow.y = y;
  return FALSE;
}

static void
put_next (ParvisMinutes *self)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (self->report->campaign);
  g_autofree char *revision = parvis_words_date (parvis_identity_get_revision (identity));
  g_autofree char *review = parvis_words_date (parvis_identity_get_review (identity));
  g_autoptr (GPtrArray) next = list_next (self);
  double room = ((*revision != '\0') + (*review != '\0')) * ROW;

  if ((next->len == 0 && *revision == '\0' && *review == '\0') ||
      self->flow.y + PARVIS_MINUTES_MM (18) + room > self->flow.bottom)
    return;
  begin (self, _ ("What follows"));
  self->flow.holding = FALSE;
  parvis_document_open (self->document, "Table");
  for (guint i = 0; i < MIN (next->len, MOST_NEXT); i++)
    {
      ParvisAction *action = next->pdata[i];
      ParvisEngagement *engagement = parvis_report_get_engagement (self->report, action);
      const char *what = parvis_action_get_action (action);
      g_autofree char *date = parvis_words_date (parvis_action_get_due (action));
      g_autofree char *text = parvis_report_set (
          self->report, *what != '\0' ? what : parvis_engagement_get_text (engagement));

      if (!put_next_row (self, date, text, room))
        break;
    }
  put_next_row (self, review, _ ("The roadmap is reviewed"), 0);
  put_next_row (self, revision, _ ("The poster is reviewed"), 0);
  parvis_document_close (self->document, "Table");
}

void
parvis_minutes_put_front (ParvisMinutes *self)
{
  put_title (self);
  put_logo (self);
  put_facts (self);
  put_essential (self);
  put_qualities (self);
  put_asked (self);
  put_next (self);
  parvis_flow_turn (&self->flow);
}
