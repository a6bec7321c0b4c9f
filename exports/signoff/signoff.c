/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signoff/signoff.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "campaign/assents.h"
#include "campaign/panel.h"
#include "error.h"
#include "output.h"
#include "pdf.h"
#include "signoff/paper.h"
#include "signoff/table.h"
#include "words/words.h"

#define PAGE_WIDTH PARVIS_MM (210)
#define PAGE_HEIGHT PARVIS_MM (297)
#define TITLE 30.0
#define PLACE 17.0
#define TYPE 11.0
#define NUMBER PARVIS_MM (9)

static char *
make_title (ParvisCampaign *campaign)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (campaign);
  g_autofree char *both = g_strjoin (" ", parvis_identity_get_title (identity),
                                     parvis_identity_get_place (identity), NULL);

  return parvis_words_typeset (g_strstrip (both));
}

static void
put (ParvisSignoffPaper *paper, const ParvisSignoffText *style, const char *text, double after)
{
  double height = parvis_signoff_measure (paper, style, text);

  parvis_signoff_need (paper, height);
  parvis_signoff_put (paper, style, text, paper->y);
  paper->y += height + after;
}

static void
put_opening (ParvisSignoffPaper *paper, const char *title)
{
  ParvisSignoffText style = {
    .tag = "H1",
    .face = PARVIS_FACE_HEAD,
    .size = TITLE,
    .ink = PARVIS_SIGNOFF_INK,
    .x = PARVIS_SIGNOFF_LEFT,
    .width = PARVIS_SIGNOFF_WIDTH,
  };

  put (paper, &style, _ ("Do we validate this poster?"), PARVIS_MM (1));
  style.tag = "P";
  style.face = PARVIS_FACE_SERVICE;
  style.size = PLACE;
  put (paper, &style, title, PARVIS_MM (3));
  style.face = PARVIS_FACE_FOOT;
  style.size = TYPE;
  put (paper, &style,
       _ ("Each person answers for themselves: yes, no, or an objection to one sentence, by its "
          "number. What is written here is no secret ballot."),
       PARVIS_MM (5));
}

/* "Qualities", "The agents commit to". */
static void
put_part (ParvisSignoffPaper *paper, const char *words)
{
  const ParvisSignoffText style = {
    .tag = "H2",
    .face = PARVIS_FACE_SERVICE,
    .size = TYPE,
    .ink = PARVIS_SIGNOFF_INK,
    .x = PARVIS_SIGNOFF_LEFT,
    .width = PARVIS_SIGNOFF_WIDTH,
  };

  paper->y += PARVIS_MM (1.5);
  parvis_signoff_need (paper, 4 * TYPE);
  put (paper, &style, words, PARVIS_MM (1));
}

static void
put_sentence (ParvisSignoffPaper *paper, guint number, const char *text)
{
  g_autofree char *typeset = parvis_words_typeset (text);
  g_autofree char *digits = g_strdup_printf ("%u.", number);
  ParvisSignoffText style = {
    .tag = "Lbl",
    .face = PARVIS_FACE_FOOT,
    .size = TYPE,
    .ink = PARVIS_SIGNOFF_INK,
    .x = PARVIS_SIGNOFF_LEFT,
    .width = NUMBER,
  }, body = style;
  double height;

  body.tag = "LBody";
  body.x += NUMBER;
  body.width = PARVIS_SIGNOFF_WIDTH - NUMBER;
  height = parvis_signoff_measure (paper, &body, typeset);
  parvis_signoff_need (paper, height);
  parvis_signoff_open (paper, "LI");
  parvis_signoff_put (paper, &style, digits, paper->y);
  parvis_signoff_put (paper, &body, typeset, paper->y);
  parvis_signoff_close (paper, "LI");
  paper->y += height + PARVIS_MM (0.6);
}

/* -1 for a quality. */
static int
get_part (gpointer sentence)
{
  return PARVIS_IS_RETAINED (sentence) ? -1 : (int) parvis_engagement_get_side (sentence);
}

static char *
word_part (int part)
{
  if (part < 0)
    return g_strdup (C_ ("poster", "Qualities"));
  /* Translators: a head of the poster and what it goes on with: "The agents", "commit to". */
  return g_strdup_printf (C_ ("poster head", "%s %s"),
                          parvis_words_side_head ((ParvisCollege) part),
                          parvis_words_side_verb ((ParvisCollege) part));
}

static void
put_sentences (ParvisSignoffPaper *paper, ParvisCampaign *campaign)
{
  g_autoptr (GPtrArray) sentences = parvis_campaign_get_sentences (campaign);

  for (guint i = 0; i < sentences->len; i++)
    {
      int part = get_part (sentences->pdata[i]);

      if (i == 0 || part != get_part (sentences->pdata[i - 1]))
        {
          g_autofree char *words = word_part (part);

          if (i > 0)
            parvis_signoff_close (paper, "L");
          put_part (paper, words);
          parvis_signoff_open (paper, "L");
        }
      put_sentence (paper, i + 1, parvis_sentence_get_text (sentences->pdata[i]));
    }
  if (sentences->len > 0)
    parvis_signoff_close (paper, "L");
  paper->y += PARVIS_MM (6);
}

/* On no surface it only counts the pages. */
static guint
lay_out (ParvisCampaign *campaign, ParvisType *type, const char *title, cairo_t *cr, guint n_pages)
{
  g_autoptr (GPtrArray) present = parvis_campaign_get_present_mixed (campaign);
  ParvisSignoffPaper paper = { .cr = cr, .type = type, .head = title, .n_pages = n_pages };

  parvis_signoff_open (&paper, "Document");
  put_opening (&paper, title);
  put_sentences (&paper, campaign);
  parvis_signoff_put_table (&paper, campaign, PARVIS_COLLEGE_AGENTS, present);
  parvis_signoff_put_table (&paper, campaign, PARVIS_COLLEGE_USERS, present);
  parvis_signoff_end (&paper);
  parvis_signoff_close (&paper, "Document");
  return paper.page;
}

static cairo_status_t
append (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
print (ParvisCampaign *campaign, GByteArray *bytes)
{
  /* Translators: the code of the language of these translations, as in HTML: "fr". */
  g_autoptr (ParvisType) type = parvis_type_new (C_ ("language code", "en"), PARVIS_DESIGN_SOBER);
  g_autofree char *title = make_title (campaign);
  /* Translators: the title of a document; then a poster's. */
  g_autofree char *name = g_strdup_printf (_ ("Validation: %s"), title);
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append, bytes, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, name);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Parvis");
  lay_out (campaign, type, title, cr, lay_out (campaign, type, title, NULL, 0));
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

gboolean
parvis_signoff_write_pdf (ParvisCampaign *campaign, const char *path, GError **error)
{
  const ParvisPdfWords words = { C_ ("language code", "en"), NULL };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (ParvisOutput) output = NULL;
  g_autoptr (GBytes) finished = NULL;
  cairo_status_t status;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && path != NULL, FALSE);
  status = print (campaign, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_FAILED,
                           cairo_status_to_string (status));
      return FALSE;
    }
  finished = parvis_pdf_finish (bytes, &words, error);
  output = finished != NULL ? parvis_output_new (path, error) : NULL;
  return output != NULL &&
         parvis_output_write (output, g_bytes_get_data (finished, NULL),
                              g_bytes_get_size (finished), error) &&
         parvis_output_commit (output, error);
}
