/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/scenes.h: which scene a stop of the road has. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "projector/paging.h"

/* @poster is the live picture of the poster, or NULL; what is too much shows the page of @paging.
 */
GtkWidget *parvis_scenes_create (ParvisCampaign *campaign,
                                 int stop,
                                 GdkPaintable *poster,
                                 ParvisPaging *paging);
