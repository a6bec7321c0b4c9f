/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/magnifier.h: shows its child larger, type and all. */
#pragma once

#include <gtk/gtk.h>

/* What the projector's sizes are meant for. */
#define PARVIS_PROJECTED_WIDTH 1920
#define PARVIS_PROJECTED_HEIGHT 1080

#define PARVIS_TYPE_MAGNIFIER (parvis_magnifier_get_type ())
G_DECLARE_FINAL_TYPE (ParvisMagnifier, parvis_magnifier, PARVIS, MAGNIFIER, GtkWidget)

/* Properties: "child"; "zoom", 0 for as much as makes what is meant for 1920 × 1080 as large as the
   magnifier. */
GtkWidget *parvis_magnifier_new (GtkWidget *child, double zoom);
