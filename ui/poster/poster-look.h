/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/poster-look.h: which design the poster has, and which way up it is. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_POSTER_LOOK (parvis_poster_look_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPosterLook, parvis_poster_look, PARVIS, POSTER_LOOK, GtkWidget)

/* @poster: its "design" and "landscape" are shown and chosen; without them there is nothing. */
void parvis_poster_look_set_paintable (ParvisPosterLook *self, GdkPaintable *poster);
