/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "minutes/minutes.h"

#include <glib/gi18n-lib.h>

#include "document/foot.h"
#include "minutes/sheet.h"

#define WIDTH PARVIS_MINUTES_MM (210)
#define HEIGHT PARVIS_MINUTES_MM (297)
#define MARGIN PARVIS_MINUTES_MM (20)
#define TOP PARVIS_MINUTES_MM (18)
#define BOTTOM PARVIS_MINUTES_MM (270)
#define FOOT_RULE PARVIS_MINUTES_MM (277.2)
#define FOOT PARVIS_MINUTES_MM (279.6)
#define KEY PARVIS_MINUTES_MM (271)
#define RULE 0.6

void
parvis_minutes_begin_part (ParvisMinutes *self, const char *title)
{
  g_autofree char *numbered = g_strdup_printf ("%u. %s", ++self->n_parts, title);
  ParvisStay stay;

  if (self->density->apart && self->flow.y > self->flow.top)
    parvis_flow_turn (&self->flow);
  parvis_flow_skip (&self->flow, PARVIS_MINUTES_MM (11) * self->density->air);
  stay = parvis_flow_begin (&self->flow);
  parvis_flow_put (&self->flow, "H2", &parvis_minutes_head, numbered);
  self->flow.y += PARVIS_MINUTES_MM (2) * self->density->air;
  parvis_flow_hold (&self->flow, &stay);
}

void
parvis_minutes_put_subhead (ParvisMinutes *self, const char *title)
{
  ParvisStay stay;

  if (!self->flow.holding)
    parvis_flow_skip (&self->flow, PARVIS_MINUTES_MM (7) * self->density->air);
  stay = parvis_flow_begin (&self->flow);
  parvis_flow_put (&self->flow, "H3", &parvis_minutes_subhead, title);
  self->flow.y += PARVIS_MINUTES_MM (1) * self->density->air;
  parvis_flow_hold (&self->flow, &stay);
}

void
parvis_minutes_put_paragraph (ParvisMinutes *self, const ParvisStyle *style, const char *text)
{
  ParvisStay stay = parvis_flow_begin (&self->flow);

  parvis_flow_put (&self->flow, "P", style, text);
  parvis_flow_end (&self->flow, &stay);
  self->flow.y += PARVIS_MINUTES_MM (2.2) * self->density->air;
}

void
parvis_minutes_put_intro (ParvisMinutes *self, const char *text)
{
  ParvisStay stay = parvis_flow_begin (&self->flow);

  parvis_flow_put (&self->flow, "P", &parvis_minutes_text, text);
  self->flow.y += PARVIS_MINUTES_MM (2.2) * self->density->air;
  parvis_flow_hold (&self->flow, &stay);
}

static void
put_key (ParvisDocument *document)
{
  const char *const words[PARVIS_N_SIDES] = {
    [PARVIS_COLLEGE_AGENTS] = _ ("written by an agent"),
    [PARVIS_COLLEGE_USERS] = _ ("written by a user"),
    [PARVIS_COLLEGE_BOTH] = _ ("common to both"),
  };
  const ParvisStyle *style = &parvis_minutes_small;
  double x = MARGIN;

  for (guint i = 0; i < PARVIS_N_SIDES; i++)
    {
      double width = parvis_document_measure (document, style, words[i]);

      parvis_document_put_shape (document, (ParvisCollege) i, 0, x,
                                 KEY + (style->pitch - 0.95) / 2 * style->size, 9.5);
      parvis_document_put_text (document, style, words[i], x + 14, KEY, width + 1);
      x += width + 14 + PARVIS_MINUTES_MM (8);
    }
}

static void
put_foot (ParvisDocument *document, guint page, guint n_pages, gboolean flagged, gpointer data)
{
  const char *title = data;
  /* Translators: at the foot of the minutes. */
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);
  const char *const words[] = { title, _ ("Minutes"), number };

  if (flagged)
    put_key (document);
  parvis_document_put_bar (document, PARVIS_INK_RULE, MARGIN, FOOT_RULE, WIDTH - 2 * MARGIN, RULE);
  parvis_foot_put (document, &parvis_minutes_small, words, MARGIN, FOOT, WIDTH - 2 * MARGIN);
}

static void
lay_out (ParvisMinutes *self)
{
  parvis_document_clear (self->document);
  self->flow = (ParvisFlow){
    .document = self->document,
    .left = MARGIN,
    .width = WIDTH - 2 * MARGIN,
    .top = TOP,
    .bottom = BOTTOM,
    .y = TOP,
  };
  self->n_parts = 0;
  parvis_minutes_put_front (self);
  parvis_minutes_put_course (self);
  parvis_minutes_put_workshops (self);
  parvis_minutes_put_poster (self);
  parvis_minutes_put_roadmap (self);
  parvis_minutes_put_rest (self);
  parvis_minutes_put_times (self);
}

static gboolean
try (ParvisMinutes *self, const ParvisDensity *density)
{
  self->density = density;
  lay_out (self);
  return parvis_document_get_n_pages (self->document) <= PARVIS_MINUTES_MOST_PAGES;
}

