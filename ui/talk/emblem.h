/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/talk/emblem.h: the disc on the square, large: decoration that says nothing to a reader. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_EMBLEM (parvis_emblem_get_type ())
G_DECLARE_FINAL_TYPE (ParvisEmblem, parvis_emblem, PARVIS, EMBLEM, GtkWidget)
