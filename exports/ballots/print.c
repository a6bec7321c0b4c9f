/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ballots/print.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "ballots/draw.h"
#include "campaign/answers.h"
#include "campaign/ballots.h"
#include "error.h"
#include "output.h"
#include "pdf.h"

#define PER_SHEET 2

gboolean
parvis_ballots_can_print (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  return parvis_campaign_get_vote_phase (campaign, sequence) == PARVIS_PHASE_OPEN;
}

ParvisBallotNumbers
parvis_ballots_suggest (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  return (ParvisBallotNumbers){
    parvis_campaign_count_waiting (campaign, sequence, PARVIS_COLLEGE_AGENTS),
    parvis_campaign_count_waiting (campaign, sequence, PARVIS_COLLEGE_USERS),
  };
}

/* The backs are alike, and both are there even where only one front is. */
static void
draw_page (cairo_t *cr,
           const ParvisBallotLayout *layout,
           ParvisBallotMatter *matter,
           ParvisType *type,
           guint side,
           guint serial,
           guint n)
{
  gboolean front = side % 2 == 0;

  if (side < layout->sides->len)
    parvis_ballot_draw_cut (cr);
  for (guint i = 0; i < PER_SHEET && side < layout->sides->len; i++)
    {
      if (front && serial + i > n)
        break;
      cairo_save (cr);
      cairo_translate (cr, i * PARVIS_BALLOT_WIDTH, 0);
      parvis_ballot_draw_side (cr, layout, matter, type, side);
      if (front)
        parvis_ballot_draw_stub (cr, layout, matter, type, serial + i, side / 2);
      cairo_restore (cr);
    }
  cairo_show_page (cr);
}

static void
draw_college (cairo_t *cr,
              ParvisCampaign *campaign,
              ParvisSequence *sequence,
              ParvisCollege college,
              guint n)
{
  /* Translators: the code of the language of these translations, as in HTML: "fr". */
  g_autoptr (ParvisType) type = parvis_type_new (C_ ("language code", "en"), PARVIS_DESIGN_SOBER);
  g_autoptr (ParvisBallotMatter) matter = parvis_ballot_matter_new (
      campaign, sequence, parvis_campaign_get_vote (campaign, sequence), college, type);
  g_autoptr (ParvisBallotLayout) layout = parvis_ballot_layout_new (matter, type);
  /* A sheet that is printed on both sides has two pages, even where nothing stands on its back. */
  guint n_pages = layout->sides->len == 1 ? 1 : (layout->sides->len + 1) / 2 * 2;

  for (guint serial = 1; serial <= n; serial += PER_SHEET)
    for (guint side = 0; side < n_pages; side++)
      draw_page (cr, layout, matter, type, side, serial, n);
}

static cairo_status_t
append (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
print (ParvisCampaign *campaign,
       ParvisSequence *sequence,
       const ParvisBallotNumbers *numbers,
       GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append, bytes, PER_SHEET * PARVIS_BALLOT_WIDTH, PARVIS_BALLOT_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;
  /* Translators: the title of a document; then a sequence, as "Choose the qualities". */
  g_autofree char *title =
      g_strdup_printf (_ ("Ballots: %s"), parvis_sequence_get_title (sequence));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Parvis");
  cairo_tag_begin (cr, "Document", NULL);
  draw_college (cr, campaign, sequence, PARVIS_COLLEGE_AGENTS, numbers->n_agents);
  draw_college (cr, campaign, sequence, PARVIS_COLLEGE_USERS, numbers->n_users);
  cairo_tag_end (cr, "Document");
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

gboolean
parvis_ballots_write_pdf (ParvisCampaign *campaign,
                          ParvisSequence *sequence,
                          const ParvisBallotNumbers *numbers,
                          const char *path,
                          GError **error)
{
  const ParvisPdfWords words = { C_ ("language code", "en"), NULL };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (ParvisOutput) output = NULL;
  g_autoptr (GBytes) finished = NULL;
  cairo_status_t status;

  g_return_val_if_fail (parvis_ballots_can_print (campaign, sequence), FALSE);
  g_return_val_if_fail (numbers->n_agents + numbers->n_users > 0, FALSE);
  status = print (campaign, sequence, numbers, bytes);
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
