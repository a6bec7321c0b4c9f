/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/projector/projector.h: the window that the room looks at. It shows what may be shown of the
   stop where the facilitator is, by widgets of its own. */
#pragma once

#include <gtk/gtk.h>

#include "campaign/campaign.h"
#include "projector/paging.h"

#define PARVIS_TYPE_PROJECTOR (parvis_projector_get_type ())
G_DECLARE_FINAL_TYPE (ParvisProjector, parvis_projector, PARVIS, PROJECTOR, GtkWindow)

/* @desk is the facilitator's window; @poster is the live picture of the poster, or NULL. */
ParvisProjector *
parvis_projector_new (GtkWindow *desk, ParvisCampaign *campaign, GdkPaintable *poster);
/* The part of a wall that the desk sees, for a wall that is too much to be read at once: from 0 to
   1, or -1 for all of it. */
void parvis_projector_look (ParvisProjector *self, double across, double down);
/* The pages of what it shows. (transfer none) */
ParvisPaging *parvis_projector_get_paging (ParvisProjector *self);
/* So many of the best lines of a result are not shown yet at the desk. */
void parvis_projector_veil (ParvisProjector *self, guint n_lines);
/* While somebody is alone at the desk it is not over it. */
void parvis_projector_set_aside (ParvisProjector *self, gboolean aside);
/* While the desk is locked it stays as it is: no key, and no close. */
void parvis_projector_set_locked (ParvisProjector *self, gboolean locked);
/* Shows it: on the other screen, all over it, where there is one. The desk keeps the keys. */
void parvis_projector_open (ParvisProjector *self);
