/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/nearest.h: which box is next in a direction. */
#pragma once

#include <gtk/gtk.h>

/* Index of the one of @boxes that a person would call next from @from, or -1. */
int parvis_nearest_box (const graphene_rect_t *from,
                        GtkDirectionType direction,
                        const graphene_rect_t *boxes,
                        guint n_boxes);
