/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of the committee, and what it should know before it answers. */
#include <glib/gi18n-lib.h>

#include "campaign/pledges.h"
#include "report/words.h"
#include "slides/stage.h"
#include "words/number-words.h"
#include "words/words.h"

#define PER_SLIDE 3
#define NUMBER_WIDTH PARVIS_SLIDE_PX (150)
#define ASIDE PARVIS_SLIDE_PX (500)
#define GAP PARVIS_SLIDE_PX (60)

static char *
say_asked (guint n)
{
  g_autofree char *number = parvis_number_words_first (n);

  return n == 1
             ? g_strdup (_ ("One decision is awaited from the steering committee"))
             : g_strdup_printf (_ ("%s decisions are awaited from the steering committee"), number);
}

/* "Engagement of the agents, chosen by 5 agents" */
static char *
say_origin (ParvisSlides *self, ParvisEngagement *engagement)
{
  const char *side = parvis_say_side (parvis_engagement_get_side (engagement));
  g_autofree char *support = parvis_say_support (self->report->campaign, engagement);

  if (*support == '\0')
    return g_strdup (side);
  /* Translators: "Engagement of the agents", "chosen by 5 agents". */
  return g_strdup_printf (_ ("%s, %s"), side, support);
}

static double
put_fact (ParvisSlides *self, const char *title, const char *text, double y, double height)
{
  double x = PARVIS_SLIDE_LEFT + PARVIS_SLIDE_WIDTH - ASIDE;

  if (*text == '\0')
    return y;
  y = parvis_document_put_block (self->document, "P", &parvis_slide_bold, title, x, y, ASIDE);
  return parvis_slide_put (self, "P", &parvis_slide_text, text, x, y, ASIDE,
                           MAX (height - parvis_slide_bold.size * parvis_slide_bold.pitch,
                                parvis_slide_text.size * parvis_slide_text.pitch)) +
         PARVIS_SLIDE_PX (14);
}

static void
put_origin (ParvisSlides *self, ParvisEngagement *engagement, double x, double y, double width)
{
  ParvisStyle style = parvis_slide_text;
  g_autofree char *origin = say_origin (self, engagement);
  double size = 0.8 * style.size, indent = PARVIS_SLIDE_PX (48);

  style.ink = PARVIS_INK_GREY;
  parvis_document_put_shape (self->document, parvis_engagement_get_side (engagement), 0, x,
                             y + (style.pitch * style.size - size) / 2, size);
  parvis_slide_put (self, "P", &style, origin, x + indent, y, width - indent,
                    style.pitch * style.size * 2);
}

static void
put_decision (ParvisSlides *self, ParvisAction *action, guint number, double y, double height)
{
  ParvisStyle big = { PARVIS_FACE_TITLE, PARVIS_SLIDE_PX (96), 1, PARVIS_INK };
  ParvisEngagement *engagement = parvis_report_get_engagement (self->report, action);
  g_autofree char *n = g_strdup_printf ("%u", number);
  g_autofree char *decision = parvis_report_set (self->report, parvis_action_get_decision (action));
  g_autofree char *pilot = parvis_report_get_pilot (self->report, action);
  g_autofree char *means = parvis_report_set (self->report, parvis_action_get_means (action));
  double x = PARVIS_SLIDE_LEFT + NUMBER_WIDTH, line = parvis_slide_text.size * 1.3, bottom;
  double width = PARVIS_SLIDE_WIDTH - NUMBER_WIDTH - ASIDE - GAP;

  parvis_slide_put_rule (self, PARVIS_SLIDE_LEFT, y, PARVIS_SLIDE_WIDTH);
  y += PARVIS_SLIDE_PX (26);
  height -= PARVIS_SLIDE_PX (26);
  parvis_document_put_block (self->document, "P", &big, n, PARVIS_SLIDE_LEFT, y, NUMBER_WIDTH);
  bottom = parvis_slide_put (self, "H2", &parvis_slide_point, decision, x, y, width,
                             height - 2 * line - PARVIS_SLIDE_PX (20));
  put_origin (self, engagement, x, bottom + PARVIS_SLIDE_PX (10), width);
  y = put_fact (self, _ ("Pilot"), pilot, y, height / 2);
  put_fact (self, _ ("Means"), means, y, height / 2);
}

void
parvis_slides_put_decisions (ParvisSlides *self)
{
  guint n_asked = self->report->n_asked, n = 0;
  g_autofree char *title = say_asked (n_asked);

  for (guint i = 0; i < self->report->actions->len; i++)
    {
      ParvisAction *action = self->report->actions->pdata[i];
      guint here = MIN (PER_SLIDE, n_asked - n / PER_SLIDE * PER_SLIDE);
      double height;

      if (!parvis_action_is_awaited (action))
        continue;
      if (n % PER_SLIDE == 0)
        parvis_slide_begin (self, title);
      height = (PARVIS_SLIDE_BOTTOM - self->y) / MAX (here, 2);
      put_decision (self, action, n + 1, self->y + n % PER_SLIDE * height, height);
      n++;
    }
}

