/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/poster.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "error.h"
#include "output.h"
#include "pdf.h"
#include "poster/boxes.h"
#include "poster/draw.h"
#include "poster/fit.h"
#include "poster/remark.h"

struct _ParvisPoster
{
  ParvisMatter *matter;
  ParvisFrame frame;
  GArray *boxes; /* of ParvisBox */
  ParvisLogo *logo;
  gboolean fits;
  double body;
  char *remark; /* or NULL */
  char *title;
  char *organisation;
  char *language;
  ParvisParagraph *excuse[2]; /* what is drawn when it does not fit */
};

static void
lay_out (ParvisPoster *self, const ParvisLook *look)
{
  g_autoptr (ParvisType) type = parvis_type_new (self->language, look->design);
  g_autoptr (ParvisLayout) layout = parvis_layout_new (self->matter, type, look);

  self->fits = parvis_layout_fit (layout);
  self->body = layout->measures.body;
  self->remark = self->fits ? parvis_remark_advise (layout) : parvis_remark_refuse (layout);
  if (!self->fits)
    {
      self->excuse[0] = parvis_paragraph_new (_ ("There is too much text for one poster"));
      self->excuse[1] = parvis_paragraph_new (self->remark);
      parvis_layout_say (layout, self->excuse[0], self->excuse[1]);
    }
  self->frame = layout->frame;
  self->boxes = g_array_ref (layout->boxes);
}

ParvisPoster *
parvis_poster_new (const ParvisPosterContent *content, const ParvisLook *look)
{
  ParvisPoster *self;

  g_return_val_if_fail (content != NULL && look != NULL, NULL);
  self = g_new0 (ParvisPoster, 1);
  self->logo = content->logo != NULL ? parvis_logo_new (content->logo) : NULL;
  self->matter =
      parvis_matter_new (content, self->logo != NULL ? parvis_logo_get_ratio (self->logo) : 0);
  self->language = g_strdup (content->language != NULL ? content->language : "en");
  self->organisation = g_strdup (content->organisation);
  self->title = g_strjoin (" ", self->matter->title->text, self->matter->place->text, NULL);
  g_strstrip (self->title);
  lay_out (self, look);
  return self;
}

void
parvis_poster_free (ParvisPoster *poster)
{
  if (poster == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (poster->excuse); i++)
    g_clear_pointer (&poster->excuse[i], parvis_paragraph_free);
  g_clear_pointer (&poster->logo, parvis_logo_free);
  g_array_unref (poster->boxes);
  parvis_matter_free (poster->matter);
  g_free (poster->remark);
  g_free (poster->title);
  g_free (poster->organisation);
  g_free (poster->language);
  g_free (poster);
}

gboolean
parvis_poster_fits (ParvisPoster *poster)
{
  g_return_val_if_fail (poster != NULL, FALSE);
  return poster->fits;
}

char *
parvis_poster_get_remark (ParvisPoster *poster)
{
  g_return_val_if_fail (poster != NULL, NULL);
  return g_strdup (poster->remark);
}

double
parvis_poster_get_body_size (ParvisPoster *poster)
{
  g_return_val_if_fail (poster != NULL, 0);
  return poster->body;
}

const GArray *
parvis_poster_get_boxes (ParvisPoster *poster)
{
  g_return_val_if_fail (poster != NULL, NULL);
  return poster->boxes;
}

guint32
parvis_poster_get_page_ink (ParvisPoster *poster)
{
  g_return_val_if_fail (poster != NULL, 0);
  return poster->frame.paint->page;
}

void
parvis_poster_get_size (ParvisPoster *poster, double *width, double *height)
{
  g_return_if_fail (poster != NULL);
  *width = poster->frame.width;
  *height = poster->frame.height;
}

void
parvis_poster_draw (ParvisPoster *poster, cairo_t *cr)
{
  /* Pango's fonts belong to the thread that draws. */
  g_autoptr (ParvisType) type = NULL;
  ParvisSigns signs;

  g_return_if_fail (poster != NULL);
  type = parvis_type_new (poster->language, poster->frame.look.design);
  signs = (ParvisSigns){ poster->logo, poster->matter->code };
  cairo_save (cr);
  parvis_ink_set (cr, poster->frame.paint->page);
  cairo_rectangle (cr, 0, 0, poster->frame.width, poster->frame.height);
  cairo_fill (cr);
  parvis_boxes_draw (poster->boxes, type, &signs, cr);
  cairo_restore (cr);
}

static cairo_status_t
append (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
print (ParvisPoster *poster, ParvisPaper paper, GByteArray *bytes)
{
  double width, height, scale;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (poster->frame.look.landscape)
    parvis_paper_get_size (paper, &height, &width);
  else
    parvis_paper_get_size (paper, &width, &height);
  scale = MIN (width / poster->frame.width, height / poster->frame.height);
  surface = cairo_pdf_surface_create_for_stream (append, bytes, width, height);
  cr = cairo_create (surface);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, poster->title);
  if (poster->organisation != NULL && *poster->organisation != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, poster->organisation);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Parvis");
  /* The sheets of a series differ by less than a millimetre from one shape. */
  cairo_translate (cr, (width - scale * poster->frame.width) / 2,
                   (height - scale * poster->frame.height) / 2);
  cairo_scale (cr, scale, scale);
  parvis_poster_draw (poster, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static char *
describe_code (ParvisPoster *poster)
{
  /* Translators: says what a square code is to who does not see it; then a page of the web. */
  return g_strdup_printf (_ ("Code to scan that leads to %s"),
                          parvis_qr_get_address (poster->matter->code));
}

static char *
describe_logo (ParvisPoster *poster)
{
  if (poster->organisation == NULL || *poster->organisation == '\0')
    return g_strdup (_ ("Logo"));
  /* Translators: says what a picture is to who does not see it; then the organisation's name. */
  return g_strdup_printf (_ ("Logo of %s"), poster->organisation);
}

/* As they are drawn. */
static GStrv
describe_figures (ParvisPoster *poster)
{
  GStrv figures = g_new0 (char *, 3);
  guint n = 0;

  if (poster->matter->code != NULL)
    figures[n++] = describe_code (poster);
  if (poster->logo != NULL)
    figures[n++] = describe_logo (poster);
  return figures;
}

gboolean
parvis_poster_write_pdf (ParvisPoster *poster, ParvisPaper paper, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (ParvisOutput) output = NULL;
  g_autoptr (GBytes) finished = NULL;
  g_auto (GStrv) figures = NULL;
  ParvisPdfWords words = { 0 };
  cairo_status_t status;

  g_return_val_if_fail (poster != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  if (!poster->fits)
    {
      g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_DOES_NOT_FIT,
                           poster->remark);
      return FALSE;
    }
  status = print (poster, paper, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_FAILED,
                           cairo_status_to_string (status));
      return FALSE;
    }
  figures = describe_figures (poster);
  words.language = poster->language;
  words.figures = (const char *const *) figures;
  finished = parvis_pdf_finish (bytes, &words, error);
  output = finished != NULL ? parvis_output_new (path, error) : NULL;
  return output != NULL &&
         parvis_output_write (output, g_bytes_get_data (finished, NULL),
                              g_bytes_get_size (finished), error) &&
         parvis_output_commit (output, error);
}
