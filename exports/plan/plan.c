/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan.h"

#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "document/foot.h"
#include "plan/row.h"
#include "plan/table.h"
#include "poster/content.h"
#include "report/words.h"
#include "roadmap/counts.h"
#include "words/words.h"

#define WIDTH PARVIS_PLAN_MM (297)
#define HEIGHT PARVIS_PLAN_MM (210)
#define MARGIN PARVIS_PLAN_MM (14)
#define INSIDE (WIDTH - 2 * MARGIN)
#define TOP PARVIS_PLAN_MM (14)
#define BOTTOM PARVIS_PLAN_MM (190)
#define FOOT_RULE PARVIS_PLAN_MM (194.3)
#define FOOT PARVIS_PLAN_MM (196.6)
#define ASIDE PARVIS_PLAN_MM (62)
#define ASIDE_GAP PARVIS_PLAN_MM (8)
#define SHAPE 9.5
#define RULE 0.6
#define NOTES_RULE 2.4
#define TITLE_LINES 3

static const ParvisStyle kicker_style = { PARVIS_FACE_VERB, 13, 1.3, 0x5b2a86 };
static const ParvisStyle title_style = { PARVIS_FACE_TITLE, 24, 1.13, PARVIS_INK };
static const ParvisStyle summary_style = { PARVIS_FACE_BODY, 12, 1.36, PARVIS_INK };
static const ParvisStyle notes_style = { PARVIS_FACE_VERB, 12, 1.3, PARVIS_INK };
static const ParvisStyle text_style = { PARVIS_FACE_BODY, 10, 1.36, PARVIS_INK };
static const ParvisStyle strong_style = { PARVIS_FACE_VERB, 10, 1.36, PARVIS_INK };
static const ParvisStyle small_style = { PARVIS_FACE_BODY, 10, 1.36, PARVIS_INK_GREY };

typedef struct
{
  ParvisCampaign *campaign;
  ParvisService *service; /* or NULL */
  GDate *today;
  ParvisPosterContent *content;
  ParvisDocument *document;
  ParvisFlow flow;
  GPtrArray *actions; /* of ParvisAction */
  GArray *numbers;    /* of guint, of each */
  ParvisCounts counts;
} Plan;

static gboolean
is_of (ParvisAction *action, ParvisService *service)
{
  return service == NULL ||
         parvis_action_get_service (action) == parvis_record_get_id (PARVIS_RECORD (service));
}

gboolean
parvis_plan_has_actions (ParvisCampaign *campaign, ParvisService *service)
{
  g_autoptr (GPtrArray) actions = parvis_campaign_get_roadmap (campaign);

  for (guint i = 0; i < actions->len; i++)
    if (is_of (actions->pdata[i], service))
      return TRUE;
  return FALSE;
}

static void
take_actions (Plan *self)
{
  g_autoptr (GPtrArray) all = parvis_campaign_get_roadmap (self->campaign);

  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < all->len; i++)
    {
      ParvisAction *action = all->pdata[i];
      const guint number = i + 1;

      if (!is_of (action, self->service))
        continue;
      g_ptr_array_add (self->actions, g_object_ref (action));
      g_array_append_val (self->numbers, number);
      parvis_counts_add (&self->counts, action, parvis_action_is_late (action, self->today));
    }
}

/* "Vivre ensemble à la maison de Hautepierre" */
static char *
say_campaign (Plan *self)
{
  return g_strstrip (g_strjoin (" ", self->content->title, self->content->place, NULL));
}

static char *
say_today (Plan *self)
{
  char iso[11] = { 0 };
  g_autofree char *date = NULL;

  g_date_strftime (iso, sizeof iso, "%Y-%m-%d", self->today);
  date = parvis_words_date (iso);
  /* Translators: a date. */
  return g_strdup_printf (_ ("As of %s"), date);
}

static char *
say_review (Plan *self)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (self->campaign);
  g_autofree char *date = parvis_words_date (parvis_identity_get_review (identity));

  /* Translators: a date. */
  return *date == '\0' ? NULL : g_strdup_printf (_ ("Next review: %s"), date);
}

