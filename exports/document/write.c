/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>

#include "document/marks.h"
#include "error.h"
#include "output.h"
#include "pdf.h"
#include "poster/draw.h"
#include "poster/shapes.h"

typedef struct
{
  ParvisDocument *document;
  const ParvisDocumentJob *job;
  cairo_t *cr;
  guint page, n_pages;
  gboolean flagged;   /* this page */
  GPtrArray *figures; /* of const char *, those that were drawn */
} Press;

static void
draw_line (Press *press, const ParvisDocumentMark *mark, gboolean tagged)
{
  const ParvisBox *box = &mark->box;
  g_autofree char *text = g_strndup (box->paragraph->text + box->start, box->end - box->start);

  if (tagged)
    cairo_tag_begin (press->cr, "Span", NULL);
  cairo_save (press->cr);
  parvis_ink_set (press->cr, box->ink);
  cairo_translate (press->cr, box->x, box->baseline);
  parvis_type_show (press->document->type, press->cr, box->face, box->size, text, mark->more);
  cairo_restore (press->cr);
  if (tagged)
    cairo_tag_end (press->cr, "Span");
}

static void
draw_form (Press *press, const ParvisDocumentMark *mark)
{
  ParvisBox box = mark->box;

  parvis_ink_set (press->cr, box.ink);
  cairo_new_path (press->cr);
  if (mark->stroke == 0)
    {
      parvis_box_trace (&box, press->cr);
      cairo_fill (press->cr);
      return;
    }
  box.x += mark->stroke / 2;
  box.y += mark->stroke / 2;
  box.width -= mark->stroke;
  box.height -= mark->stroke;
  cairo_set_line_width (press->cr, mark->stroke);
  parvis_box_trace (&box, press->cr);
  cairo_stroke (press->cr);
}

static void
draw_drawing (Press *press, const ParvisDocumentMark *mark)
{
  cairo_save (press->cr);
  cairo_translate (press->cr, mark->box.x, mark->box.y);
  cairo_scale (press->cr, mark->box.size, mark->box.size);
  cairo_new_path (press->cr);
  mark->draw (press->cr, mark->data);
  cairo_restore (press->cr);
}

static void end_page (Press *press);

static void
draw_mark (Press *press, const ParvisDocumentMark *mark, gboolean tagged)
{
  switch (mark->kind)
    {
    case PARVIS_MARK_PAGE:
      end_page (press);
      break;
    case PARVIS_MARK_OPEN:
      if (mark->alt != NULL)
        g_ptr_array_add (press->figures, mark->alt);
      cairo_tag_begin (press->cr, mark->tag, NULL);
      break;
    case PARVIS_MARK_CLOSE:
      cairo_tag_end (press->cr, mark->tag);
      break;
    case PARVIS_MARK_LINE:
      draw_line (press, mark, tagged && !mark->bare);
      break;
    case PARVIS_MARK_FORM:
      draw_form (press, mark);
      break;
    case PARVIS_MARK_DRAWING:
      draw_drawing (press, mark);
      break;
    case PARVIS_MARK_FLAG:
    default:
      press->flagged = TRUE;
      break;
    }
}

static void
draw_foot (Press *press)
{
  ParvisDocument *document = press->document;
  guint at = document->marks->len;

  if (press->job->foot == NULL)
    return;
  press->job->foot (document, press->page, press->n_pages, press->flagged, press->job->data);
  for (guint i = at; i < document->marks->len; i++)
    draw_mark (press, &g_array_index (document->marks, ParvisDocumentMark, i), FALSE);
  g_array_set_size (document->marks, at);
}

static void
end_page (Press *press)
{
  draw_foot (press);
  cairo_show_page (press->cr);
  press->flagged = FALSE;
  press->page++;
  if (press->job->progress != NULL)
    press->job->progress ((double) press->page / press->n_pages, press->job->progress_data);
}

static gboolean
draw_pages (Press *press, GError **error)
{
  guint n_marks = press->document->marks->len;

  cairo_tag_begin (press->cr, "Document", NULL);
  for (guint i = 0; i < n_marks; i++)
    {
      if (g_cancellable_set_error_if_cancelled (press->job->cancellable, error))
        return FALSE;
      draw_mark (press, &g_array_index (press->document->marks, ParvisDocumentMark, i), TRUE);
    }
  end_page (press);
  cairo_tag_end (press->cr, "Document");
  return TRUE;
}

static cairo_status_t
append (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
print (Press *press, cairo_surface_t *surface, GError **error)
{
  cairo_status_t status;
  gboolean drawn;

  press->cr = cairo_create (surface);
  drawn = draw_pages (press, error);
  status = cairo_status (press->cr);
  cairo_destroy (press->cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (drawn && status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_FAILED,
                         cairo_status_to_string (status));
  return drawn && status == CAIRO_STATUS_SUCCESS;
}

static GBytes *
make (ParvisDocument *self, const ParvisDocumentJob *job, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append, bytes, self->width, self->height);
  Press press = { .document = self, .job = job, .figures = figures };
  gboolean printed;

  press.n_pages = parvis_document_get_n_pages (self);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, job->title);
  if (job->author != NULL && *job->author != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, job->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Parvis");
  printed = print (&press, surface, error);
  cairo_surface_destroy (surface);
  g_ptr_array_add (figures, NULL);
  return printed ? parvis_pdf_finish (
                       bytes,
                       &(ParvisPdfWords){ .language = self->language,
                                          .figures = (const char *const *) figures->pdata },
                       error)
                 : NULL;
}

gboolean
parvis_document_write_pdf (ParvisDocument *self,
                           const ParvisDocumentJob *job,
                           const char *path,
                           GError **error)
{
  g_autoptr (ParvisOutput) output = NULL;
  g_autoptr (GBytes) bytes = NULL;

  /* First: a folder that refuses says so at once. */
  output = parvis_output_new (path, error);
  bytes = output != NULL ? make (self, job, error) : NULL;
  return bytes != NULL &&
         parvis_output_write (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              error) &&
         !g_cancellable_set_error_if_cancelled (job->cancellable, error) &&
         parvis_output_commit (output, error);
}
