/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/poster.h: a poster laid out, ready to draw at any size. */
#pragma once

#include <cairo.h>

#include "format.h"
#include "paper.h"
#include "poster/content.h"
#include "poster/look.h"

/* A3 in points, upright: what a poster is laid out on before it is scaled. */
#define PARVIS_POSTER_WIDTH (297.0 * 72.0 / 25.4)
#define PARVIS_POSTER_HEIGHT (420.0 * 72.0 / 25.4)

typedef struct _ParvisPoster ParvisPoster;

/* Lays @content out once, at A3. @content and @look are only read now. (transfer full) */
ParvisPoster *parvis_poster_new (const ParvisPosterContent *content, const ParvisLook *look);
void parvis_poster_free (ParvisPoster *poster);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisPoster, parvis_poster_free)

/* FALSE when nothing fits even at the floors: such a poster draws what to shorten, never cut text.
 */
gboolean parvis_poster_fits (ParvisPoster *poster);
/* Whether, for want of room, it leaves out some of what became of the engagements: the remark says
   what. */
gboolean parvis_poster_is_abridged (ParvisPoster *poster);
/* One sentence for a person: what to shorten, or a hint (over 12 words, over 4 engagements a side,
   over 7 qualities, small type), or NULL. (transfer full) */
char *parvis_poster_get_remark (ParvisPoster *poster);
/* Whether the remark says that it had better be in landscape: upright it does not fit, or a line of
   its title has more than 30 characters, and lying it fits. */
gboolean parvis_poster_proposes_landscape (ParvisPoster *poster);
/* The size of the engagements, in points at A3. */
double parvis_poster_get_body_size (ParvisPoster *poster);

/* Of the page at A3, upright or lying, in points. */
void parvis_poster_get_size (ParvisPoster *poster, double *width, double *height);
/* Draws the page at A3, in points, on any cairo surface. */
void parvis_poster_draw (ParvisPoster *poster, cairo_t *cr);
/* The same without the tags that tell a PDF's structure: as a picture inside another document. */
void parvis_poster_draw_plain (ParvisPoster *poster, cairo_t *cr);

typedef struct
{
  ParvisFormat format; /* a PNG has 300 dots an inch */
  ParvisPaper paper;
  gboolean bleed; /* on a larger sheet, with 3 mm of colour to cut off and marks to cut by */
} ParvisPosterJob;

/* At @path by way of a temporary file beside it: a failure leaves what was there. Fails when the
   poster does not fit. */
gboolean parvis_poster_write (ParvisPoster *poster,
                              const ParvisPosterJob *job,
                              const char *path,
                              GError **error);
