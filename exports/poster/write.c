/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "bands.h"
#include "error.h"
#include "output.h"
#include "pdf.h"
#include "poster/page.h"
#include "svg.h"

/* Around the page that is cut out. */
#define MARGIN PARVIS_MM (10)
#define BLEED PARVIS_MM (3)
#define MARK_START PARVIS_MM (4)
#define MARK_END PARVIS_MM (9)
#define MARK 0.25
#define DOTS 300.

/* In points. */
typedef struct
{
  ParvisPoster *poster;
  double width, height; /* of the page once cut */
  double margin;        /* around it, or 0 */
} Sheet;

static Sheet
make_sheet (ParvisPoster *poster, const ParvisPosterJob *job)
{
  Sheet sheet = { .poster = poster, .margin = job->bleed ? MARGIN : 0 };

  if (poster->frame.look.landscape)
    parvis_paper_get_size (job->paper, &sheet.height, &sheet.width);
  else
    parvis_paper_get_size (job->paper, &sheet.width, &sheet.height);
  return sheet;
}

static void
trace_marks (const Sheet *sheet, cairo_t *cr)
{
  for (int i = 0; i < 4; i++)
    {
      double x = i % 2 * sheet->width, y = i / 2 * sheet->height;
      double across = i % 2 ? 1 : -1, down = i / 2 ? 1 : -1;

      cairo_move_to (cr, x + across * MARK_START, y);
      cairo_line_to (cr, x + across * MARK_END, y);
      cairo_move_to (cr, x, y + down * MARK_START);
      cairo_line_to (cr, x, y + down * MARK_END);
    }
}

static void
draw_sheet (const Sheet *sheet, cairo_t *cr)
{
  ParvisPoster *poster = sheet->poster;
  double scale = MIN (sheet->width / poster->frame.width, sheet->height / poster->frame.height);

  cairo_save (cr);
  cairo_translate (cr, sheet->margin, sheet->margin);
  if (sheet->margin > 0)
    {
      parvis_ink_set (cr, 0);
      cairo_set_line_width (cr, MARK);
      trace_marks (sheet, cr);
      cairo_stroke (cr);
      cairo_rectangle (cr, -BLEED, -BLEED, sheet->width + 2 * BLEED, sheet->height + 2 * BLEED);
      cairo_clip (cr);
    }
  /* The sheets of a series differ by less than a millimetre from one shape. */
  cairo_translate (cr, (sheet->width - scale * poster->frame.width) / 2,
                   (sheet->height - scale * poster->frame.height) / 2);
  cairo_scale (cr, scale, scale);
  parvis_page_draw (poster, cr, sheet->margin > 0);
  cairo_restore (cr);
}

static cairo_status_t
append (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Draws on @surface, and is done with it. */
static gboolean
print (const Sheet *sheet, cairo_surface_t *surface, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  draw_sheet (sheet, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_FAILED,
                         cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}

static char *
describe_code (ParvisPoster *poster)
{
  /* Translators: says what a square code is to who does not see it; then a page of the web. */
  return g_strdup_printf (_ ("Code to scan that leads to %s"),
                          parvis_qr_get_address (poster->matter->code));
}

static char *
describe_logo (const char *name)
{
  if (name == NULL || *name == '\0')
    return g_strdup (_ ("Logo"));
  /* Translators: says what a picture is to who does not see it; then the organisation's name. */
  return g_strdup_printf (_ ("Logo of %s"), name);
}

/* As they are drawn. */
static GStrv
describe_figures (ParvisPoster *poster)
{
  GStrv figures = g_new0 (char *, PARVIS_N_LOGOS + 2);
  guint n = 0;

  if (poster->matter->code != NULL)
    figures[n++] = describe_code (poster);
  for (guint i = 0; i < PARVIS_N_LOGOS; i++)
    if (poster->logos[i] != NULL)
      figures[n++] = describe_logo (poster->names[i]);
  return figures;
}

static GBytes *
make_pdf (const Sheet *sheet, GError **error)
{
  ParvisPoster *poster = sheet->poster;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_auto (GStrv) figures = describe_figures (poster);
  const ParvisPdfWords words = {
    .language = poster->language,
    .figures = (const char *const *) figures,
    .trim = sheet->margin,
    .bleed = BLEED,
  };
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append, bytes, sheet->width + 2 * sheet->margin, sheet->height + 2 * sheet->margin);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, poster->title);
  if (poster->organisation != NULL && *poster->organisation != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, poster->organisation);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Parvis");
  return print (sheet, surface, error) ? parvis_pdf_finish (bytes, &words, error) : NULL;
}

static GBytes *
make_svg (const Sheet *sheet, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      append, bytes, sheet->width + 2 * sheet->margin, sheet->height + 2 * sheet->margin);

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  return print (sheet, surface, error) ? parvis_svg_name (bytes, sheet->poster->title) : NULL;
}

static gboolean
draw_band (cairo_t *cr, int top, int rows, gpointer data, GError **error)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, DOTS / 72, DOTS / 72);
  draw_sheet (data, cr);
  return TRUE;
}

static GBytes *
make_png (Sheet *sheet, GError **error)
{
  const ParvisPngJob png = {
    .width = (int) lround ((sheet->width + 2 * sheet->margin) * DOTS / 72),
    .height = (int) lround ((sheet->height + 2 * sheet->margin) * DOTS / 72),
    .density = (int) lround (DOTS / 0.0254),
    .draw = draw_band,
    .data = sheet,
  };

  return parvis_png_make (&png, error);
}

static GBytes *
make (Sheet *sheet, ParvisFormat format, GError **error)
{
  switch (format)
    {
    case PARVIS_FORMAT_PNG:
      return make_png (sheet, error);
    case PARVIS_FORMAT_SVG:
      return make_svg (sheet, error);
    case PARVIS_FORMAT_PDF:
    default:
      return make_pdf (sheet, error);
    }
}

gboolean
parvis_poster_write (ParvisPoster *poster,
                     const ParvisPosterJob *job,
                     const char *path,
                     GError **error)
{
  g_autoptr (ParvisOutput) output = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Sheet sheet;

  g_return_val_if_fail (poster != NULL && job != NULL && path != NULL, FALSE);
  if (!poster->fits)
    {
      g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_DOES_NOT_FIT,
                           poster->remark);
      return FALSE;
    }
  sheet = make_sheet (poster, job);
  bytes = make (&sheet, job->format, error);
  output = bytes != NULL ? parvis_output_new (path, error) : NULL;
  return output != NULL &&
         parvis_output_write (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              error) &&
         parvis_output_commit (output, error);
}
