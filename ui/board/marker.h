/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/marker.h: what is found on the wall, as if gone over with a marker and underlined. */
#pragma once

#include "board/inks.h"

/* The words of @layout that @inks says are looked for. */
void parvis_marker_apply (PangoLayout *layout, const ParvisInks *inks);
/* Behind a text. */
GdkRGBA parvis_marker_get_color (const GdkRGBA *accent);
