/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/band.h: the rubber band: what it touches is chosen, as long as it is drawn. */
#pragma once

#include <gtk/gtk.h>

typedef struct _ParvisWall ParvisWall;

#define PARVIS_TYPE_BAND (parvis_band_get_type ())
G_DECLARE_FINAL_TYPE (ParvisBand, parvis_band, PARVIS, BAND, GObject)

/* Adds its gesture to @wall. */
ParvisBand *parvis_band_new (ParvisWall *wall);
/* In the wall's coordinates. */
void parvis_band_snapshot (ParvisBand *self, GtkSnapshot *snapshot);
/* What was chosen before is chosen again; FALSE where there is no band. */
gboolean parvis_band_cancel (ParvisBand *self);