/* The most that fits of @limit, one of the limits of @density, with what else it says. */
static gboolean
fit_limit (ParvisMinutes *self, ParvisDensity *density, guint *limit, guint most)
{
  guint low = 0, high = most;

  while (low < high)
    {
      *limit = (low + high + 1) / 2;
      if (try (self, density))
        low = *limit;
      else
        high = *limit - 1;
    }
  *limit = low;
  return try (self, density);
}

static void
count_most (ParvisMinutes *self, guint *most_notes, guint *most_groups)
{
  for (guint i = 0; i < self->report->chapters->len; i++)
    {
      GPtrArray *boards = ((ParvisReportChapter *) self->report->chapters->pdata[i])->boards;

      for (guint j = 0; j < boards->len; j++)
        {
          GPtrArray *groups = ((ParvisReportBoard *) boards->pdata[j])->groups;

          *most_groups = MAX (*most_groups, groups->len);
          for (guint k = 0; k < groups->len; k++)
            *most_notes = MAX (*most_notes, ((ParvisReportGroup *) groups->pdata[k])->notes->len);
        }
    }
}

/* Longer tables give way before a cluster has fewer notes than these. */
#define FEW_NOTES 8

static void
fit_limits (ParvisMinutes *self, ParvisDensity *density)
{
  static const guint rows[] = { G_MAXUINT, 40, 20, 12 }, few_rows[] = { 12, 5, 2 };
  guint most_notes = 0, most_groups = 0;

  count_most (self, &most_notes, &most_groups);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      density->most_rows = rows[i];
      density->most_notes = FEW_NOTES;
      if (try (self, density))
        {
          fit_limit (self, density, &density->most_notes, most_notes);
          return;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (few_rows); i++)
    {
      density->most_rows = few_rows[i];
      density->most_groups = G_MAXUINT;
      if (fit_limit (self, density, &density->most_notes, most_notes) && density->most_notes > 0)
        return;
      density->most_notes = 1;
      if (fit_limit (self, density, &density->most_groups, most_groups))
        return;
    }
}

/* A last page of a line or two goes where a little less air does without it. */
static void
spare_last_page (ParvisMinutes *self, ParvisDensity *density)
{
  guint n_pages = parvis_document_get_n_pages (self->document);
  const ParvisDensity airy = *density;

  if (self->flow.y > TOP + (BOTTOM - TOP) / 6 || n_pages <= PARVIS_MINUTES_LEAST_PAGES)
    return;
  density->air *= 0.8;
  density->poster *= 0.95;
  lay_out (self);
  if (parvis_document_get_n_pages (self->document) < n_pages)
    return;
  *density = airy;
  lay_out (self);
}

/* Airy first, then tighter, then the notes run on; then only the first rows of each table and the
   first notes of each cluster, and last fewer clusters. */
static void
fit (ParvisMinutes *self, ParvisDensity *density)
{
  static const double airs[] = { 1, 0.75, 0.5, 0.5 };

  for (guint i = 0; i < G_N_ELEMENTS (airs); i++)
    {
      *density = (ParvisDensity){
        .running = i + 1 == G_N_ELEMENTS (airs),
        .air = airs[i],
        .poster = i + 1 == G_N_ELEMENTS (airs) ? 66 : 60 + 60 * airs[i],
        .most_notes = G_MAXUINT,
        .most_groups = G_MAXUINT,
        .most_rows = G_MAXUINT,
      };
      if (try (self, density))
        break;
    }
  if (parvis_document_get_n_pages (self->document) < PARVIS_MINUTES_LEAST_PAGES)
    {
      density->apart = TRUE;
      lay_out (self);
    }
  if (parvis_document_get_n_pages (self->document) > PARVIS_MINUTES_MOST_PAGES)
    fit_limits (self, density);
  else
    spare_last_page (self, density);
}

gboolean
parvis_minutes_write_pdf (ParvisCampaign *campaign,
                          const GDate *today,
                          const ParvisMinutesJob *job,
                          const char *path,
                          GError **error)
{
  ParvisLook look;
  g_autoptr (ParvisReport) report = NULL;
  g_autoptr (ParvisDocument) document = NULL;
  g_autoptr (ParvisPoster) poster = NULL;
  g_autoptr (ParvisLogo) logo = NULL;
  g_autofree char *title = NULL, *whole = NULL;
  ParvisDocumentJob writing = { .foot = put_foot };
  ParvisMinutes self = { 0 };
  ParvisDensity density;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && path != NULL, FALSE);
  report = parvis_report_new (campaign, today);
  document = parvis_document_new (WIDTH, HEIGHT, report->content->language);
  look = parvis_look_of_campaign (campaign);
  poster = parvis_poster_new (report->content, &look);
  logo = report->content->logo != NULL ? parvis_logo_new (report->content->logo) : NULL;
  title = parvis_report_get_title (report);
  self = (ParvisMinutes){ .report = report, .document = document, .poster = poster, .logo = logo };
  fit (&self, &density);
  /* Translators: the title of a document; then a campaign's. */
  whole = g_strdup_printf (_ ("Minutes: %s"), title);
  writing.title = whole;
  writing.author = report->content->organisation;
  writing.data = title;
  if (job != NULL)
    {
      writing.cancellable = job->cancellable;
      writing.progress = job->progress;
      writing.progress_data = job->data;
    }
  return parvis_document_write_pdf (document, &writing, path, error);
}
