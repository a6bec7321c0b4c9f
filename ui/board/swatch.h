/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/swatch.h: a small disc of a cluster's colour, hollow for none. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

/* It says nothing to a screen reader: a word always stands beside it. */
#define PARVIS_TYPE_SWATCH (parvis_swatch_get_type ())
G_DECLARE_FINAL_TYPE (ParvisSwatch, parvis_swatch, PARVIS, SWATCH, GtkWidget)

GtkWidget *parvis_swatch_new (ParvisTint tint, int size);
void parvis_swatch_set_tint (ParvisSwatch *self, ParvisTint tint);
