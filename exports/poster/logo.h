/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exports/poster/logo.h: a picture that somebody gave: PNG or SVG. */
#pragma once

#include <cairo.h>
#include <glib.h>

typedef struct _ParvisLogo ParvisLogo;

/* NULL for a picture that can't be read. (transfer full) */
ParvisLogo *parvis_logo_new (GBytes *bytes);
void parvis_logo_free (ParvisLogo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParvisLogo, parvis_logo_free)

/* Whether it can be read and drawn, whole: no other file is read for it, and none that claims to be
   larger than a logo ever is. */
gboolean parvis_logo_check (GBytes *bytes);

/* Its width over its height. */
double parvis_logo_get_ratio (ParvisLogo *self);
/* @width wide, and as high as that makes it. */
void parvis_logo_draw (ParvisLogo *self, cairo_t *cr, double x, double y, double width);