/* A figure, large, and what it counts. */
static void
put_figure (ParvisSlides *self, guint i, guint figure, const char *words, const char *more)
{
  ParvisStyle big = { PARVIS_FACE_TITLE, PARVIS_SLIDE_PX (170), 1.05, PARVIS_INK };
  double gap = PARVIS_SLIDE_PX (72), width = (PARVIS_SLIDE_WIDTH - 2 * gap) / 3;
  double x = PARVIS_SLIDE_LEFT + i * (width + gap), y = self->y;
  /* So few would say who they are. */
  g_autofree char *number = i == 0 && figure > 0 && figure < PARVIS_COLLEGE_FLOOR
                                ? g_strdup_printf ("< %d", PARVIS_COLLEGE_FLOOR)
                                : g_strdup_printf ("%u", figure);

  big.ink = parvis_ink_of ((ParvisCollege) i);
  parvis_slide_put_rule (self, x, y, width);
  y = parvis_slide_put (self, "P", &big, number, x, y + PARVIS_SLIDE_PX (36), width,
                        big.size * big.pitch);
  y = parvis_slide_put (self, "P", &parvis_slide_point, words, x, y, width,
                        2 * parvis_slide_point.size * parvis_slide_point.pitch);
  parvis_slide_put (self, "P", &parvis_slide_text, more, x, y + PARVIS_SLIDE_PX (16), width,
                    PARVIS_SLIDE_BOTTOM - y);
}

static char *
say_essential (ParvisSlides *self)
{
  g_autofree char *qualities = parvis_say_qualities (self->report->qualities->len);
  g_autofree char *engagements = parvis_say_engagements (self->report->engagements->len);

  if (self->report->qualities->len > 0 && self->report->engagements->len > 0)
    /* Translators: a title; "six qualities" and "eleven engagements". */
    return g_strdup_printf (_ ("Agents and users kept %s and %s"), qualities, engagements);
  if (self->report->engagements->len > 0 || self->report->qualities->len > 0)
    return g_strdup_printf (_ ("Agents and users kept %s"),
                            self->report->engagements->len > 0 ? engagements : qualities);
  if (self->report->n_notes > 0)
    return g_strdup (_ ("The campaign is under way"));
  return g_strdup (_ ("The campaign begins"));
}

static char *
list_qualities (const ParvisReport *report)
{
  GPtrArray *qualities = report->content->qualities;
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < qualities->len; i++)
    {
      g_autofree char *quality = parvis_report_clean (report, qualities->pdata[i]);

      g_string_append_printf (list, "%s%s", i > 0 ? C_ ("list", ", ") : "", quality);
    }
  return g_string_free (list, FALSE);
}

static char *
say_people (ParvisSlides *self)
{
  guint agents = self->report->n_people[PARVIS_COLLEGE_AGENTS];
  guint users = self->report->n_people[PARVIS_COLLEGE_USERS];
  g_autofree char *first = parvis_words_people (PARVIS_COLLEGE_AGENTS, agents);
  g_autofree char *second = parvis_words_people (PARVIS_COLLEGE_USERS, users);

  if ((agents > 0 && agents < PARVIS_COLLEGE_FLOOR) || (users > 0 && users < PARVIS_COLLEGE_FLOOR))
    return g_strdup ("");
  /* Translators: "12 agents" and "10 users". */
  return g_strdup_printf (C_ ("panel", "%s and %s"), first, second);
}

/* "21 of them grouped in 10 clusters" */
static char *
say_grouped (const ParvisReport *report)
{
  g_autofree char *clusters = parvis_say_clusters (report->n_clusters);

  if (report->n_grouped == report->n_notes)
    /* Translators: "10 clusters". */
    return g_strdup_printf (_ ("in %s"), clusters);
  /* Translators: under how many notes there are: how many of them, and "10 clusters". */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of them grouped in %s",
                                       "%u of them grouped in %s", report->n_grouped),
                          report->n_grouped, clusters);
}

void
parvis_slides_put_essential (ParvisSlides *self)
{
  ParvisReport *report = self->report;
  guint n_people = report->n_people[0] + report->n_people[1];
  guint n_kept = report->engagements->len;
  g_autofree char *title = say_essential (self), *people = say_people (self);
  g_autofree char *grouped = NULL, *qualities = list_qualities (report), *and = NULL;

  parvis_slide_begin (self, title);
  grouped = say_grouped (report);
  put_figure (self, 0, n_people,
              g_dngettext (GETTEXT_PACKAGE, "participant", "participants", n_people), people);
  put_figure (self, 1, report->n_notes,
              g_dngettext (GETTEXT_PACKAGE, "note", "notes", report->n_notes),
              report->n_grouped > 0 ? grouped : "");
  if (*qualities != '\0')
    /* Translators: beside how many engagements were kept; then a list of qualities. */
    and = g_strdup_printf (_ ("to live these qualities: %s"), qualities);
  put_figure (self, 2, n_kept, g_dngettext (GETTEXT_PACKAGE, "engagement", "engagements", n_kept),
              and != NULL ? and : "");
}
