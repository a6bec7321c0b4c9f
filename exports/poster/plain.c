/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The poster as a picture inside another document, which says in words what it shows. */
#include "poster/page.h"
#include "poster/shapes.h"

static void
draw_box (ParvisPoster *self, ParvisType *type, const ParvisBox *box, cairo_t *cr)
{
  g_autofree char *text = NULL;

  if (box->role == PARVIS_ROLE_LOGO)
    {
      parvis_logo_draw (self->logos[box->item], cr, box->x, box->y, box->width);
      return;
    }
  parvis_ink_set (cr, box->role == PARVIS_ROLE_CODE ? 0 : box->ink);
  cairo_new_path (cr);
  if (box->paragraph != NULL)
    {
      text = g_strndup (box->paragraph->text + box->start, box->end - box->start);
      cairo_save (cr);
      cairo_translate (cr, box->x, box->baseline);
      parvis_type_show (type, cr, box->face, box->size, text, FALSE);
      cairo_restore (cr);
      return;
    }
  if (box->role == PARVIS_ROLE_CODE)
    parvis_qr_trace (self->matter->code, cr, box->x, box->y, box->width);
  else
    parvis_box_trace (box, cr);
  cairo_fill (cr);
}

void
parvis_poster_draw_plain (ParvisPoster *poster, cairo_t *cr)
{
  g_autoptr (ParvisType) type = NULL;

  g_return_if_fail (poster != NULL);
  type = parvis_type_new (poster->language, poster->frame.look.design);
  parvis_ink_set (cr, poster->frame.paint.page);
  cairo_rectangle (cr, 0, 0, poster->frame.width, poster->frame.height);
  cairo_fill (cr);
  /* What lies under the words comes first. */
  for (guint i = 0; i < poster->boxes->len; i++)
    if (g_array_index (poster->boxes, ParvisBox, i).paragraph == NULL)
      draw_box (poster, type, &g_array_index (poster->boxes, ParvisBox, i), cr);
  for (guint i = 0; i < poster->boxes->len; i++)
    if (g_array_index (poster->boxes, ParvisBox, i).paragraph != NULL)
      draw_box (poster, type, &g_array_index (poster->boxes, ParvisBox, i), cr);
}
