/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/remark.h: what the poster says of itself: what to shorten, what is too much. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_REMARK (parvis_remark_get_type ())
G_DECLARE_FINAL_TYPE (ParvisRemark, parvis_remark, PARVIS, REMARK, GtkWidget)

/* Shows the paintable's "remark", a string or NULL, as it changes; nothing where it has none.
   Where "proposes-landscape" is TRUE, a button that turns the poster of "campaign". */
void parvis_remark_set_paintable (ParvisRemark *self, GdkPaintable *paintable);
