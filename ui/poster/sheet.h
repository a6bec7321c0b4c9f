/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/sheet.h: the poster's page as it will print, on its sheet of paper. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_SHEET (parvis_sheet_get_type ())
G_DECLARE_FINAL_TYPE (ParvisSheet, parvis_sheet, PARVIS, SHEET, GtkWidget)

/* Properties: "paintable"; "whole": the whole page in the place that there is, or as wide as the
   place and as high as it takes. */
GtkWidget *parvis_sheet_new (void);
void parvis_sheet_set_paintable (ParvisSheet *self, GdkPaintable *paintable);
void parvis_sheet_set_whole (ParvisSheet *self, gboolean whole);
