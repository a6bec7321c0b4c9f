/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/poster.h"

#include <glib/gi18n-lib.h>

#include "poster/boxes.h"
#include "poster/fit.h"
#include "poster/page.h"
#include "poster/remark.h"

/* Never in vain: only where everything then has room. */
static gboolean
proposes_landscape (ParvisLayout *layout, gboolean fits)
{
  g_autoptr (ParvisLayout) lying = NULL;
  ParvisLook look = layout->frame.look;

  if (!parvis_remark_prefers_landscape (layout, fits))
    return FALSE;
  look.landscape = TRUE;
  lying = parvis_layout_new (layout->matter, layout->type, &look);
  return parvis_layout_fit (lying);
}

/* Of what became of the engagements as much as there is room for. */
static gboolean
fit (ParvisLayout *layout)
{
  while (!parvis_layout_fit (layout))
    {
      if (!parvis_matter_tells_outcomes (layout->matter) || layout->telling == PARVIS_TELLING_BARE)
        return FALSE;
      layout->telling++;
    }
  return TRUE;
}

static void
lay_out (ParvisPoster *self, const ParvisLook *look)
{
  g_autoptr (ParvisType) type = parvis_type_new (self->language, look->design);
  g_autoptr (ParvisLayout) layout = parvis_layout_new (self->matter, type, look);

  self->fits = fit (layout);
  self->abridged = layout->telling != PARVIS_TELLING_WHOLE;
  self->body = layout->measures.body;
  self->remark = self->fits ? parvis_remark_advise (layout) : parvis_remark_refuse (layout);
  self->proposes_landscape = proposes_landscape (layout, self->fits && !self->abridged);
  if (self->proposes_landscape)
    self->remark = parvis_remark_propose_landscape (self->remark, self->fits && !self->abridged);
  if (!self->fits)
    {
      self->excuse[0] = parvis_paragraph_new (_ ("There is too much text for one poster"));
      self->excuse[1] = parvis_paragraph_new (self->remark);
      parvis_layout_say (layout, self->excuse[0], self->excuse[1]);
    }
  self->frame = layout->frame;
  self->boxes = g_array_ref (layout->boxes);
}

static gpointer
load_logo (gpointer bytes)
{
  return parvis_logo_new (bytes);
}

/* All at once: large pictures take most of a poster's time. One that can't be read leaves no gap.
 */
static void
load_logos (ParvisPoster *self, const ParvisPosterContent *content, double *ratios)
{
  GThread *threads[PARVIS_N_LOGOS - 1];
  guint next = 1;

  for (guint i = 0; i < content->partners->len; i++)
    threads[i] = g_thread_new ("logo", load_logo,
                               ((ParvisPosterPartner *) content->partners->pdata[i])->logo);
  self->logos[0] = content->logo != NULL ? parvis_logo_new (content->logo) : NULL;
  self->names[0] = g_strdup (content->organisation);
  for (guint i = 0; i < content->partners->len; i++)
    {
      const ParvisPosterPartner *partner = content->partners->pdata[i];

      self->logos[next] = g_thread_join (threads[i]);
      if (self->logos[next] != NULL)
        self->names[next++] = g_strdup (partner->name);
    }
  for (guint i = 0; i < PARVIS_N_LOGOS; i++)
    ratios[i] = self->logos[i] != NULL ? parvis_logo_get_ratio (self->logos[i]) : 0;
}

ParvisPoster *
parvis_poster_new (const ParvisPosterContent *content, const ParvisLook *look)
{
  double ratios[PARVIS_N_LOGOS] = { 0 };
  ParvisPoster *self;

  g_return_val_if_fail (content != NULL && look != NULL, NULL);
  self = g_new0 (ParvisPoster, 1);
  load_logos (self, content, ratios);
  self->matter = parvis_matter_new (content, ratios);
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
  for (guint i = 0; i < PARVIS_N_LOGOS; i++)
    {
      g_clear_pointer (&poster->logos[i], parvis_logo_free);
      g_free (poster->names[i]);
    }
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

gboolean
parvis_poster_is_abridged (ParvisPoster *poster)
{
  g_return_val_if_fail (poster != NULL, FALSE);
  return poster->fits && poster->abridged;
}

char *
parvis_poster_get_remark (ParvisPoster *poster)
{
  g_return_val_if_fail (poster != NULL, NULL);
  return g_strdup (poster->remark);
}

gboolean
parvis_poster_proposes_landscape (ParvisPoster *poster)
{
  g_return_val_if_fail (poster != NULL, FALSE);
  return poster->proposes_landscape;
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
  return poster->frame.paint.page;
}

void
parvis_poster_get_size (ParvisPoster *poster, double *width, double *height)
{
  g_return_if_fail (poster != NULL);
  *width = poster->frame.width;
  *height = poster->frame.height;
}

void
parvis_page_draw (ParvisPoster *self, cairo_t *cr, gboolean bleed)
{
  /* Pango's fonts belong to the thread that draws. */
  g_autoptr (ParvisType) type = parvis_type_new (self->language, self->frame.look.design);
  const ParvisSigns signs = { self->logos, self->matter->code, bleed ? &self->frame : NULL,
                              parvis_matter_tells_outcomes (self->matter) };

  cairo_save (cr);
  parvis_ink_set (cr, self->frame.paint.page);
  if (!bleed)
    {
      cairo_rectangle (cr, 0, 0, self->frame.width, self->frame.height);
      cairo_fill (cr);
    }
  else
    cairo_paint (cr);
  parvis_boxes_draw (self->boxes, type, &signs, cr);
  cairo_restore (cr);
}

void
parvis_poster_draw (ParvisPoster *poster, cairo_t *cr)
{
  g_return_if_fail (poster != NULL);
  parvis_page_draw (poster, cr, FALSE);
}
