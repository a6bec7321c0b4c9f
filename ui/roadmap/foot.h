/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/foot.h: when the roadmap is looked at next, and how far it is. */
#pragma once

#include <gtk/gtk.h>

#include "roadmap/docket.h"

#define PARVIS_TYPE_FOOT (parvis_foot_get_type ())
G_DECLARE_FINAL_TYPE (ParvisFoot, parvis_foot, PARVIS, FOOT, GtkWidget)

/* Once. */
void parvis_foot_set_docket (ParvisFoot *self, ParvisDocket *docket);
