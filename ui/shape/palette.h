/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/shape/palette.h: the named colours of ui/style, for widgets that draw themselves. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

/* The colour named "agents_ink": @part is "ink", "paper" or "strip". */
GdkRGBA parvis_palette_lookup (GtkWidget *widget, ParvisCollege college, const char *part);
/* Any named colour: "road", "amber", "late", "accent_color", "board"… */
GdkRGBA parvis_palette_lookup_name (GtkWidget *widget, const char *name);
