/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/sheet.h"

#include <cairo-pdf.h>

#include "board/draw.h"
#include "board/inks.h"
#include "error.h"

/* How much of the job a picture drawn in one go tells of, and how often. */
#define DRAWN .9
#define OFTEN 64

typedef struct
{
  ParvisPicture *picture;
  const ParvisPictureJob *job;
  gboolean whole;
  guint done;
} Course;

static gboolean
go_on (gpointer data)
{
  Course *course = data;

  if (++course->done % OFTEN != 0)
    return TRUE;
  if (course->whole && course->job->progress != NULL)
    course->job->progress (DRAWN * course->done / MAX (course->picture->n_items, 1),
                           course->job->data);
  return !g_cancellable_is_cancelled (course->job->cancellable);
}

gboolean
parvis_sheet_draw (ParvisPicture *self,
                   const ParvisPictureJob *job,
                   cairo_t *cr,
                   double top,
                   double bottom,
                   double more,
                   GError **error)
{
  /* Pango's fonts belong to the thread that draws. */
  g_autoptr (ParvisLetters) letters = parvis_letters_new (self->wall->language);
  const double under_head = self->margin + self->head;
  Course course = { self, job, bottom - top >= self->height, 0 };
  ParvisBrush brush = {
    .cr = cr,
    .letters = letters,
    .top = top - under_head,
    .bottom = bottom - under_head,
    .go_on = go_on,
    .data = &course,
  };
  gboolean whole;

  cairo_save (cr);
  parvis_inks_set (cr, PARVIS_INK_BOARD);
  cairo_rectangle (cr, 0, top, self->width, bottom - top);
  cairo_fill (cr);
  cairo_tag_begin (cr, "Document", NULL);
  cairo_translate (cr, self->margin, self->margin);
  if (top < under_head)
    parvis_caption_draw_head (&self->caption, self->wall, letters, cr);
  cairo_translate (cr, 0, self->head);
  whole = parvis_draw_wall (self->wall, self->wall_height + more, &brush);
  cairo_translate (cr, 0, self->wall_height + more);
  if (bottom > under_head + self->wall_height + more)
    parvis_caption_draw_foot (&self->caption, self->wall, letters, cr);
  cairo_tag_end (cr, "Document");
  cairo_restore (cr);
  return whole || !g_cancellable_set_error_if_cancelled (job->cancellable, error);
}

char *
parvis_sheet_name (ParvisPicture *self)
{
  return g_strjoin (" · ", self->wall->campaign, self->wall->workshop, self->wall->title, NULL);
}

cairo_status_t
parvis_sheet_append (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean
parvis_sheet_check (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error_literal (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_FAILED,
                       cairo_status_to_string (status));
  return FALSE;
}