/* Which shape is whose. */
static void
put_key (Plan *self, double x, double y)
{
  parvis_document_open (self->document, "P");
  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    {
      const char *word = parvis_words_college ((ParvisCollege) i);
      double width = parvis_document_measure (self->document, &text_style, word);

      parvis_document_put_shape (self->document, (ParvisCollege) i, 0, x,
                                 y + (text_style.pitch * text_style.size - SHAPE) / 2, SHAPE);
      parvis_document_put_text (self->document, &text_style, word, x + 13.5, y, width + 1);
      x += width + 13.5 + PARVIS_PLAN_MM (3);
    }
  parvis_document_close (self->document, "P");
}

/* Beside the title, at the right. Returns its lower edge. */
static double
put_aside (Plan *self)
{
  g_autofree char *today = say_today (self), *review = say_review (self);
  double x = WIDTH - MARGIN - ASIDE, y = TOP;

  y = parvis_document_put_block (self->document, "P", &strong_style, today, x, y, ASIDE);
  if (review != NULL)
    y = parvis_document_put_block (self->document, "P", &small_style, review, x, y, ASIDE);
  y += PARVIS_PLAN_MM (1);
  if (self->actions->len > 0)
    put_key (self, x, y);
  return y + text_style.pitch * text_style.size;
}

/* A title begins with a capital, whatever the service is called inside a sentence. */
static char *
say_service (ParvisService *service)
{
  g_autofree char *name = parvis_words_typeset (parvis_service_get_name (service));

  return parvis_say_first (name);
}

static void
put_title (Plan *self)
{
  g_autofree char *name = self->service != NULL ? say_service (self->service) : say_campaign (self);
  g_autofree char *summary = parvis_counts_say (&self->counts), *title = NULL;
  double width = INSIDE - ASIDE - ASIDE_GAP, y = TOP;

  title = parvis_foot_cut (self->document, &title_style, name, width, TITLE_LINES);
  y = parvis_document_put_block (self->document, "P", &kicker_style, C_ ("roadmap", "Roadmap"),
                                 MARGIN, y, width);
  y = parvis_document_put_block (self->document, "H1", &title_style, title, MARGIN, y, width);
  y = parvis_document_put_block (self->document, "P", &summary_style, summary, MARGIN,
                                 y + PARVIS_PLAN_MM (1.5), width);
  self->flow.y = MAX (y, put_aside (self)) + PARVIS_PLAN_MM (7);
}

/* What one of the last paragraphs says of an action, or NULL. */
typedef const char *(*Getter) (ParvisAction *action);

static const char *
get_awaited (ParvisAction *action)
{
  return parvis_action_is_awaited (action) ? parvis_action_get_decision (action) : "";
}

/* "Action 3: to grant two hours a month", one under the other; across pages where @flow has them.
 */
static void
put_notes (Plan *self, ParvisFlow *flow, const char *title, Getter get)
{
  ParvisStay stay = parvis_flow_begin (flow);

  parvis_document_put_bar (self->document, PARVIS_INK, flow->left, flow->y, flow->width,
                           NOTES_RULE);
  flow->y += NOTES_RULE + PARVIS_PLAN_MM (2);
  parvis_flow_put (flow, "H2", &notes_style, title);
  flow->y += PARVIS_PLAN_MM (1);
  parvis_flow_hold (flow, &stay);
  for (guint i = 0; i < self->actions->len; i++)
    {
      g_autofree char *text = parvis_words_typeset (get (self->actions->pdata[i])), *line = NULL;

      if (*text == '\0')
        continue;
      /* Translators: the number of an action, and what is said of it. */
      line = g_strdup_printf (_ ("Action %u: %s"), g_array_index (self->numbers, guint, i), text);
      stay = parvis_flow_begin (flow);
      parvis_flow_put (flow, "P", &text_style, line);
      parvis_flow_end (flow, &stay);
      flow->y += PARVIS_PLAN_MM (1);
    }
}

static gboolean
has_notes (Plan *self, Getter get)
{
  for (guint i = 0; i < self->actions->len; i++)
    if (*get (self->actions->pdata[i]) != '\0')
      return TRUE;
  return FALSE;
}

/* In @part of two columns, at the foot of the page; returns how high they are. */
static double
put_beside (Plan *self, guint part, double y, const char *title, Getter get)
{
  double gap = PARVIS_PLAN_MM (8), width = (INSIDE - gap) / 2;
  ParvisFlow column = {
    .document = self->document,
    .left = MARGIN + part * (width + gap),
    .width = width,
    .top = y,
    .bottom = G_MAXDOUBLE,
    .y = y,
  };

  put_notes (self, &column, title, get);
  return column.y - y;
}

