/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/talk/emblem.h: the disc on the square, large; who is in the room is in ink, who is not is
   pale. Decoration that says nothing to a screen reader. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

#define PARVIS_TYPE_EMBLEM (parvis_emblem_get_type ())
G_DECLARE_FINAL_TYPE (ParvisEmblem, parvis_emblem, PARVIS, EMBLEM, GtkWidget)

void parvis_emblem_set_college (ParvisEmblem *self, ParvisCollege college);
