/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slides/slides.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document/foot.h"
#include "slides/stage.h"
#include "words/words.h"

#define WIDTH PARVIS_SLIDE_PX (1920)
#define HEIGHT PARVIS_SLIDE_PX (1080)
#define EMBLEM PARVIS_SLIDE_PX (88)
#define TITLE_WIDTH PARVIS_SLIDE_PX (1540)
#define TITLE_LINES 2
#define NARROW_LINES 4
#define LEAST_TOP PARVIS_SLIDE_PX (250)
#define RULE PARVIS_SLIDE_PX (4)
#define FOOT PARVIS_SLIDE_PX (990)

const ParvisStyle parvis_slide_point = { PARVIS_FACE_HEAD, PARVIS_SLIDE_PX (52), 1.16, PARVIS_INK };
const ParvisStyle parvis_slide_bold = { PARVIS_FACE_VERB, PARVIS_SLIDE_PX (34), 1.3, PARVIS_INK };
const ParvisStyle parvis_slide_text = { PARVIS_FACE_BODY, PARVIS_SLIDE_PX (34), 1.3, PARVIS_INK };
const ParvisStyle parvis_slide_small = { PARVIS_FACE_BODY, PARVIS_SLIDE_PX (28), 1.3,
                                         PARVIS_INK_GREY };
static const ParvisStyle title_style = { PARVIS_FACE_TITLE, PARVIS_SLIDE_PX (80), 1.1, PARVIS_INK };

static gboolean
fits (ParvisSlides *self, const ParvisStyle *style, const char *text, double width, double height)
{
  guint at = parvis_document_get_n_marks (self->document);
  double bottom = parvis_document_put_text (self->document, style, text, 0, 0, width);

  parvis_document_truncate (self->document, at);
  return bottom <= height + 0.01;
}

/* As many words as fit, or of a single one as many signs, then "…". (transfer full) */
static char *
shorten (ParvisSlides *self,
         const ParvisStyle *style,
         const char *text,
         double width,
         double height)
{
  g_autofree char *shorter = g_strdup (text);

  while (*shorter != '\0')
    {
      char *space = strrchr (shorter, ' ');
      g_autofree char *cut = NULL;

      if (space == NULL)
        space = g_utf8_find_prev_char (shorter, shorter + strlen (shorter));
      *space = '\0';
      cut = g_strconcat (shorter, "…", NULL);
      if (fits (self, style, cut, width, height))
        return g_steal_pointer (&cut);
    }
  return g_strdup ("…");
}

double
parvis_slide_put (ParvisSlides *self,
                  const char *tag,
                  const ParvisStyle *style,
                  const char *text,
                  double x,
                  double y,
                  double width,
                  double height)
{
  ParvisStyle smaller = *style;
  g_autofree char *shorter = NULL;

  while (!fits (self, &smaller, text, width, height) &&
         smaller.size - PARVIS_SLIDE_PX (4) >= PARVIS_SLIDE_FLOOR)
    smaller.size -= PARVIS_SLIDE_PX (4);
  if (!fits (self, &smaller, text, width, height))
    shorter = shorten (self, &smaller, text, width, height);
  return parvis_document_put_block (self->document, tag, &smaller, shorter != NULL ? shorter : text,
                                    x, y, width);
}

void
parvis_slide_put_rule (ParvisSlides *self, double x, double y, double width)
{
  parvis_document_put_bar (self->document, PARVIS_INK, x, y, width, RULE);
}

static void
begin (ParvisSlides *self, const char *title, double width, guint n_lines)
{
  double bottom;

  if (self->n_slides++ > 0)
    parvis_document_turn (self->document, parvis_document_get_n_marks (self->document));
  bottom = parvis_slide_put (self, "H1", &title_style, title, PARVIS_SLIDE_LEFT,
                             PARVIS_SLIDE_TOP - PARVIS_SLIDE_PX (6), width,
                             n_lines * title_style.pitch * title_style.size);
  self->y = MAX (bottom + PARVIS_SLIDE_PX (50), LEAST_TOP);
}

void
parvis_slide_begin (ParvisSlides *self, const char *title)
{
  begin (self, title, TITLE_WIDTH, TITLE_LINES);
  parvis_document_put_emblem (self->document, PARVIS_SLIDE_LEFT + PARVIS_SLIDE_WIDTH - EMBLEM,
                              PARVIS_SLIDE_TOP, EMBLEM);
}

void
parvis_slide_begin_beside (ParvisSlides *self, const char *title, double width)
{
  begin (self, title, width, NARROW_LINES);
}

typedef struct
{
  char *title;
  char *meeting;
} Foot;

static void
put_foot (ParvisDocument *document, guint page, guint n_pages, gboolean flagged, gpointer data)
{
  const Foot *foot = data;
  /* Translators: at the foot of a slide. */
  g_autofree char *number = g_strdup_printf (_ ("%u of %u"), page + 1, n_pages);
  const char *const words[] = { foot->title, foot->meeting, number };

  parvis_foot_put (document, &parvis_slide_small, words, PARVIS_SLIDE_LEFT, FOOT,
                   PARVIS_SLIDE_WIDTH);
}

static char *
say_meeting (ParvisCampaign *campaign)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);
  g_autofree char *date = parvis_words_date (parvis_identity_get_review (identity));

  if (*date == '\0')
    return g_strdup (_ ("Steering committee"));
  /* Translators: a date. */
  return g_strdup_printf (_ ("Steering committee, %s"), date);
}

static void
lay_out (ParvisSlides *self)
{
  parvis_slides_put_decisions (self);
  parvis_slides_put_essential (self);
  parvis_slides_put_course (self);
  parvis_slides_put_boards (self);
  parvis_slides_put_outlooks (self);
  parvis_slides_put_polls (self);
  parvis_slides_put_poster (self);
  parvis_slides_put_engagements (self);
  parvis_slides_put_progress (self);
  parvis_slides_put_changes (self);
  parvis_slides_put_attention (self);
  parvis_slides_put_next (self);
}

gboolean
parvis_slides_write_pdf (ParvisCampaign *campaign,
                         const GDate *today,
                         const ParvisSlidesJob *job,
                         const char *path,
                         GError **error)
{
  g_autoptr (ParvisReport) report = NULL;
  g_autoptr (ParvisDocument) document = NULL;
  g_autoptr (ParvisPoster) poster = NULL;
  ParvisDocumentJob writing = { .foot = put_foot };
  g_autofree char *whole = NULL;
  ParvisSlides self = { 0 };
  ParvisLook look;
  gboolean done;
  Foot foot;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && path != NULL, FALSE);
  report = parvis_report_new (campaign, today);
  document = parvis_document_new (WIDTH, HEIGHT, report->content->language);
  look = parvis_look_of_campaign (campaign);
  poster = parvis_poster_new (report->content, &look);
  self = (ParvisSlides){ .report = report, .document = document, .poster = poster };
  lay_out (&self);
  foot = (Foot){ parvis_report_get_title (report), say_meeting (campaign) };
  /* Translators: the title of a document; then a campaign's. */
  whole = g_strdup_printf (_ ("Slides: %s"), foot.title);
  writing.title = whole;
  writing.author = report->content->organisation;
  writing.data = &foot;
  if (job != NULL)
    {
      writing.cancellable = job->cancellable;
      writing.progress = job->progress;
      writing.progress_data = job->data;
    }
  done = parvis_document_write_pdf (document, &writing, path, error);
  g_free (foot.title);
  g_free (foot.meeting);
  return done;
}