/* Beside each other at the foot of the last page, where there is room for both; else one after the
   other. */
static void
put_all_notes (Plan *self)
{
  const char *const titles[] = { _ ("Decision awaited from the steering committee"),
                                 _ ("What was told to the participants") };
  const Getter getters[] = { get_awaited, parvis_action_get_follow_up };
  gboolean any[] = { has_notes (self, getters[0]), has_notes (self, getters[1]) };
  guint at = parvis_document_get_n_marks (self->document);
  double height = 0, gap = PARVIS_PLAN_MM (6);

  for (guint i = 0; i < G_N_ELEMENTS (getters); i++)
    if (any[i])
      height = MAX (height, put_beside (self, i, 0, titles[i], getters[i]));
  parvis_document_truncate (self->document, at);
  if (any[0] && any[1] && self->flow.y + gap + height <= BOTTOM)
    for (guint i = 0; i < G_N_ELEMENTS (getters); i++)
      put_beside (self, i, BOTTOM - height, titles[i], getters[i]);
  else
    for (guint i = 0; i < G_N_ELEMENTS (getters); i++)
      if (any[i])
        {
          parvis_flow_skip (&self->flow, gap);
          put_notes (self, &self->flow, titles[i], getters[i]);
        }
}

static void
lay_out (Plan *self)
{
  self->flow = (ParvisFlow){
    .document = self->document,
    .left = MARGIN,
    .width = INSIDE,
    .top = TOP,
    .bottom = BOTTOM,
  };
  put_title (self);
  if (self->actions->len > 0)
    {
      const ParvisPlanTable table = { &self->flow, self->campaign, self->today,
                                      self->service != NULL };

      parvis_plan_put_table (&table, self->actions, self->numbers);
    }
  put_all_notes (self);
}

static void
put_foot (ParvisDocument *document, guint page, guint n_pages, gboolean flagged, gpointer data)
{
  Plan *self = data;
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);
  g_autofree char *campaign = say_campaign (self), *what = NULL;
  g_autofree char *service = self->service != NULL ? say_service (self->service) : NULL;
  const char *words[] = { campaign, NULL, number };

  what = parvis_foot_cut (document, &small_style,
                          service != NULL ? service : C_ ("roadmap", "Roadmap"), INSIDE / 3, 1);
  words[1] = what;
  parvis_document_put_bar (document, PARVIS_INK_RULE, MARGIN, FOOT_RULE, INSIDE, RULE);
  parvis_foot_put (document, &small_style, words, MARGIN, FOOT, INSIDE);
}

static gboolean
write_plan (Plan *self, const ParvisPlanJob *job, const char *path, GError **error)
{
  g_autofree char *campaign = say_campaign (self), *title = NULL;
  ParvisDocumentJob writing = { .foot = put_foot, .data = self };

  if (self->service != NULL)
    /* Translators: the title of a document; then a service, and a campaign's title. */
    title =
        g_strdup_printf (_ ("Roadmap, %s: %s"), parvis_service_get_name (self->service), campaign);
  else
    /* Translators: the title of a document; then a campaign's. */
    title = g_strdup_printf (_ ("Roadmap: %s"), campaign);
  writing.title = title;
  writing.author = self->content->organisation;
  if (job != NULL)
    {
      writing.cancellable = job->cancellable;
      writing.progress = job->progress;
      writing.progress_data = job->data;
    }
  return parvis_document_write_pdf (self->document, &writing, path, error);
}

gboolean
parvis_plan_write_pdf (ParvisCampaign *campaign,
                       ParvisService *service,
                       const GDate *today,
                       const ParvisPlanJob *job,
                       const char *path,
                       GError **error)
{
  g_autoptr (GDate) day = NULL;
  g_autoptr (ParvisPosterContent) content = NULL;
  g_autoptr (ParvisDocument) document = NULL;
  Plan self;
  gboolean done;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && path != NULL, FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);
  day = g_date_copy (today);
  content = parvis_poster_content_from_campaign (campaign);
  document = parvis_document_new (WIDTH, HEIGHT, content->language);
  self = (Plan){
    .campaign = campaign, .service = service, .today = day, .content = content, .document = document
  };
  take_actions (&self);
  lay_out (&self);
  done = write_plan (&self, job, path, error);
  g_ptr_array_unref (self.actions);
  g_array_unref (self.numbers);
  return done;
}
