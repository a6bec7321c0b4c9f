/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/vote/support-badge.h: who carries a line, by a shape and a word. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/enums.h"
#include "rules/colleges.h"

#define PARVIS_TYPE_SUPPORT_BADGE (parvis_support_badge_get_type ())
G_DECLARE_FINAL_TYPE (ParvisSupportBadge, parvis_support_badge, PARVIS, SUPPORT_BADGE, GtkWidget)

void parvis_support_badge_set_support (ParvisSupportBadge *self,
                                       ParvisSupport support,
                                       ParvisTarget target);
