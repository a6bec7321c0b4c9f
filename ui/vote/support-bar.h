/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/support-bar.h: how much of a college chose a line, with a tick at one third. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"

#define PARVIS_TYPE_SUPPORT_BAR (parvis_support_bar_get_type ())
G_DECLARE_FINAL_TYPE (ParvisSupportBar, parvis_support_bar, PARVIS, SUPPORT_BAR, GtkWidget)

void parvis_support_bar_set (ParvisSupportBar *self,
                             ParvisCollege college,
                             guint n_chose,
                             guint n_voted);
