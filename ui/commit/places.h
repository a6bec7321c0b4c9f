/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/commit/places.h: the place left on the poster: four blocks a side, and in words. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_PLACES (parvis_places_get_type ())
G_DECLARE_FINAL_TYPE (ParvisPlaces, parvis_places, PARVIS, PLACES, GtkWidget)

/* @taken: engagements on the poster, by side. */
void parvis_places_set_taken (ParvisPlaces *self, const int taken[3]);
