/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/zone-paint.h: what a zone draws that is no widget. */
#pragma once

#include "board/cluster-view.h"

/* What is being typed, at @spot, where it will land; where @text is empty, face down. */
void parvis_zone_paint_ghost (GtkSnapshot *snapshot,
                              const ParvisInks *inks,
                              GtkWidget *widget,
                              ParvisCollege college,
                              const char *text,
                              ParvisSpot spot);
/* All papers of @items from far away. Returns those that have more to show than their papers.
   (transfer container) (element-type ParvisItemView) */
GPtrArray *parvis_zone_paint_papers (GtkSnapshot *snapshot,
                                     const ParvisInks *inks,
                                     GtkWidget *widget,
                                     GPtrArray *items,
                                     const graphene_rect_t *sight);
/* Around the zone, in high contrast. */
void parvis_zone_paint_border (GtkSnapshot *snapshot, const ParvisInks *inks, GtkWidget *widget);
