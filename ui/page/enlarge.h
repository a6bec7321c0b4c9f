/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/page/enlarge.h: lays out the only child as it is at 1280 × 720, and larger, type and all,
   where there is more room: for one person alone at the laptop. */
#pragma once

#include <gtk/gtk.h>

#define PARVIS_TYPE_ENLARGE (parvis_enlarge_get_type ())
G_DECLARE_FINAL_TYPE (ParvisEnlarge, parvis_enlarge, PARVIS, ENLARGE, GtkLayoutManager)
